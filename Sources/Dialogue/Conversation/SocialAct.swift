/// What people say that is not a question and deserves a human reply.
public enum SocialAct: String, Sendable, Codable, CaseIterable {
    case greeting
    case thanks
    case goodbye
}
