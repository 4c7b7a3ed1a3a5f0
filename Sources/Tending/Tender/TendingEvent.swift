package import Bundles

/// Something that has changed and that others may want to hear of.
package enum TendingEvent: Sendable {
    /// A job as it is now. `isProgress` where it is only further on than before.
    case job(TrainingJob, isProgress: Bool)
    case fleet(Fleet.Change)
    /// Something that an operator should know of: a journal that cannot be written, directories that cannot be watched.
    case trouble(String)
}
