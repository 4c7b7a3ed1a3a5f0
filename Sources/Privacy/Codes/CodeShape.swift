/// Which of a code's characters are letters and which are digits: `a` a letter, `9` a digit, `*` either.
struct CodeShape: ExpressibleByStringLiteral {
    /// The kinds of the characters as in the literal.
    private var kinds = SIMD64<UInt8>(repeating: 0)
    let count: Int
    /// How many letters stand before the first character that may be a digit.
    let leadingLetters: Int

    init(stringLiteral text: String) {
        var count = 0
        var letters = 0
        for kind in text.utf8 {
            if kind == 0x61 && letters == count { letters += 1 }
            kinds[count] = kind
            count += 1
        }
        self.count = count
        leadingLetters = letters
    }

    func allowsLetter(at index: Int) -> Bool { kinds[index] != 0x39 }

    func allowsDigit(at index: Int) -> Bool { kinds[index] != 0x61 }
}
