import Bundles
import Dialogue
import Privacy
import TestSupport
import Testing
import Training

struct JudgedQuestionTests {
    @Test(arguments: [
        (JudgedQuestion(wants: "a", gets: "a", 0.6), JudgedQuestion.Reply.answered),
        (JudgedQuestion(wants: "a", gets: "a", 0.59, offer: 0.59), .askedBack),
        (JudgedQuestion(wants: "a", gets: "a", 0.9, offer: 0.9, second: 0.8), .askedBack),
        (JudgedQuestion(wants: "a", gets: "a", 0.9, offer: 0.9, second: 0.79), .answered),
        (JudgedQuestion(wants: "a", gets: "a", 0.2, offer: 0.29), .unanswered),
        (JudgedQuestion(wants: "a", gets: "a", 0.5, offer: 0.5, second: nil), .unanswered),
        (JudgedQuestion(wants: "a", gets: nil, 0, second: nil), .unanswered),
    ])
    func `what is done with a question`(question: JudgedQuestion, reply: JudgedQuestion.Reply) {
        #expect(question.reply(from: .plain) == reply)
    }

    /// The rule is written twice, in the detector and where thresholds are replayed: they must not drift apart.
    @Test(arguments: [SampleBundle.japanese, .english], [0.0, 0.4, 0.6, 0.9, 1])
    func `the replay decides as the detector does`(bundle: SampleBundle, threshold: Double) throws {
        let shop = try SampleShop(bundle)
        let draft = try shop.draft()
        let thresholds = Thresholds(answer: threshold, offer: 0.3, closeness: 0.6)
        let pipeline = try StageCatalog.standard.pipeline(
            of: draft.profile.stages, over: draft.knowledge.with(thresholds: thresholds))
        let sheet = try QuestionSheet(
            path: shop.bundle.examPath, answers: draft.knowledge.answers.map(\.id), redactor: .standard)
        let examples = draft.knowledge.exampleAnswers.indices.map { draft.knowledge.example($0) }
        let texts = sheet.questions.map(\.text) + examples.map { Redactor.standard.redact(Utterance($0)) }
        for text in texts {
            let verdict = pipeline.judge(MaskedUtterance(text))
            let reply: JudgedQuestion.Reply =
                switch verdict.decision {
                case .answer: .answered
                case .clarify: .askedBack
                case .unanswered: .unanswered
                }
            #expect(JudgedQuestion(verdict, expected: nil).reply(from: thresholds) == reply, "\(text.string)")
        }
    }
}
