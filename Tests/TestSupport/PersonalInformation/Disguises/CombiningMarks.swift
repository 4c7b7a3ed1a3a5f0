/// Letters taken apart, and marks drawn on digits and letters.
enum CombiningMarks {
    /// The value decomposed; its digits, or its letters where nothing else changes, bear U+0332 or the
    /// U+20E3 of a key, with U+FE0F before it as an emoji has.
    static func marked(_ value: String, _ random: inout SeededGenerator) -> String {
        let decomposed = KanaForms.decomposed(value)
        let hasDigits = value.unicodeScalars.contains { ("0"..."9").contains($0) }
        let isChanged = !decomposed.unicodeScalars.elementsEqual(value.unicodeScalars)
        if isChanged && !hasDigits { return decomposed }
        let mark = hasDigits ? random.pick(["\u{332}", "\u{20E3}", "\u{FE0F}\u{20E3}"]) : "\u{332}"
        var view = String.UnicodeScalarView()
        for scalar in decomposed.unicodeScalars {
            view.append(scalar)
            let isMarked = hasDigits ? ("0"..."9").contains(scalar) : scalar.properties.isAlphabetic
            if isMarked { view.append(contentsOf: mark.unicodeScalars) }
        }
        return String(view)
    }
}
