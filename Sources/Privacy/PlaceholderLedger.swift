import TextAnalysis

/// Numbers the values of one conversation, so that the same value gets the same placeholder each time it is said.
///
/// It remembers a value by a hash whose key is drawn anew for each run of the program, and never writes it: encoded it is the
/// count of values of each kind. A conversation that was saved and goes on therefore never uses a number for two values, but
/// gives a value that comes back a new number.
public struct PlaceholderLedger: Sendable {
    private var numbers: [Entry: Int] = [:]
    private var counts: [PIIKind: Int] = [:]

    private struct Entry: Hashable {
        let kind: PIIKind
        let value: Int
    }

    /// A ledger without values.
    public init() {}

    /// A ledger in which numbers up to these counts are taken.
    package init(taken counts: [PIIKind: Int]) { self.counts = counts.mapValues { max(0, $0) } }

    /// How many numbers of each kind are taken.
    package var taken: [PIIKind: Int] { counts }

    /// The number of a value, given by its UTF-8: the one it has, or the next of its kind.
    mutating func number(of value: some Sequence<UInt8>, _ kind: PIIKind) -> Int {
        let entry = Entry(kind: kind, value: Self.hash(of: String(decoding: Array(value), as: UTF8.self)))
        if let number = numbers[entry] { return number }
        let number = (counts[kind] ?? 0) + 1
        counts[kind] = number
        numbers[entry] = number
        return number
    }

    /// Makes sure that a number that a text already has is not given to another value.
    mutating func reserve(_ number: Int, of kind: PIIKind) { counts[kind] = max(counts[kind] ?? 0, number) }

    /// The hash of what is said, however it is written: `090-1234-5678`, `０９０ １２３４ ５６７８`.
    private static func hash(of value: String) -> Int {
        var hasher = Hasher()
        for scalar in NormalizedText(value).string.unicodeScalars {
            if let digit = DigitGroups.kanjiDigit(scalar.value) {
                hasher.combine(UInt32(digit) + 0x30)
            } else if scalar.value > 0x7F ? scalar.value != 0x30FC : !" -.()/~".unicodeScalars.contains(scalar) {
                hasher.combine(scalar.value)
            }
        }
        return hasher.finalize()
    }
}

extension PlaceholderLedger: Codable {
    public init(from decoder: any Decoder) throws {
        let counts = try [String: Int](from: decoder)
        self.counts = Dictionary(uniqueKeysWithValues: counts.map { (PIIKind(rawValue: $0), max(0, $1)) })
    }

    public func encode(to encoder: any Encoder) throws {
        try Dictionary(uniqueKeysWithValues: counts.map { ($0.rawValue, $1) }).encode(to: encoder)
    }
}

extension PlaceholderLedger: Hashable {
    /// Whether the same numbers are taken; which values have them is no part of what is compared.
    public static func == (left: PlaceholderLedger, right: PlaceholderLedger) -> Bool { left.counts == right.counts }
    public func hash(into hasher: inout Hasher) { hasher.combine(counts) }
}
