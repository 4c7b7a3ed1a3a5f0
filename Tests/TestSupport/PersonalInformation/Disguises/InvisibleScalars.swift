/// Scalars that show nothing, put between a value's characters.
enum InvisibleScalars {
    static func zeroWidth(_ value: String, _ random: inout SeededGenerator) -> String {
        let all: [Unicode.Scalar] = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]
        return between(value, of: random.isOne(in: 3) ? all : [random.pick(all)], &random)
    }

    /// Marks between the characters, or an embedding, override or isolate that begins and ends within the value.
    static func bidi(_ value: String, _ random: inout SeededGenerator) -> String {
        if random.isOne(in: 2) { return between(value, of: ["\u{200E}", "\u{200F}"], &random) }
        let openings: [Unicode.Scalar] = [
            "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}",
        ]
        let opening = random.pick(openings)
        let scalars = Array(value.unicodeScalars)
        guard scalars.count > 1 else { return value }
        let start = random.number(1...scalars.count - 1)
        let end = random.number(start...scalars.count - 1)
        var view = String.UnicodeScalarView(scalars[..<start])
        view.append(opening)
        view.append(contentsOf: scalars[start..<end])
        view.append(opening.value < 0x2066 ? "\u{202C}" : "\u{2069}")
        view.append(contentsOf: scalars[end...])
        return String(view)
    }

    /// The value with one of the scalars between all its characters, or between some of them.
    static func between(
        _ value: String, of choices: [Unicode.Scalar], _ random: inout SeededGenerator
    ) -> String {
        let scalars = Array(value.unicodeScalars)
        guard scalars.count > 1 else { return value }
        let isEverywhere = random.isOne(in: 2)
        let certain = random.number(1...scalars.count - 1)
        var view = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            let isHere = place > 0 && (isEverywhere || place == certain || random.isOne(in: 3))
            if isHere { view.append(random.pick(choices)) }
            view.append(scalar)
        }
        return String(view)
    }
}
