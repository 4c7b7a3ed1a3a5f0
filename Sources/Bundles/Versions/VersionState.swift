/// Where a version stands between training and retirement.
package enum VersionState: String, Sendable, Codable {
    /// It did not pass its gate.
    case refused
    case awaitingApproval = "awaiting_approval"
    case rejected
    case active
    case retired
}
