package import Bundles
package import Dialogue
package import Privacy

/// Questions with the answer each must get: `exam.csv`, or any other sheet to evaluate on.
package struct QuestionSheet: Sendable {
    /// One row.
    package struct Question: Sendable {
        package let text: MaskedText
        /// `nil` when it must not be answered: `-` in the sheet.
        package let expected: AnswerID?
        /// Its line in the sheet.
        package let line: Int
    }

    /// What `expected` says of a question that must not be answered.
    static let unanswerable = "-"

    package let path: String
    package let questions: [Question]

    /// - Throws: ``BundleError``; also for an expected answer that the bundle does not have.
    package init(path: String, answers: [AnswerID], redactor: Redactor) throws(BundleError) {
        try self.init(path: path, bytes: try BundleFile.read(path), answers: answers, redactor: redactor)
    }

    package init(path: String, bytes: [UInt8], answers: [AnswerID], redactor: Redactor) throws(BundleError) {
        let sheet = try Sheet(path: path, bytes: bytes, columns: Self.columns)
        let known = Set(answers)
        self.path = path
        questions = try sheet.rows.map { (row) throws(BundleError) in
            let row = try Row(row, of: sheet)
            let expected = row.expected.map(AnswerID.init(rawValue:))
            if let expected, !known.contains(expected) { throw row.unknownAnswer(known: answers.map(\.rawValue)) }
            return Question(text: redactor.redact(row.text), expected: expected, line: row.line)
        }
    }

    static let columns = Sheet.Columns(required: ["text", "expected"])

    /// One row before it is known whether its answer is there.
    struct Row {
        let text: Utterance
        /// `nil` when it must not be answered.
        let expected: String?
        let line: Int
        private let path: String

        init(_ row: Sheet.Row, of sheet: Sheet) throws(BundleError) {
            text = Utterance(try sheet.field("text", of: row))
            let expected = try sheet.field("expected", of: row)
            self.expected = expected == QuestionSheet.unanswerable ? nil : expected
            line = row.line
            path = sheet.path
        }

        func unknownAnswer(known: [String]) -> BundleError {
            BundleError(path: path, line: line, .unknownAnswer(expected ?? QuestionSheet.unanswerable, known: known))
        }
    }
}
