/// One line of a bundle's `versions/history.jsonl`: what was done to a version, by whom and why.
package struct HistoryEntry: Sendable, Equatable, Codable {
    package enum Action: String, Sendable, Codable {
        /// It was trained and passed its gate.
        case trained
        /// It was trained and did not pass.
        case refused
        /// Somebody released it.
        case approved
        case rejected
        /// It was released and nobody was asked.
        case released
        /// It is served again.
        case rolledBack = "rolled_back"
        /// Its files were removed.
        case collected

        /// Whether the version is served from then on.
        var isRelease: Bool { self == .approved || self == .released || self == .rolledBack }
        /// Whether it is the first that there is to say of a version.
        var isTraining: Bool { self == .trained || self == .refused }
    }

    /// ISO 8601 in UTC.
    package let at: String
    package let version: Int
    package let action: Action
    package let by: String
    /// Masked.
    package let reason: String?
    /// The SHA-256 of the version's model file; empty where it was not known.
    package let sha256: String

    package init(at: String, version: Int, action: Action, by: String, reason: String?, sha256: String) {
        self.at = at
        self.version = version
        self.action = action
        self.by = by
        self.reason = reason
        self.sha256 = sha256
    }
}
