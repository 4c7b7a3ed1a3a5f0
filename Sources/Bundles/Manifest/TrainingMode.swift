/// When a bundle is trained: the member `training` of `bundle.json`.
package enum TrainingMode: String, Sendable, CaseIterable {
    /// As soon as a changed sheet has settled.
    case automatic
    /// When somebody asks for it.
    case manual
}
