package import Bundles
package import Dialogue
package import Privacy

/// The examples of `examples.csv`, masked: what people say, and the answer it wants.
package struct ExampleSheet: Sendable {
    /// One row.
    package struct Example: Sendable {
        package let text: MaskedText
        /// An index into the bundle's answers.
        package let answer: Int
    }

    package let examples: [Example]

    /// A sheet without rows.
    package static let empty = ExampleSheet(examples: [])

    private init(examples: [Example]) { self.examples = examples }

    package init(path: String, answers: [Answer], redactor: Redactor) throws(BundleError) {
        try self.init(path: path, bytes: try BundleFile.read(path), answers: answers, redactor: redactor)
    }

    package init(path: String, bytes: [UInt8], answers: [Answer], redactor: Redactor) throws(BundleError) {
        // None need be known: answers are then found by their titles and texts.
        let sheet = try Sheet(path: path, bytes: bytes, columns: Self.columns)
        let places = Dictionary(uniqueKeysWithValues: answers.enumerated().map { ($1.id.rawValue, $0) })
        examples = try sheet.rows.map { (row) throws(BundleError) in
            let row = try Row(row, of: sheet)
            guard let answer = places[row.id] else { throw row.unknownAnswer(known: answers.map(\.id.rawValue)) }
            return Example(text: redactor.redact(row.text), answer: answer)
        }
    }

    static let columns = Sheet.Columns(required: ["text", "id"], fewestRows: 0)

    /// One row before it is known whether its answer is there.
    struct Row {
        let text: Utterance
        let id: String
        private let path: String
        private let line: Int

        init(_ row: Sheet.Row, of sheet: Sheet) throws(BundleError) {
            text = Utterance(try sheet.field("text", of: row))
            id = try sheet.field("id", of: row)
            path = sheet.path
            line = row.line
        }

        func unknownAnswer(known: [String]) -> BundleError {
            BundleError(path: path, line: line, .unknownAnswer(id, known: known))
        }
    }
}
