/// Letters taken apart, and marks drawn on digits and letters.
enum CombiningMarks {
    /// The value decomposed; its digits, or its letters where nothing else changes, bear U+0332 or U+20E3.
    static func marked(_ value: String, _ random: inout SeededGenerator) -> String {
        let decomposed = KanaForms.decomposed(value)
        let hasDigits = value.unicodeScalars.contains { ("0"..."9").contains($0) }
        let isChanged = !decomposed.unicodeScalars.elementsEqual(value.unicodeScalars)
        if isChanged && !hasDigits { return decomposed }
        let mark: Unicode.Scalar = hasDigits && random.isOne(in: 2) ? "\u{20E3}" : "\u{332}"
        var view = String.UnicodeScalarView()
        for scalar in decomposed.unicodeScalars {
            view.append(scalar)
            let isMarked = hasDigits ? ("0"..."9").contains(scalar) : scalar.properties.isAlphabetic
            if isMarked { view.append(mark) }
        }
        return String(view)
    }
}
