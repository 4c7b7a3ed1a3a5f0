package import Dialogue
import SystemCalls

/// Which models are open, and how much memory they take; closes those that were not used for longest when there would be too much.
package final class BundleMemory: Sendable {
    /// The bytes of some open models.
    package struct Usage: Sendable, Equatable {
        /// In mapped files: the system takes these back when it needs them.
        package var mapped = 0
        /// Of the process's own.
        package var own = 0
        /// How many models.
        package var models = 0

        package init() {}

        mutating func add(_ bundle: ReleasedBundle) {
            mapped += bundle.modelBytes
            own += bundle.privateBytes
            models += 1
        }
    }

    private struct Open {
        var bundles: [ObjectIdentifier: ReleasedBundle] = [:]
        var bytes = 0
        var hasClosedAny = false
    }

    /// How many bytes of models may be open at once.
    package let limit: Int
    private let open = Lock(Open())

    /// What models may take of the limit when nobody has asked for them yet: the share that a start opens ahead.
    private static let shareAhead = 8

    /// - Parameters:
    ///   - limit: bytes, of mapped files and of the process's own.
    package init(limit: Int = 512 << 20) { self.limit = limit }

    /// Whether a model may be opened before it is asked for.
    func hasPlentyOfRoom(for bundle: ReleasedBundle) -> Bool {
        open.withLock { open in
            // What was read to check it is garbage now.
            open.hasClosedAny = true
            return open.bytes + Self.bytes(of: bundle) <= limit / Self.shareAhead
        }
    }

    private static func bytes(of bundle: ReleasedBundle) -> Int { bundle.modelBytes + bundle.privateBytes }

    /// Takes note of a model that was opened, and closes others where there are now too many bytes.
    func opened(_ bundle: ReleasedBundle) {
        let crowded = open.withLock { open -> [ReleasedBundle] in
            guard open.bundles.updateValue(bundle, forKey: ObjectIdentifier(bundle)) == nil else { return [] }
            open.bytes += Self.bytes(of: bundle)
            guard open.bytes > limit else { return [] }
            var surplus: [ReleasedBundle] = []
            for other in open.bundles.values.sorted(by: { $0.lastUsed < $1.lastUsed }) where other !== bundle {
                guard open.bytes > limit else { break }
                open.bundles[ObjectIdentifier(other)] = nil
                open.bytes -= Self.bytes(of: other)
                open.hasClosedAny = true
                surplus.append(other)
            }
            return surplus
        }
        for other in crowded { _ = other.close() }
    }

    /// Closes a model.
    ///
    /// - Returns: whether it was open.
    @discardableResult
    package func close(_ bundle: ReleasedBundle) -> Bool {
        open.withLock { open in
            guard open.bundles.removeValue(forKey: ObjectIdentifier(bundle)) != nil else { return }
            open.bytes -= Self.bytes(of: bundle)
            open.hasClosedAny = true
        }
        return bundle.close()
    }

    /// Gives the memory of closed models back to the system; takes a while, so for no thread that answers.
    package func tidy() {
        let isDue = open.withLock { open in
            defer { open.hasClosedAny = false }
            return open.hasClosedAny
        }
        if isDue { HeapMemory.returnUnused() }
    }

    /// What is open, by domain.
    package var usage: [DomainName: Usage] {
        open.withLock { open in
            var usage: [DomainName: Usage] = [:]
            for bundle in open.bundles.values { usage[bundle.domain, default: Usage()].add(bundle) }
            return usage
        }
    }

    /// What is open in all.
    package var total: Usage {
        open.withLock { open in
            var total = Usage()
            for bundle in open.bundles.values { total.add(bundle) }
            return total
        }
    }
}
