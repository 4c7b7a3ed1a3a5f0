package import Dialogue
package import Foundation
import SystemCalls

extension Fleet {
    /// One bundle and how it stands.
    package struct Entry: Sendable {
        package let directory: BundleDirectory
        /// The version that new conversations get.
        package internal(set) var active: ReleasedBundle?
        /// The version before, to which a rollback goes.
        package internal(set) var previous: Int?
        /// The version that waits for approval, if one does.
        package internal(set) var awaiting: Int?
        /// What is wrong with the bundle, the gravest first: its directory, what is released, its sheets.
        package var problem: BundleError? { refusal ?? versionProblem ?? modelProblem ?? sheetProblem }
        /// Why nothing new of it is taken up: its directory is no bundle's, or its tenant has too many.
        var refusal: BundleError?
        var versionProblem: BundleError?
        /// What has become of the active version's model.
        var modelProblem: BundleError?
        var sheetProblem: BundleError?
        /// When the active version was taken up.
        package internal(set) var loadedAt: Date?
        var isTraining = false
        var isGone = false
        /// The release as it was last read, by its file.
        var release: FileStanding?
        /// The versions and their history as they were last looked at, by the directory and file.
        var shelf: [FileStanding?] = []
        /// The versions before that conversations which began with them may finish with.
        var former: [FormerVersion] = []

        /// How it stands.
        package var state: BundleState {
            if isGone { return .retired }
            if isTraining { return .training }
            if problem != nil { return .quarantined }
            if awaiting != nil { return .awaitingApproval }
            return active == nil ? .new : .active
        }
    }

    /// A version that was replaced.
    struct FormerVersion: Sendable {
        let bundle: ReleasedBundle
        /// Until when conversations may stay on it, in nanoseconds of the monotonic clock.
        let end: UInt64
    }

    /// What has become of a bundle.
    package struct Change: Sendable {
        package let domain: DomainName
        /// The version that was served before, and the one that is served now.
        package let from: Int?
        package let to: Int?
        package let state: BundleState
        package let problem: BundleError?
    }

    /// What the bundles of one tenant may come to.
    package struct Caps: Sendable, Equatable {
        package let bundles: Int
        /// Of their model files.
        package let bytes: Int

        package init(bundles: Int, bytes: Int) {
            self.bundles = bundles
            self.bytes = bytes
        }
    }
}
