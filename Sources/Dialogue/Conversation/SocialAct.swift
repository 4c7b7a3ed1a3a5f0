/// What people say that is not a question and deserves a human reply.
public enum SocialAct: String, Sendable, Codable, CaseIterable {
    case greeting
    case thanks
    case goodbye
    /// Yes, no, all right: said to what came before, and asking nothing.
    case acknowledgement
}
