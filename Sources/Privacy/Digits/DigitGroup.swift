/// Digits without anything between them.
struct DigitGroup: Equatable {
    /// How its digits are written.
    enum Form: UInt8 {
        /// 0-9 in any width, ①, superscripts: what folding makes digits of.
        case digits
        /// 〇一二三.
        case kanji
        /// ゼロキューゼロ, "oh nine oh".
        case spoken
    }

    /// What stands between two groups.
    enum Separator: UInt8 {
        /// The first group of a sequence: nothing that could be part of a number.
        case none
        case space
        /// A hyphen, dash, prolonged sound mark or tilde, perhaps with spaces around it.
        case hyphen
        case dot
        /// Brackets, a slash, の, several of these.
        case other
    }

    /// Its digits in ``DigitGroups/digits``.
    let digits: Range<Int>
    /// Its place in the shadow.
    let range: Range<Int>
    let separator: Separator
    let form: Form

    var count: Int { digits.count }
}
