import Bundles
import Dialogue
import Foundation
import Privacy
import TextAnalysis
import Training

/// Questions of which some answers' are withheld from training and taught afterwards.
struct TaughtMaterial {
    struct Line {
        let text: MaskedText
        let answer: AnswerID
    }

    /// A question, with its answer or none.
    struct Question {
        let text: MaskedText
        let answer: AnswerID?
    }

    let name: String
    let languages: [Language]
    let answers: [Answer]
    let examples: [Line]
    let questions: [Question]

    /// How many lines of an answer are used for training, and how many are asked.
    private static let linesPerAnswer = 30
    private static let questionsPerAnswer = 10

    /// A shipped bundle: its examples are trained on, its exam and its evaluation questions are asked.
    init(_ directory: BundleDirectory) throws {
        let redactor = Redactor()
        let languages = try Manifest(path: directory.manifestPath).profile.languages
        let answers = try AnswerSheet(path: directory.answersPath, languages: languages).answers
        let sheet = try ExampleSheet(path: directory.examplesPath, answers: answers, redactor: redactor)
        let sheets = [directory.examPath, "corpora/evaluation/\(directory.domain).csv"]
        name = directory.domain.rawValue
        self.languages = languages
        self.answers = answers
        examples = sheet.examples.map { Line(text: $0.text, answer: answers[$0.answer].id) }
        questions = try sheets.flatMap { path in
            try QuestionSheet(path: path, answers: answers.map(\.id), redactor: redactor).questions.map {
                Question(text: $0.text, answer: $0.expected)
            }
        }
    }

    /// Public data; `nil`, and said so, where it is not there.
    ///
    /// - Parameters:
    ///   - held: a sheet of questions; without one, the rows that are not trained on are asked.
    ///   - foreign: a sheet of questions without an answer.
    init?(public name: String, training: String, held: String? = nil, foreign: String? = nil) throws {
        let directory = "../shared/data/\(name)"
        guard FileManager.default.fileExists(atPath: directory) else {
            print("skipped: \(directory) is not there")
            return nil
        }
        let redactor = Redactor()
        func lines(_ file: String) throws -> [Line] {
            try LabelledTextSheet(path: "\(directory)/\(file)", redactor: redactor).rows.map {
                Line(text: $0.text, answer: Self.identifier($0.label))
            }
        }
        let rows = try lines(training)
        var counts: [AnswerID: Int] = [:]
        var (examples, asked): ([Line], [Line]) = ([], [])
        for row in rows {
            counts[row.answer, default: 0] += 1
            let count = counts[row.answer] ?? 0
            if count <= Self.linesPerAnswer {
                examples.append(row)
            } else if held == nil, count <= Self.linesPerAnswer + Self.questionsPerAnswer {
                asked.append(row)
            }
        }
        if let held {
            var counts: [AnswerID: Int] = [:]
            asked = try lines(held).filter { row in
                counts[row.answer, default: 0] += 1
                return counts[row.answer, default: 0] <= Self.questionsPerAnswer
            }
        }
        self.name = name
        languages = [.english]
        self.examples = examples
        answers = Set(examples.map(\.answer)).sorted { $0.rawValue < $1.rawValue }.map { id in
            let title = id.rawValue.replacing("_", with: " ")
            let wording = Answer.Wording(language: .english, title: title, text: "About \(title).", url: nil)
            return Answer(id: id, wordings: [wording], category: nil, threshold: nil)
        }
        let strangers =
            try foreign.map { try OutOfScopeSheet(path: "\(directory)/\($0)", redactor: redactor).texts } ?? []
        questions =
            asked.map { Question(text: $0.text, answer: $0.answer) }
            + strangers.map { Question(text: $0, answer: nil) }
    }

    private static func identifier(_ label: String) -> AnswerID { AnswerID(rawValue: label.lowercased()) }
}
