import Bundles
import Dialogue
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

struct ExampleSheetTests {
    private static let answers = ["receipt", "delivery"].map { name in
        Answer(
            id: AnswerID(rawValue: name),
            wordings: [Answer.Wording(language: .english, title: name, text: name, url: nil)], category: nil,
            threshold: nil)
    }

    private func sheet(_ text: String) throws -> ExampleSheet {
        let directory = try TemporaryDirectory()
        return try ExampleSheet(
            path: directory.write(text, to: "examples.csv"), answers: Self.answers, redactor: .standard)
    }

    @Test func `examples are masked and refer to their answer`() throws {
        let examples = try sheet("text,id\nwhere is it,delivery\ncall 555-234-5678,receipt\n").examples
        #expect(examples.map(\.text.string) == ["where is it", "call [PHONE1]"])
        #expect(examples.map(\.answer) == [1, 0])
    }

    @Test(arguments: [
        ("text,id\na,receipt\nx,recipt\n", ":3: unknown answer 'recipt' (did you mean 'receipt'?)"),
        ("text,id\nx,-\n", ":2: unknown answer"), ("text,id\n,receipt\n", ":2: 'text' is empty"),
        ("text,id\nx,\n", ":2: 'id' is empty"), ("text,expected\nx,receipt\n", ":1: unknown column"),
    ])
    func `what is wrong is told with its line`(text: String, reason: String) throws {
        let error = try #require(throws: BundleError.self) { try sheet(text) }
        #expect(error.description.hasSuffix("/examples.csv\(reason)"), "\(error)")
    }
}
