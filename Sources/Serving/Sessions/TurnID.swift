/// The identifier of a turn, `t_<n>`; no two turns of a server have the same, over all its restarts.
package struct TurnID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let number: Int

    package init(_ number: Int) { self.number = number }

    /// Reads what ``description`` writes; `nil` for anything else, leading zeros included.
    package init?(parsing text: String) {
        guard let number = Self.number(in: text, after: UInt8(ascii: "t")) else { return nil }
        self.number = number
    }

    package var description: String { "t_\(number)" }

    package static func < (left: TurnID, right: TurnID) -> Bool { left.number < right.number }

    /// The number behind a letter and `_`: at most 15 digits, so that it is one in every reader of JSON.
    static func number(in text: String, after letter: UInt8) -> Int? {
        let bytes = Array(text.utf8)
        guard (3...17).contains(bytes.count), bytes[0] == letter, bytes[1] == UInt8(ascii: "_"),
            bytes[2...].allSatisfy({ (0x30...0x39).contains($0) }), bytes.count == 3 || bytes[2] != 0x30
        else { return nil }
        return bytes[2...].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
