/// What stands between the parts of an inline line: a space, a tab, or U+3000, which a Japanese keyboard types for a space.
enum Separator {
    /// The octets of the separator that begins here; 0 where there is none.
    static func length(at index: Int, in line: Span<UInt8>) -> Int {
        switch line[index] {
        case 0x20, 0x09: 1
        case 0xE3:
            line.count - index >= 3 && line[index + 1] == 0x80 && line[index + 2] == 0x80 ? 3 : 0
        default: 0
        }
    }

    /// The first place from an index on where no separator begins.
    static func end(from start: Int, in line: Span<UInt8>) -> Int {
        var index = start
        while index < line.count {
            let length = length(at: index, in: line)
            if length == 0 { break }
            index += length
        }
        return index
    }

    /// What is left of a line from an index on without the separators at both ends.
    static func trimmed(_ line: Span<UInt8>, from index: Int = 0) -> Range<Int> {
        let start = end(from: index, in: line)
        var end = line.count
        while end > start {
            switch line[end - 1] {
            case 0x20, 0x09: end -= 1
            case 0x80 where end - start >= 3 && line[end - 2] == 0x80 && line[end - 3] == 0xE3: end -= 3
            default: return start..<end
            }
        }
        return start..<end
    }
}
