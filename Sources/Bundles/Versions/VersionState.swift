/// How far a version came; it is derived, see ``VersionShelf``.
package enum VersionState: String, Sendable, Codable, CaseIterable {
    /// It did not pass its gate.
    case refused
    /// It passed, is newer than what is served, and nobody has decided.
    case awaitingApproval = "awaiting_approval"
    /// Somebody decided against it.
    case rejected
    /// It answers.
    case active
    /// It answered once, or a newer one was released before anybody decided.
    case retired
}
