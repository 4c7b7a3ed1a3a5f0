package import SystemCalls

/// Bounds how many wrong tokens of one source are looked at: 30 in any minute.
///
/// A source is an IPv4 address, the first 64 bits of an IPv6 address, or the machine itself. Memory is bounded: at most 32,768
/// sources are remembered; when more fail within a minute, the ones longest silent are forgotten first.
package final class GuessLimiter: Sendable {
    /// Who is counted as one.
    private enum Source: Hashable {
        case ipv4(UInt32)
        case ipv6(UInt64)
        case local

        init(_ address: PeerAddress) {
            self =
                switch address {
                case .ipv4(let address, _): .ipv4(address)
                case .ipv6(let network, _, _): .ipv6(network)
                case .local: .local
                }
        }
    }

    /// The sources of this minute and of the one before: what is in neither has nothing left to count.
    private struct Memory {
        var recent: [Source: [UInt64]] = [:]
        var earlier: [Source: [UInt64]] = [:]
        var turned: UInt64 = 0
    }

    private let memory = Lock(Memory())
    private let most: Int
    private let mostSources: Int

    /// How long a guess counts, in nanoseconds.
    private static let window: UInt64 = 60_000_000_000

    package init(most: Int = 30, mostSources: Int = 32_768) {
        self.most = most
        self.mostSources = mostSources
    }

    /// Counts a guess that is about to be looked at.
    ///
    /// - Parameters:
    ///   - now: nanoseconds of the monotonic clock.
    /// - Returns: `false` when it must not be looked at, and is not counted.
    package func begin(from address: PeerAddress, at now: UInt64) -> Bool {
        let source = Source(address)
        return memory.withLock { memory in
            turn(&memory, at: now)
            var guesses = memory.recent[source] ?? memory.earlier.removeValue(forKey: source) ?? []
            guesses.removeAll { $0 + Self.window <= now }
            let isAllowed = guesses.count < most
            if isAllowed { guesses.append(now) }
            memory.recent[source] = guesses
            return isAllowed
        }
    }

    /// Takes back the count of a guess that was right.
    package func succeeded(from address: PeerAddress, begunAt begin: UInt64) {
        let source = Source(address)
        memory.withLock { memory in
            for key in [\Memory.recent, \Memory.earlier] {
                if let place = memory[keyPath: key][source]?.lastIndex(of: begin) {
                    memory[keyPath: key][source]?.remove(at: place)
                    return
                }
            }
        }
    }

    private func turn(_ memory: inout Memory, at now: UInt64) {
        guard now >= memory.turned + Self.window || memory.recent.count >= mostSources / 2 else { return }
        memory.earlier = now >= memory.turned + 2 * Self.window ? [:] : memory.recent
        memory.recent = [:]
        memory.turned = now
    }
}
