package import Privacy

/// A FAQ without examples, one `id<TAB>question<TAB>answer` a line.
package struct FAQSheet: Sendable {
    /// One question with its answer.
    package struct Row: Sendable, Equatable {
        package let id: String
        package let question: MaskedText
        /// May be empty.
        package let answer: MaskedText
    }

    static let columns = ["id", "question", "answer"]

    package let path: String
    /// By ascending id, whatever their order in the file; at least one.
    package let rows: [Row]

    package init(path: String, redactor: Redactor) throws(FAQSheetError) {
        self.path = path
        var firstLines: [String: Int] = [:]
        rows = try FAQLines(path: path, columns: Self.columns, idCount: 1).lines
            .map { (line) throws(FAQSheetError) in
                let id = line.fields[0]
                if let first = firstLines.updateValue(line.number, forKey: id) {
                    throw FAQSheetError(path: path, line: line.number, .duplicate("FAQ", firstLine: first))
                }
                guard !line.fields[1].isEmpty else {
                    throw FAQSheetError(path: path, line: line.number, .emptyField("question"))
                }
                return Row(
                    id: id, question: redactor.redact(Utterance(line.fields[1])),
                    answer: redactor.redact(Utterance(line.fields[2])))
            }
            .sorted { $0.id < $1.id }
    }
}
