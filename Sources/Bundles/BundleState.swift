/// How a bundle stands, as people and programs are told.
package enum BundleState: String, Sendable, Codable, CaseIterable {
    /// It has no version that could answer, and nothing is wrong with it.
    case new
    /// A version is being made; another may answer meanwhile.
    case training
    /// A version has passed its gate and waits for a person's word; another may answer meanwhile.
    case awaitingApproval = "awaiting_approval"
    case active
    /// Something about it is not right; its last good version may go on answering.
    case quarantined
    /// Its directory is gone, and nobody is answered from it any more.
    case retired
}
