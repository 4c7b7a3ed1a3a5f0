/// Cuts what a peer sends into lines on the octet 0x0A, and keeps only what is not a whole line yet.
///
/// The bytes of a read are handed in together with how far they are taken; each call of ``take(_:at:now:)`` gives one
/// step. A line that lies whole in the bytes is not copied. The caller may stop after any step if it hands the rest
/// to ``keep(_:from:now:)``, and goes on later with or without new bytes; it reads nothing new while ``keepsBytes``.
/// One carriage return before the line feed is not part of the line. An unfinished line is never given out.
package struct LineFramer: Sendable {
    /// What one call found.
    package enum Step: Sendable, Equatable {
        /// A line that lies in the bytes handed in, at these places.
        case line(Range<Int>)
        /// A line put together from several reads; ``LineFramer/withLine(_:)`` lends it until the next call.
        case joinedLine
        /// All bytes are taken.
        case needsMore
        /// The line cannot end within the limit; nothing more is taken, ever.
        case tooLong
    }

    /// The most octets of a line, its line feed among them.
    package let limit: Int
    /// When the first octet of the unfinished line was seen; further octets of the line leave it as it is.
    package private(set) var lineStarted: UInt64?
    /// When the last octet of the line given out last was read.
    package private(set) var lineReceived: UInt64 = 0
    private var storage: [UInt8] = []
    /// Where in the storage the line at hand begins; all before is given out.
    private var start = 0
    /// No line feed lies from `start` up to here.
    private var searched = 0
    private var joined = 0..<0
    private var keptAt: UInt64 = 0
    private var isTooLong = false

    /// A framer of lines of at most `limit` octets.
    package init(limit: Int = 16_384) { self.limit = limit }

    /// Whether bytes are kept that may hold whole lines.
    package var keepsBytes: Bool { searched < storage.count }

    /// How many octets are held between two calls.
    package var heldOctets: Int { storage.count - start }

    /// How many octets of memory the framer owns; none once all lines were whole.
    package var storageOctets: Int { storage.capacity }

    /// Takes one line from the kept bytes, or else from `bytes` from `offset` on, which it moves behind the line.
    package mutating func take(_ bytes: Span<UInt8>, at offset: inout Int, now: UInt64) -> Step {
        if isTooLong { return .tooLong }
        if start < storage.count { return takeStored(bytes, at: &offset, now: now) }
        discard()
        let end = min(bytes.count, offset + limit)
        guard let feed = bytes.firstLineFeed(in: offset..<end) else {
            if end - offset == limit { return refuse() }
            lineStarted = end > offset ? now : nil
            append(bytes, from: &offset, to: end)
            return .needsMore
        }
        let line = offset..<bytes.withoutReturn(before: feed, from: offset)
        offset = feed + 1
        lineReceived = now
        return .line(line)
    }

    /// Lends the line that ``Step/joinedLine`` spoke of.
    package func withLine<Result>(_ body: (Span<UInt8>) -> Result) -> Result { body(storage.span.extracting(joined)) }

    /// Keeps the bytes that are not taken yet for a later call.
    package mutating func keep(_ bytes: Span<UInt8>, from offset: Int, now: UInt64) {
        compact()
        guard offset < bytes.count, !isTooLong else { return }
        keptAt = now
        var offset = offset
        let searched = searched
        append(bytes, from: &offset, to: bytes.count)
        self.searched = searched
    }

    /// Drops all that is held, when no more lines are taken.
    package mutating func clear() {
        discard()
        lineStarted = nil
    }

    private mutating func takeStored(_ bytes: Span<UInt8>, at offset: inout Int, now: UInt64) -> Step {
        let storedEnd = min(storage.count, start + limit)
        if let feed = storage.span.firstLineFeed(in: searched..<storedEnd) {
            give(upTo: feed, received: keptAt)
            return .joinedLine
        }
        if storedEnd - start == limit { return refuse() }
        searched = storage.count
        compact()
        if lineStarted == nil { lineStarted = now }
        let room = limit - (storage.count - start)
        let end = min(bytes.count, offset + room)
        guard let feed = bytes.firstLineFeed(in: offset..<end) else {
            if end - offset == room { return refuse() }
            append(bytes, from: &offset, to: end)
            return .needsMore
        }
        append(bytes, from: &offset, to: feed + 1)
        give(upTo: storage.count - 1, received: now)
        return .joinedLine
    }

    private mutating func give(upTo feed: Int, received: UInt64) {
        joined = start..<storage.span.withoutReturn(before: feed, from: start)
        start = feed + 1
        searched = start
        lineStarted = nil
        lineReceived = received
    }

    private mutating func append(_ bytes: Span<UInt8>, from offset: inout Int, to end: Int) {
        for index in offset..<end { storage.append(bytes[index]) }
        searched = storage.count
        offset = end
    }

    private mutating func refuse() -> Step {
        clear()
        isTooLong = true
        return .tooLong
    }

    private mutating func discard() {
        if storage.capacity > 0 { storage = [] }
        start = 0
        searched = 0
    }

    /// Forgets the lines given out, once they are the greater part: each byte moves at most twice.
    private mutating func compact() {
        if start == storage.count { return discard() }
        guard start > storage.count / 2 else { return }
        storage.removeFirst(start)
        searched -= start
        start = 0
    }
}

extension Span<UInt8> {
    fileprivate func firstLineFeed(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if self[index] == 0x0A { return index }
            index += 1
        }
        return nil
    }

    fileprivate func withoutReturn(before feed: Int, from start: Int) -> Int {
        feed > start && self[feed - 1] == 0x0D ? feed - 1 : feed
    }
}
