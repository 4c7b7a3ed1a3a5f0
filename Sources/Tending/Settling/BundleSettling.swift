/// Decides when files that somebody copies or edits may be read: when they have stayed the same for some time and nobody
/// has one of them open for writing.
///
/// A value without a clock: it is shown how the files stand, and says when it wants to see them again.
package struct BundleSettling: Sendable {
    /// What is to be done after a look.
    package enum Step: Sendable, Equatable {
        /// Look again then, in nanoseconds of the monotonic clock, or when something changes.
        case wait(until: UInt64)
        /// The files may be read; said once for each change of theirs.
        case settled
        /// Files by these names are not there and nothing has come for a long time; said once.
        case incomplete([String])
        /// Nothing has changed since that was said.
        case calm
    }

    private let quietTime: UInt64
    private let patience: UInt64
    private var last: Fingerprint?
    private var since: UInt64 = 0
    private var isSaid = false

    /// - Parameters:
    ///   - milliseconds: how long the files must stay the same. Whoever copies a file changes it far more often.
    ///   - incomplete: how long a file may be missing while the others do not change.
    package init(milliseconds: Int = 250, incomplete: Int = 10_000) {
        quietTime = UInt64(milliseconds) * 1_000_000
        patience = UInt64(incomplete) * 1_000_000
    }

    /// Whether the files as they were last seen may be read.
    package var isSettled: Bool { isSaid && last?.missing.isEmpty == true }

    /// Whether files that stand like this are those that have settled: what was read just before is then whole.
    package func hasSettled(as fingerprint: Fingerprint) -> Bool { isSettled && fingerprint == last }

    /// Takes a look.
    ///
    /// - Parameters:
    ///   - areBeingWritten: asked only when the files have stayed the same for long enough.
    ///   - now: the monotonic clock, in nanoseconds.
    package mutating func look(
        _ fingerprint: Fingerprint, at now: UInt64, areBeingWritten: (Fingerprint) -> Bool = \.areBeingWritten
    ) -> Step {
        if fingerprint != last {
            last = fingerprint
            since = now
            isSaid = false
        }
        if isSaid { return .calm }
        let end = since + (fingerprint.missing.isEmpty ? quietTime : patience)
        guard now >= end else { return .wait(until: end) }
        guard fingerprint.missing.isEmpty else {
            isSaid = true
            return .incomplete(fingerprint.missing)
        }
        if areBeingWritten(fingerprint) {
            since = now
            return .wait(until: now + quietTime)
        }
        isSaid = true
        return .settled
    }
}
