package import SystemCalls

/// Whether what should be on disk gets there; what READY and STATUS say of the state directory.
package final class StorageHealth: Sendable {
    /// A file that is written while the server runs.
    package enum Part: String, Sendable, CaseIterable {
        case sessions
        case numbers
        case topics
    }

    /// In one word.
    package enum Standing: String, Sendable {
        case ok
        /// A device or a quota is full.
        case full
        case failing
    }

    private struct Known {
        var failures: [Part: SystemError] = [:]
        var counts: [Part: Int] = [:]
    }

    private let known = Lock(Known())
    private let failing = CounterArray(count: 1)

    package init() {}

    /// Notes how the latest attempt to write a part went.
    package func note(_ part: Part, _ failure: SystemError?) {
        known.withLock { known in
            known.failures[part] = failure
            if failure != nil { known.counts[part, default: 0] += 1 }
            failing.set(0, known.failures.count)
        }
    }

    /// Whether the latest attempt to write some part failed; takes no lock.
    package var isFailing: Bool { failing[0] != 0 }

    package var standing: Standing {
        known.withLock { known in
            if known.failures.isEmpty { return .ok }
            return known.failures.values.contains { $0.isFull } ? .full : .failing
        }
    }

    /// Why the latest attempt to write a part failed; `nil` when it did not.
    package func failure(of part: Part) -> SystemError? { known.withLock { $0.failures[part] } }

    /// How many attempts to write a part have failed, for `taiwa_storage_errors_total`.
    package func failureCount(of part: Part) -> Int { known.withLock { $0.counts[part] ?? 0 } }
}
