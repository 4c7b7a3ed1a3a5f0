/// A set of ASCII characters, one bit each.
struct OctetClass: Sendable {
    private let low: UInt64
    private let high: UInt64

    static let letter = OctetClass("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    static let letterDigit = OctetClass("0123456789", and: letter)
    static let lowerDigit = OctetClass("abcdefghijklmnopqrstuvwxyz0123456789")
    /// The characters of verbs and keys.
    static let word = OctetClass("_", and: letterDigit)
    static let identifier = OctetClass("-._:", and: letterDigit)
    static let session = OctetClass("@", and: identifier)
    /// The characters of versions and tags.
    static let version = OctetClass("-_.", and: letterDigit)
    static let hexadecimal = OctetClass("0123456789abcdef")
    /// The characters of the names of tenants and domains.
    static let name = OctetClass("-_", and: lowerDigit)

    private init(_ characters: StaticString, and other: OctetClass? = nil) {
        var (low, high) = (other?.low ?? 0, other?.high ?? 0)
        characters.withUTF8Buffer { octets in
            for octet in octets {
                if octet < 64 { low |= 1 << UInt64(octet) } else { high |= 1 << UInt64(octet - 64) }
            }
        }
        (self.low, self.high) = (low, high)
    }

    func contains(_ octet: UInt8) -> Bool {
        octet < 128 && (octet < 64 ? low : high) >> UInt64(octet & 63) & 1 == 1
    }

    /// Whether a text has a length in a range and consists of these characters.
    func covers(_ text: Span<UInt8>, within lengths: ClosedRange<Int>) -> Bool {
        guard lengths.contains(text.count) else { return false }
        for index in text.indices where !contains(text[index]) { return false }
        return true
    }
}
