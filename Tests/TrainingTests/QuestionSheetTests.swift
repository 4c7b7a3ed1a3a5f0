import Bundles
import Dialogue
import Privacy
import TestSupport
import Testing
import Training

struct QuestionSheetTests {
    private func sheet(_ text: String) throws -> QuestionSheet {
        let directory = try TemporaryDirectory()
        return try QuestionSheet(
            path: directory.write(text, to: "exam.csv"), answers: ["receipt", "delivery"].map(AnswerID.init),
            redactor: .standard)
    }

    @Test func `questions are masked and know their answer and line`() throws {
        let questions = try sheet("text,expected\nreceipt,receipt\n\nmail a@example.com,-\n").questions
        #expect(questions.map(\.text.string) == ["receipt", "mail [EMAIL1]"])
        #expect(questions.map(\.expected) == [AnswerID(rawValue: "receipt"), nil])
        #expect(questions.map(\.line) == [2, 4])
    }

    @Test(arguments: [
        ("text,expected\nx,recipt\n", ":2: unknown answer 'recipt' (did you mean 'receipt'?)"),
        ("text,expected\nx,nonsense\n", ":2: unknown answer"),
        ("text,expected\nx,\n", ":2: 'expected' is empty"),
        ("text,expected\n,receipt\n", ":2: 'text' is empty"), ("text,id\nx,receipt\n", ":1: unknown column"),
    ])
    func `what is wrong is told with its line`(text: String, reason: String) throws {
        let error = try #require(throws: BundleError.self) { try sheet(text) }
        #expect(error.description.hasSuffix("/exam.csv\(reason)"), "\(error)")
    }
}
