/// The names with which Japanese addresses begin.
enum JapanesePlaces {
    /// What a name is the name of.
    struct Place: OptionSet {
        let rawValue: UInt32

        static let prefecture = Place(rawValue: 1 << 0)
        /// A prefecture without its last character, which only counts before a municipality.
        static let shortPrefecture = Place(rawValue: 1 << 1)
        /// A city, ward, town or village, with or without the district it is in.
        static let municipality = Place(rawValue: 1 << 2)
    }

    /// A row of names, from the largest place to the smallest.
    struct Row {
        let end: Int
        let places: Place
        /// Whether two names of municipalities stand there, of which the last can be a town's.
        let hasTown: Bool
    }

    /// The names that follow one another from an index on, perhaps with a space between them; nothing where none begins there.
    static func row(in shadow: Shadow, from start: Int) -> Row? {
        guard shadow.classes[start].isJapanese else { return nil }
        var end = start
        var places: Place = []
        var next = start
        var hasTown = false
        while let (wordEnd, place) = table.longestSplitWord(in: shadow, from: next) {
            let isSmaller = place.contains(.municipality) || places.isEmpty
            guard isSmaller else { break }
            end = wordEnd
            hasTown = !places.isDisjoint(with: .municipality)
            places.formUnion(place)
            next = shadow.scalar(at: end) == 0x20 ? end + 1 : end
            guard next < shadow.count, end - start < longestRow else { break }
        }
        return places.isDisjoint(with: [.prefecture, .municipality])
            ? nil : Row(end: end, places: places, hasTown: hasTown)
    }

    /// Rows are cut here: the longest name of a prefecture, district and town together is shorter.
    private static let longestRow = 24

    private static let table = PhraseTable<Place>(names)

    private static var names: [(String, Place)] {
        var names: [(String, Place)] = []
        var group = ""
        for word in municipalities.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
            if let last = word.last, group.isEmpty, "都道府県".contains(last), !word.contains("(") {
                names.append((word, .prefecture))
                if last != "道" { names.append((String(word.dropLast()), .shortPrefecture)) }
                continue
            }
            let parts = word.split(separator: "(").map(String.init)
            if parts.count == 2 {
                group = parts[0]
                if group.hasSuffix("市") { names.append((group, .municipality)) }
            }
            let name = (parts.last ?? word).replacing(")", with: "")
            add(name, in: group, to: &names)
            if word.hasSuffix(")") { group = "" }
        }
        return names
    }

    /// A name alone and after its district or city, in both ways to write 「ヶ」.
    private static func add(_ name: String, in group: String, to names: inout [(String, Place)]) {
        for whole in [name, group + name] {
            names.append((whole, .municipality))
            if whole.contains("ヶ") || whole.contains("ケ") {
                for sign in ["ヶ", "ケ", "が"] {
                    names.append(
                        (whole.replacing("ヶ", with: sign).replacing("ケ", with: sign), .municipality))
                }
            }
        }
    }
}
