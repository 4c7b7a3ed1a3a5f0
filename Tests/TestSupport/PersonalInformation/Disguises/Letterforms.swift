/// Disguises of Latin letters and of ASCII as a whole.
enum Letterforms {
    static func fullWidth(_ value: String) -> String {
        value.mappingScalars { scalar in
            switch scalar.value {
            case 0x20: "\u{3000}"
            case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
            default: scalar
            }
        }
    }

    /// Some letters, one at least, as Cyrillic or Greek ones; of a URL only those of its host.
    static func lookAlikes(_ value: String, _ random: inout SeededGenerator) -> String {
        let scalars = Array(value.unicodeScalars)
        let table = random.isOne(in: 3) ? greek : cyrillic
        let places = hostRange(scalars).filter { table[scalars[$0]] != nil }
        guard !places.isEmpty else { return value }
        let certain = random.pick(places)
        var result = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            let isReplaced = places.contains(place) && (place == certain || random.isOne(in: 2))
            result.append(isReplaced ? table[scalar] ?? scalar : scalar)
        }
        return String(result)
    }

    /// The host of a URL, or all of another value.
    private static func hostRange(_ scalars: [Unicode.Scalar]) -> Range<Int> {
        guard let colon = scalars.firstIndex(of: ":"), scalars[colon...].starts(with: "://".unicodeScalars) else {
            return scalars.indices
        }
        let end = scalars[(colon + 3)...].firstIndex { $0 == "/" } ?? scalars.endIndex
        let start = scalars[(colon + 3)..<end].lastIndex(of: "@").map { $0 + 1 } ?? colon + 3
        return start..<end
    }

    private static let cyrillic = table(
        latin: "aceopxyijsABCEHKMOPTXYIJS", other: "асеорхуіјѕАВСЕНКМОРТХУІЈЅ")
    private static let greek = table(latin: "ovABEHIKMNOPTXYZ", other: "ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ")

    private static func table(latin: String, other: String) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(uniqueKeysWithValues: zip(latin.unicodeScalars, other.unicodeScalars))
    }
}

extension String {
    /// The text with every scalar replaced by another.
    func mappingScalars(_ transform: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var view = String.UnicodeScalarView()
        for scalar in unicodeScalars { view.append(transform(scalar)) }
        return String(view)
    }
}
