package import Privacy
package import TextAnalysis

/// Texts with labels, one `text<TAB>label` a line: the form that public data sets for intent classification come in.
package struct LabelledTextSheet: Sendable {
    /// One line.
    package struct Row: Sendable, Equatable {
        package let text: MaskedText
        /// Any text without tab or line break, such as `子ども::アメニティ`.
        package let label: String
        /// Its line in the file, from 1.
        package let line: Int
    }

    package let path: String
    /// At least one.
    package let rows: [Row]

    package init(path: String, redactor: Redactor) throws(LabelledTextError) {
        self.path = path
        rows = try TabSeparatedLines(path: path, most: 2).lines.map { (line) throws(LabelledTextError) in
            guard line.fields.count == 2 else { throw LabelledTextError(path: path, line: line.number, .noTab) }
            guard !line.fields[1].isEmpty else { throw LabelledTextError(path: path, line: line.number, .emptyLabel) }
            return Row(
                text: redactor.redact(Utterance(line.fields[0])), label: line.fields[1], line: line.number)
        }
    }

    /// Throws unless there are at least two labels.
    package func checkTrainable() throws(LabelledTextError) {
        guard rows.contains(where: { $0.label != rows[0].label }) else {
            throw LabelledTextError(path: path, .oneLabel)
        }
    }

    /// The languages in which at least a tenth of the rows are written, the most frequent first; English where letters do not
    /// tell.
    package var languages: [Language] {
        var counts: [Language: Int] = [:]
        for row in rows {
            guard let language = Language.written(in: NormalizedText(row.text.withoutPlaceholders)) else { continue }
            counts[language, default: 0] += 1
        }
        let frequent = counts.filter { $0.value * 10 >= rows.count }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return frequent.isEmpty ? [.english] : frequent.map(\.key)
    }
}
