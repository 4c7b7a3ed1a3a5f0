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
        let sheet = try Sheet(path: path, bytes: bytes, columns: Sheet.Columns(required: ["text", "expected"]))
        let known = Set(answers)
        self.path = path
        questions = try sheet.rows.map { (row) throws(BundleError) in
            let text = redactor.redact(Utterance(try sheet.field("text", of: row)))
            let expected = try sheet.field("expected", of: row)
            guard expected != Self.unanswerable else { return Question(text: text, expected: nil, line: row.line) }
            let id = AnswerID(rawValue: expected)
            guard known.contains(id) else {
                throw BundleError(
                    path: path, line: row.line, .unknownAnswer(expected, known: answers.map(\.rawValue)))
            }
            return Question(text: text, expected: id, line: row.line)
        }
    }
}
