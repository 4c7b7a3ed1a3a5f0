/// Sentences with slots for values, one a line: `{phone.ja}` is a value, `#` a digit that means nothing, `⏎` a line's end.
package enum Carriers {
    /// The carriers of a kind in a language.
    package static func of(_ kind: String, in language: GeneratedLanguage) -> [String] { table(language)[kind] ?? [] }

    /// The kinds that have carriers in both languages, by name.
    static let kinds: [String] = tables.japanese.keys.sorted()

    private static func table(_ language: GeneratedLanguage) -> [String: [String]] {
        language == .japanese ? tables.japanese : tables.english
    }

    private static let tables = (
        japanese: lines(japaneseContacts).merging(lines(japaneseNumbers)) { $0 + $1 },
        english: lines(englishContacts).merging(lines(englishNumbers)) { $0 + $1 }
    )

    private static func lines(_ table: [String: String]) -> [String: [String]] { table.mapValues(lines) }

    static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
