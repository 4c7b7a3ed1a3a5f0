/// A text as the fitting of the tagger sees it: units with their features.
package struct NameSample: Sendable {
    /// For each unit the UTF-8 bytes of the text that it came from.
    package let ranges: [Range<Int>]
    /// For each unit its features, in one row after the other; none where a unit can be no name.
    package let features: [[Int]]
    /// For each unit whether it is a word in Latin letters.
    package let isLatin: [Bool]

    /// The sample of a text; without what the tables say where `knowsTables` is false, as for names that no table has.
    package init(_ text: String, knowsTables: Bool = true) {
        var shadow = Shadow()
        shadow.read(text)
        var names = NameUnits()
        names.read(shadow)
        let units = knowsTables ? names.units : names.units.map(\.withoutTables)
        ranges = units.map { shadow.originalRange(of: $0.range) }
        isLatin = units.map(\.shape.isLatin)
        features = units.indices.map { index in
            guard units[index].isCandidate else { return [] }
            var row: [Int] = []
            NameFeatures.forEach(of: units.span, at: index) { row.append($0) }
            return row
        }
    }
}
