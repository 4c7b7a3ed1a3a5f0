/// Whether the log of a data base (https://sqlite.org/fileformat2.html#walformat) is whole.
///
/// SQLite itself uses the log as far as its checksums are right and passes over the rest without a word: after a crash that is what was
/// not finished, but it may also be what somebody has been told is kept.
package struct LogCheck: Sendable, Equatable {
    /// Where the first thing stands that is not right; `nil` when there is none.
    package let damage: Int?
    /// How many transactions behind it cannot be used; the last one may be one that nobody was told of.
    package let lostCommits: Int

    /// - Parameter log: the whole log; an empty one is whole.
    package init(_ log: [UInt8]) {
        guard log.count > Self.headerLength else {
            (damage, lostCommits) = (nil, 0)
            return
        }
        let bytes = log.span
        let pageSize = Int(Self.number(bytes, 8))
        let magic = Self.number(bytes, 0)
        var sum = Checksum(isBigEndian: magic & 1 == 1)
        sum.add(bytes, 0..<24)
        guard magic & ~1 == 0x377F_0682, sum.isAt(bytes, 24), pageSize >= 512, pageSize & (pageSize - 1) == 0 else {
            (damage, lostCommits) = (0, Self.commits(in: bytes, from: Self.headerLength, pageSize: 4_096, salt: nil))
            return
        }
        var offset = Self.headerLength
        let frameLength = Self.frameHeaderLength + pageSize
        while offset + frameLength <= bytes.count {
            guard Self.hasSalt(bytes, offset, of: bytes) else { break }
            sum.add(bytes, offset..<offset + 8)
            sum.add(bytes, offset + Self.frameHeaderLength..<offset + frameLength)
            guard sum.isAt(bytes, offset + 16) else { break }
            offset += frameLength
        }
        let lost = Self.commits(in: bytes, from: offset, pageSize: pageSize, salt: 16)
        (damage, lostCommits) = lost > 0 ? (offset, lost) : (nil, 0)
    }

    private static let headerLength = 32
    private static let frameHeaderLength = 24

    private static func number(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in offset..<offset + 4 { value = value << 8 | UInt32(bytes[index]) }
        return value
    }

    /// Whether a frame is of this log, and not left from what the file held before.
    private static func hasSalt(_ frames: Span<UInt8>, _ offset: Int, of header: Span<UInt8>) -> Bool {
        number(frames, offset + 8) == number(header, 16) && number(frames, offset + 12) == number(header, 20)
    }

    /// How many whole frames from a place on end a transaction of this log; with no salt known, of whatever log.
    private static func commits(in bytes: Span<UInt8>, from start: Int, pageSize: Int, salt: Int?) -> Int {
        var count = 0
        var offset = start
        while offset + frameHeaderLength + pageSize <= bytes.count {
            // One half is enough: the other may be what is damaged. Both change from log to log.
            let isOfThisLog =
                salt == nil || number(bytes, offset + 8) == number(bytes, 16)
                || number(bytes, offset + 12) == number(bytes, 20)
            if isOfThisLog && number(bytes, offset + 4) != 0 { count += 1 }
            offset += frameHeaderLength + pageSize
        }
        return count
    }

    /// The checksum of frames: two sums of 32 bits that run through the whole log.
    private struct Checksum {
        let isBigEndian: Bool
        private var first: UInt32 = 0
        private var second: UInt32 = 0

        init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

        mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
            for offset in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
                first &+= word(bytes, offset) &+ second
                second &+= word(bytes, offset + 4) &+ first
            }
        }

        private func word(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32 {
            let value = LogCheck.number(bytes, offset)
            return isBigEndian ? value : value.byteSwapped
        }

        func isAt(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
            LogCheck.number(bytes, offset) == first && LogCheck.number(bytes, offset + 4) == second
        }
    }
}
