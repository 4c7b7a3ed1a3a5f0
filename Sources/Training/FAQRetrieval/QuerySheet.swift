package import Privacy

/// What people ask a FAQ, one `id<TAB>text` a line.
package struct QuerySheet: Sendable {
    /// One query.
    package struct Row: Sendable, Equatable {
        package let id: String
        package let text: MaskedText
    }

    static let columns = ["id", "text"]

    /// In the order of the file; at least one.
    package let rows: [Row]

    package init(path: String, redactor: Redactor) throws(FAQSheetError) {
        var firstLines: [String: Int] = [:]
        rows = try FAQLines(path: path, columns: Self.columns, idCount: 1).lines
            .map { (line) throws(FAQSheetError) in
                let id = line.fields[0]
                if let first = firstLines.updateValue(line.number, forKey: id) {
                    throw FAQSheetError(path: path, line: line.number, .duplicate("query", firstLine: first))
                }
                guard !line.fields[1].isEmpty else {
                    throw FAQSheetError(path: path, line: line.number, .emptyField("text"))
                }
                return Row(id: id, text: redactor.redact(Utterance(line.fields[1])))
            }
    }
}
