import Dialogue
import Privacy
import Testing
import TextAnalysis

/// What a pipeline makes of questions once something was taught.
struct TaughtPipelineTests {
    private let knowledge: Knowledge
    private let shelf = LessonShelf(of: DomainName(rawValue: "shop"))
    private let pipeline: Pipeline
    private static let receipt = AnswerID(rawValue: "receipt")
    private static let gift = Answer(
        id: AnswerID(rawValue: "gift"),
        wordings: [.init(language: .japanese, title: "ギフト", text: "承っています。", url: nil)], category: nil,
        threshold: nil)

    init() throws {
        knowledge = try SampleKnowledge.japanese()
        pipeline = try StageCatalog.standard.pipeline(of: .standard, over: knowledge)
            .consulting(shelf, knowledge: knowledge)
    }

    private func teach(_ lines: (String, AnswerID)..., answers: [Answer] = []) {
        shelf.put(
            LessonBook(
                lines.enumerated().map { place, line in
                    Lesson(id: "e_\(place + 1)", text: .masking(line.0), answer: line.1)
                }, answers: answers))
    }

    private func judge(_ text: String) -> Verdict { pipeline.run(Utterance(text)) }

    @Test(arguments: ["ギフト包装はできますか", "ｷﾞﾌﾄ包装は、できますか？", "ぎふと包装は できますか！"])
    func `a taught line is answered whatever its form`(form: String) throws {
        teach(("ギフト包装はできますか", Self.receipt))
        let verdict = judge(form)
        #expect(verdict.decision == .answer(Self.receipt))
        #expect(verdict.confidence > 0.99)
        let lesson = try #require(verdict.lesson)
        #expect(lesson.id == "e_1" && lesson.isIdentical && lesson.similarity == 1)
        #expect(lesson.text.string == "ギフト包装はできますか")
    }

    @Test func `a line with personal information is answered when other values stand in it`() {
        teach(("注文番号の控えを taro@example.com に送って", Self.receipt))
        #expect(judge("注文番号の控えを hanako@example.org に送って").lesson?.id == "e_1")
    }

    @Test func `a taught line wins over an example of the version, and the last over those before`() {
        teach(("領収書をください", AnswerID(rawValue: "delivery")), ("領収書をください！", AnswerID(rawValue: "close-account")))
        let verdict = judge("領収書をください")
        #expect(verdict.decision == .answer(AnswerID(rawValue: "close-account")))
        #expect(verdict.lesson?.id == "e_2")
    }

    @Test func `what the version has learnt it says itself`() {
        teach(("領収書をください", Self.receipt))
        let verdict = judge("領収書をください")
        #expect(verdict.decision == .answer(Self.receipt))
        #expect(verdict.lesson == nil)
    }

    @Test func `a new answer is given, and one that there is nowhere is not`() {
        teach(("熨斗は付きますか", Self.gift.id), ("名入れは頼めますか", AnswerID(rawValue: "nowhere")), answers: [Self.gift])
        #expect(judge("熨斗は付きますか").decision == .answer(Self.gift.id))
        #expect(judge("名入れは頼めますか").lesson == nil)
    }

    @Test func `what is put on the shelf is seen by the next turn, and what is taken away is gone`() {
        let before = Trace(judge("熨斗は付きますか"), knowledge: knowledge)
        #expect(before.taught == nil)
        teach(("熨斗は付きますか", Self.receipt))
        let trace = Trace(judge("熨斗は付きますか"), knowledge: knowledge)
        #expect(trace.taught?.example == "e_1" && trace.taught?.text == "熨斗は付きますか" && trace.taught?.similarity == 1)
        #expect(trace.decision == "answer" && trace.neighbours == before.neighbours)
        shelf.put(.empty)
        #expect(Trace(judge("熨斗は付きますか"), knowledge: knowledge) == before)
    }

    @Test func `close paraphrases of several lines are answered, other questions as before`() throws {
        let others = ["領収書はどこで発行できますか", "退会の手続きを教えて", "会員をやめたいです", "あすの天気は"]
        let before = others.map { judge($0).decision }
        teach(
            ("熨斗紙を付けて包装してもらえますか", Self.gift.id), ("熨斗紙を付けた包装をお願いできますか", Self.gift.id),
            ("熨斗紙付きの包装はありますか", Self.gift.id), answers: [Self.gift])
        let verdict = judge("熨斗紙を付けて包装をお願いできますか")
        #expect(verdict.decision == .answer(Self.gift.id))
        let lesson = try #require(verdict.lesson)
        #expect(!lesson.isIdentical && lesson.similarity < 1 && lesson.similarity > 0.5)
        #expect(others.map { judge($0).decision } == before)
        #expect(others.allSatisfy { judge($0).lesson == nil })
    }

    @Test func `many turns while books are exchanged see one book or the other`() async {
        let receipt = Self.receipt
        await withTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask { [pipeline, shelf] in
                    for turn in 0..<100 {
                        if worker == 0 {
                            let lesson = Lesson(id: "e_\(turn)", text: .masking("熨斗は付きますか"), answer: receipt)
                            shelf.put(turn % 2 == 0 ? LessonBook([lesson], answers: []) : .empty)
                        } else if let lesson = pipeline.run(Utterance("熨斗は付きますか")).lesson {
                            #expect(lesson.answer == receipt && lesson.isIdentical)
                        }
                    }
                }
            }
        }
    }
}
