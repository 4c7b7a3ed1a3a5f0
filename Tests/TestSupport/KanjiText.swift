/// Texts of which every number is exactly one feature: single kanji with breaks between them.
package enum KanjiText {
    /// How many different numbers there are.
    package static let count = 20_000

    /// A text of some numbers below ``count``, in order.
    package static func of(_ numbers: some Sequence<Int>) -> String {
        numbers.map { number in
            precondition((0..<count).contains(number))
            return Unicode.Scalar(UInt32(0x4E00 + number)).map(String.init) ?? ""
        }
        .joined(separator: "、")
    }
}
