import Bundles
import Dialogue
import Privacy
import TestSupport
import Training

/// A version trained without some of its answers, and what lessons about these make of questions.
struct TeachingTrial {
    /// Which fifth of the answers is withheld: every fifth from this one on.
    private static let share = 5

    let material: TaughtMaterial
    let withheld: Set<AnswerID>
    private let shelf = LessonShelf(of: DomainName(rawValue: "taught"))
    private let pipeline: Pipeline
    private let knowledge: Knowledge
    /// The stages alone.
    let unconsulting: Pipeline
    /// What the lessons of a withheld answer are attached to: itself, as a new answer, or, for every other, one that there is.
    private let targets: [AnswerID: AnswerID]
    /// The lines of each withheld answer that may be taught, in random order.
    private let lines: [AnswerID: [MaskedText]]

    init(_ material: TaughtMaterial, background: BackgroundCorpus, first: Int, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let left = material.answers.indices.filter { $0 % Self.share == first }.map { material.answers[$0].id }
        let withheld = Set(left)
        let kept = material.answers.filter { !withheld.contains($0.id) }
        let known = Set(kept.map(\.id))
        let rows = material.examples.filter { known.contains($0.answer) }.map { line in
            "\"\(line.text.string.replacing("\"", with: "\"\""))\",\(line.answer)"
        }
        let redactor = Redactor()
        let sheet = try ExampleSheet(
            path: material.name, bytes: Array((["text,id"] + rows).joined(separator: "\n").utf8), answers: kept,
            redactor: redactor)
        let set = TrainingSet(languages: material.languages, answers: kept, sheet: sheet, redactor: redactor)
        let folds = CrossFitting(set, background: background.lines(in: material.languages), seed: seed, threads: 2) {
            _ in
        }
        let knowledge = folds.fitted(KnowledgeBuilder(seed: seed, threads: 2).knowledge(from: set))
        self.knowledge = knowledge
        unconsulting = try StageCatalog.standard.pipeline(of: .standard, over: knowledge)
        pipeline = unconsulting.consulting(shelf, knowledge: knowledge)
        self.material = material
        self.withheld = withheld
        targets = Dictionary(
            uniqueKeysWithValues: left.enumerated().map { place, id in
                (id, place % 2 == 0 ? id : kept[place % kept.count].id)
            })
        lines = Dictionary(
            uniqueKeysWithValues: left.map { id in
                (id, material.examples.filter { $0.answer == id }.map(\.text).shuffled(using: &generator))
            })
    }

    /// A question with what was made of it without and with lessons.
    struct Asked {
        let question: TaughtMaterial.Question
        /// What it should get, now that the withheld answers are attached.
        let wanted: AnswerID?
        /// Whether it is a line that was taught.
        let isTaught: Bool
        let before: Verdict
        let after: Verdict
    }

    /// Teaches some lines of each withheld answer, and asks all questions.
    ///
    /// - Parameters:
    ///   - others: how many further lines of each withheld answer are asked beside the questions.
    func ask(teaching count: Int, others: Int = 10) -> [Asked] {
        var lessons: [Lesson] = []
        var questions = material.questions.map { ($0, isTaught: false) }
        for id in withheld.sorted(by: { $0.rawValue < $1.rawValue }) {
            let lines = lines[id] ?? []
            for line in lines.prefix(count) {
                lessons.append(Lesson(id: "e_\(lessons.count + 1)", text: line, answer: targets[id] ?? id))
                questions.append((TaughtMaterial.Question(text: line, answer: id), isTaught: true))
            }
            // The same lines whatever is taught: those behind the first five.
            questions += lines.dropFirst(5).prefix(others).map {
                (TaughtMaterial.Question(text: $0, answer: id), isTaught: false)
            }
        }
        shelf.put(.empty)
        let before = questions.map { pipeline.judge(MaskedUtterance($0.0.text)) }
        shelf.put(LessonBook(lessons, answers: material.answers.filter { withheld.contains($0.id) }))
        return zip(questions, before).map { question, before in
            Asked(
                question: question.0, wanted: question.0.answer.map { targets[$0] ?? $0 }, isTaught: question.isTaught,
                before: before, after: pipeline.judge(MaskedUtterance(question.0.text)))
        }
    }

    /// One of the withheld answers.
    var newAnswer: Answer { material.answers.first { withheld.contains($0.id) } ?? material.answers[0] }

    /// The stages with a book of its own.
    func pipeline(consulting book: LessonBook) -> Pipeline {
        let shelf = LessonShelf(of: DomainName(rawValue: "taught"))
        shelf.put(book)
        return unconsulting.consulting(shelf, knowledge: knowledge)
    }
}
