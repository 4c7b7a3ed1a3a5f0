/// What a person thinks of an answer.
public enum Rating: String, Sendable, Codable, CaseIterable {
    case good
    case bad
}
