/// What a session is kept under: a code of its tenant and name that only this server's secret can make.
///
/// Neither the name, which may be a customer's number, nor the tenant can be read from it; see ``SessionSecret``. That two
/// sessions are of one tenant can be seen: where there is no room, tenants must be told apart.
package struct SessionKey: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The length in bytes.
    package static let length = 32
    /// The bytes that the sessions of a tenant have in common.
    static let markLength = 8

    /// A key from a code of ``length`` bytes.
    init(code: [UInt8]) {
        precondition(code.count == Self.length)
        func word(_ index: Int) -> UInt64 {
            code[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// A key from its hexadecimal form.
    init?(hexadecimal text: String) {
        let digits = Array(text.utf8)
        guard digits.count == Self.length * 2 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(ofDigit: digits[index]), let low = Self.value(ofDigit: digits[index + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        self.init(code: bytes)
    }

    private static func value(ofDigit digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }

    /// Appends 64 lower-case hexadecimal digits.
    func appendHexadecimal(to bytes: inout [UInt8]) {
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 0xF)
                bytes.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
            }
        }
    }

    /// The key in 64 lower-case hexadecimal digits.
    package var hexadecimal: String {
        var bytes: [UInt8] = []
        appendHexadecimal(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What tells the tenants apart.
    var tenantMark: UInt64 { words.0 }

    /// Which of a number of shards it falls into; evenly, as the bits of a code are.
    func shard(of count: Int) -> Int { Int(words.3 % UInt64(count)) }

    package static func == (left: SessionKey, right: SessionKey) -> Bool {
        left.words.0 == right.words.0 && left.words.1 == right.words.1 && left.words.2 == right.words.2
            && left.words.3 == right.words.3
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.1) }
}
