import TextAnalysis

/// Answers with the same title in one language.
struct SameTitles: SheetCheck {
    private struct Title: Hashable {
        let language: Language
        let words: [UInt64]
    }

    func findings(in sheets: SheetRows) -> [Finding] {
        var first: [Title: SheetRows.AnswerRow] = [:]
        return sheets.answers.compactMap { row in
            let title = Title(language: row.language, words: row.title.words)
            guard !title.words.isEmpty else { return nil }
            guard let other = first[title] else {
                first[title] = row
                return nil
            }
            return Finding(
                .sameTitle, at: sheets.place(of: row), and: sheets.place(of: other),
                reason: "'\(row.id)' has the title of '\(other.id)'", text: row.title.shown)
        }
    }
}
