import Dialogue
import TextAnalysis

/// Texts in another language than their row is said to be in.
///
/// Only whole sentences count: people do ask in two languages at once, and by a few English words in Japanese.
struct MixedLanguages: SheetCheck {
    /// From this many words, or Japanese characters, on it is a sentence.
    private static let fewestWords = 4
    private static let fewestCharacters = 5

    func findings(in sheets: SheetRows) -> [Finding] {
        guard !sheets.languages.isEmpty else { return [] }
        let names = sheets.languages.map(\.rawValue).joined(separator: ", ")
        func finding(_ text: SheetText, among languages: [Language], at place: Finding.Place, what: String) -> Finding?
        {
            guard let language = Self.language(of: text), !Self.isAmong(languages, language) else { return nil }
            return Finding(
                .otherLanguage, at: place,
                reason: "\(what) is \(language == .japanese ? "Japanese" : "not Japanese"), and the "
                    + (languages.count == 1 && languages != sheets.languages ? "row is" : "bundle's languages are")
                    + " \(languages == sheets.languages ? names : languages[0].rawValue)", text: text.shown)
        }
        return sheets.answers.flatMap { row in
            [
                finding(row.title, among: [row.language], at: sheets.place(of: row), what: "the title"),
                finding(row.text, among: [row.language], at: sheets.place(of: row), what: "the answer"),
            ].compactMap(\.self)
        }
            + sheets.examples.compactMap {
                finding($0.text, among: sheets.languages, at: sheets.place(of: $0), what: "the example")
            }
            // What must not be answered may be in any language.
            + sheets.exam.filter { $0.expected != nil }.compactMap {
                finding($0.text, among: sheets.languages, at: sheets.place(of: $0), what: "the question")
            }
    }

    /// The language of a whole sentence; no other than Japanese where there is a Japanese character in it.
    private static func language(of text: SheetText) -> Language? {
        guard let language = text.learnt.language else { return nil }
        let normalized = text.learnt.normalized.string
        let characters = normalized.unicodeScalars.count { isJapanese($0) }
        if language == .japanese { return characters >= fewestCharacters ? language : nil }
        return characters == 0 && normalized.split(separator: " ").count >= fewestWords ? language : nil
    }

    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        switch Script(of: scalar.value) {
        case .han, .kana: true
        default: false
        }
    }

    /// Letters tell Japanese from all others, and no more.
    private static func isAmong(_ languages: [Language], _ language: Language) -> Bool {
        languages.contains { ($0 == .japanese) == (language == .japanese) }
    }
}
