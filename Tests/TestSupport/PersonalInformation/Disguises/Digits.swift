/// Disguises of digits and of what stands between them.
enum Digits {
    /// The value with other signs for the ten digits.
    static func replaced(in value: String, by signs: String) -> String {
        let signs = Array(signs.unicodeScalars)
        return value.mappingScalars { isDigit($0) ? signs[Int($0.value) - 48] : $0 }
    }

    /// A separator between all digits, with the value's own separators left out, or around its hyphens.
    static func spaced(_ value: String, by space: String, _ random: inout SeededGenerator) -> String {
        if value.contains("-") && random.isOne(in: 3) { return value.replacing("-", with: "\(space)-\(space)") }
        return apart(value, by: space)
    }

    /// A dot in place of every separator, or between all digits.
    static func dotted(_ value: String, by dot: String, _ random: inout SeededGenerator) -> String {
        let replaced = value.replacing("-", with: dot).replacing(" ", with: dot)
        let isChanged = replaced != value && !value.contains("(") && !value.contains("（")
        return isChanged && !random.isOne(in: 3) ? replaced : apart(value, by: dot)
    }

    /// One other dash in place of every hyphen.
    static func dashed(_ value: String, _ random: inout SeededGenerator) -> String {
        let dash = random.pick([
            "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{30FC}", "\u{FF0D}",
            "~", "\u{301C}",
        ])
        return value.replacing("-", with: dash)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// The value with a separator between any two characters that are digits or letters, and its own separators left out.
    private static func apart(_ value: String, by separator: String) -> String {
        let kept = value.unicodeScalars.filter { !"-() （）".unicodeScalars.contains($0) }
        return kept.map(String.init).joined(separator: separator)
    }
}
