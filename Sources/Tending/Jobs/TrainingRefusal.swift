package import Bundles

/// Why a training that was asked for is not begun.
package enum TrainingRefusal: Error, Equatable, Sendable {
    /// The bundle has a job that has not ended.
    case alreadyRunning(job: String)
    case noSuchBundle
    /// The tenant has used up its minutes of the last hour.
    case overQuota
    /// The bundle's sheets are not right.
    case broken(BundleError)
}

/// Why a job cannot be cancelled.
package enum CancelRefusal: Error, Equatable, Sendable {
    case noSuchJob
    /// It has ended.
    case isOver(JobState)
}
