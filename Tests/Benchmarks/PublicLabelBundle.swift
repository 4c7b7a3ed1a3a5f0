import Bundles
import Dialogue
import Foundation
import Privacy
import Taiwa
import Training

/// A plugin directory with one bundle made of public data: CLINC150 (Larson et al. 2019), whose 150 intents are its answers
/// and whose training rows are its examples; the exam is two validation rows of each intent.
struct PublicLabelBundle {
    /// A text of the validation part with its intent.
    struct Question {
        let text: String
        let answer: String
    }

    private static let source = "../shared/data/clinc150"
    private static let examQuestionsPerAnswer = 2

    /// The bundle's domain.
    static let domain = DomainName(rawValue: "clinc")

    /// The plugin directory.
    let plugins: String
    /// The validation part.
    let questions: [Question]
    /// The answers' identifiers, in order.
    let answers: [String]

    /// Writes the sheets into a directory; `nil`, and said so, where the data is not beside the project.
    ///
    /// The same data gives the same bytes, so that what was trained in the directory before stays good.
    init?(in plugins: String) throws {
        guard FileManager.default.fileExists(atPath: Self.source) else {
            print("skipped: \(Self.source) is not there")
            return nil
        }
        let examples = try Self.rows(of: "train.tsv")
        self.plugins = plugins
        questions = try Self.rows(of: "valid.tsv")
        answers = Set(examples.map(\.answer)).sorted()
        let bundle = "\(plugins)/\(Self.domain)"
        try FileManager.default.createDirectory(atPath: bundle, withIntermediateDirectories: true)
        try Self.manifest.write(toFile: "\(bundle)/bundle.json", atomically: true, encoding: .utf8)
        try Self.write(
            [["id", "title", "answer", "url"]] + answers.map(Self.answerRow), to: "\(bundle)/answers.csv")
        try Self.write([["text", "id"]] + examples.map { [$0.text, $0.answer] }, to: "\(bundle)/examples.csv")
        try Self.write([["text", "expected"]] + exam.map { [$0.text, $0.answer] }, to: "\(bundle)/exam.csv")
    }

    /// Opens the bundle, and trains it where it has not been trained yet.
    func engine() throws -> Engine {
        let engine = try Engine(plugins: plugins, corpora: "corpora")
        try WrongResult.check(
            engine.notices.isEmpty && engine.bundles.map(\.domain) == [Self.domain],
            "the bundle is not served: \(engine.notices)")
        return engine
    }

    private var exam: [Question] {
        var counts: [String: Int] = [:]
        return questions.filter { question in
            counts[question.answer, default: 0] += 1
            return counts[question.answer, default: 0] <= Self.examQuestionsPerAnswer
        }
    }

    private static func rows(of name: String) throws -> [Question] {
        try String(contentsOfFile: "\(source)/\(name)", encoding: .utf8).split(separator: "\n").map { line in
            let fields = line.split(separator: "\t")
            guard fields.count == 2 else { throw WrongResult("\(source)/\(name): a line without a label") }
            return Question(text: String(fields[0]), answer: String(fields[1]))
        }
    }

    private static func answerRow(_ id: String) -> [String] {
        let words = id.replacingOccurrences(of: "_", with: " ")
        let text = "You asked about \(words). The page on \(words) says what there is to know and whom to call."
        return [id, words.capitalized, text, "https://help.example.com/\(id)"]
    }

    private static let manifest = """
        {
          "format": 1,
          "title": {"en": "Everyday Assistant"},
          "languages": ["en"],
          "gate": {"exam_accuracy": 0.75}
        }
        """

    private static func write(_ rows: [[String]], to path: String) throws {
        let lines = rows.map { row in
            row.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",")
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
