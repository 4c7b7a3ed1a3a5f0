/// The bytes that wait for a socket to take them.
///
/// A connection whose replies go out at once owns no memory: it works in an array that its loop lends to one
/// connection after the other (``borrow(_:)``, ``giveBack(_:)``).
package struct OutputBuffer: Sendable {
    /// How many bytes may wait before the peer counts as one that does not read.
    package let cap: Int
    /// Since when the socket has taken nothing although bytes wait; nanoseconds of the monotonic clock.
    package private(set) var stalledSince: UInt64?
    private var bytes: [UInt8] = []
    private var sent = 0
    private var lastSent: UInt8 = 0x0A
    private var isBorrowed = false

    /// A lent array that grew beyond this is not kept by the loop.
    private static let mostLentOctets = 1 << 18

    /// A buffer that is too full beyond `cap` bytes.
    package init(cap: Int = 1 << 20) { self.cap = cap }

    /// How many bytes wait.
    package var count: Int { bytes.count - sent }

    /// Whether no bytes wait.
    package var isEmpty: Bool { sent == bytes.count }

    /// Whether more bytes wait than may.
    package var isOverfull: Bool { count > cap }

    /// How many octets of memory the buffer owns.
    package var storageOctets: Int { bytes.capacity }

    /// Adds whole lines.
    package mutating func append(_ lines: [UInt8]) { bytes.append(contentsOf: lines) }

    /// Lends the array to add lines at its end.
    package mutating func write<Result>(_ body: (inout [UInt8]) -> Result) -> Result { body(&bytes) }

    /// Takes back what was added since `count` was this.
    package mutating func truncate(to count: Int) { bytes.removeLast(max(0, self.count - count)) }

    /// Lends the bytes that wait.
    package func withUnsent<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        body(bytes.span.extracting(sent..<bytes.count))
    }

    /// Notes that the socket took so many bytes, perhaps none.
    package mutating func consume(_ count: Int, now: UInt64) {
        if count > 0 { lastSent = bytes[sent + count - 1] }
        sent += count
        if isEmpty {
            stalledSince = nil
            empty()
        } else {
            if count > 0 || stalledSince == nil { stalledSince = now }
            compact()
        }
    }

    /// Drops the waiting lines except the rest of one that was begun, so that a last line can follow.
    package mutating func dropUnsentLines() {
        var end = sent
        if lastSent != 0x0A {
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            end = min(end + 1, bytes.count)
        }
        bytes = copy(sent..<end)
        sent = 0
        isBorrowed = false
    }

    /// Works in `scratch` from now on, if nothing waits.
    package mutating func borrow(_ scratch: inout [UInt8]) {
        guard isEmpty, !isBorrowed else { return }
        swap(&bytes, &scratch)
        bytes.removeAll(keepingCapacity: true)
        sent = 0
        isBorrowed = true
    }

    /// Gives the lent array back and keeps only what still waits.
    package mutating func giveBack(_ scratch: inout [UInt8]) {
        guard isBorrowed else { return }
        isBorrowed = false
        let rest = copy(sent..<bytes.count)
        bytes.removeAll(keepingCapacity: bytes.capacity <= Self.mostLentOctets)
        swap(&bytes, &scratch)
        bytes = rest
        sent = 0
    }

    /// A copy with its own memory; `Array(bytes[range])` may share all of the array's.
    private func copy(_ range: Range<Int>) -> [UInt8] {
        var copy: [UInt8] = []
        if !range.isEmpty { copy.reserveCapacity(range.count) }
        copy.append(contentsOf: bytes[range])
        return copy
    }

    private mutating func empty() {
        sent = 0
        if isBorrowed { bytes.removeAll(keepingCapacity: true) } else if bytes.capacity > 0 { bytes = [] }
    }

    /// Forgets what was sent, once it is the greater part: each byte moves at most once more.
    private mutating func compact() {
        guard sent > bytes.count / 2 else { return }
        bytes.removeFirst(sent)
        sent = 0
    }
}
