/// The public part of a token: `k` and a number from 1, by which it is listed, revoked and named in logs.
package struct TokenID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// From 1 to 999,999,999.
    package let number: Int

    package static let numbers = 1...999_999_999

    init(number: Int) { self.number = number }

    /// Reads an identifier as it is written: no leading zero, no sign.
    package init?(_ text: some Collection<UInt8>) {
        let digits = text.dropFirst()
        guard text.first == UInt8(ascii: "k"), (1...9).contains(digits.count), digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    package var description: String { "k\(number)" }

    package static func < (left: TokenID, right: TokenID) -> Bool { left.number < right.number }
}
