/// A word of at most 16 octets, none of them zero, that is compared as two numbers.
struct ShortWord: Equatable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The empty word.
    init() {}

    /// A word of a line, its ASCII letters in lower case; `nil` where it is too long.
    init?(lowercasing text: Span<UInt8>) {
        guard text.count <= 16 else { return nil }
        for index in text.indices.reversed() {
            guard append(before: text[index], lowercasing: true) else { return nil }
        }
    }

    /// The same octets as a line's; `nil` where they are too many.
    init?(_ text: Span<UInt8>) {
        guard text.count <= 16 else { return nil }
        for index in text.indices.reversed() {
            guard append(before: text[index], lowercasing: false) else { return nil }
        }
    }

    init?(lowercasing text: String) {
        var text = text
        guard let word = text.withUTF8({ ShortWord(lowercasing: $0.span) }) else { return nil }
        self = word
    }

    init?(_ text: String) {
        var text = text
        guard let word = text.withUTF8({ ShortWord($0.span) }) else { return nil }
        self = word
    }

    private mutating func append(before octet: UInt8, lowercasing: Bool) -> Bool {
        guard octet != 0 else { return false }
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(lowercasing && (0x41...0x5A).contains(octet) ? octet | 0x20 : octet)
        return true
    }
}
