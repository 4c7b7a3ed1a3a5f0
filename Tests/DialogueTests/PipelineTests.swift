import Dialogue
import Privacy
import Testing
import TextAnalysis

struct PipelineTests {
    private func pipeline(_ log: StageLog) -> Pipeline {
        Pipeline(
            masker: RecordingStage.Masker(log: log), classifier: RecordingStage.Classifier(log: log),
            ranker: RecordingStage.Ranker(log: log), detector: RecordingStage.Detector(log: log))
    }

    @Test func `the stages run in order, each once, and only the first sees what was written`() {
        let log = StageLog()
        let verdict = pipeline(log).run(Utterance("I am STAFF-7, card 4111111111111111"))
        #expect(
            log.all == [
                "mask I am STAFF-7, card 4111111111111111", "classify I am [STAFF1], card [CARD1]",
                "rank [\"greet\"]", "judge [\"greet\"]",
            ])
        #expect(verdict.decision == .answer(AnswerID(rawValue: "greet")))
        #expect(verdict.confidence == 0.9)
        #expect(verdict.offerConfidence == 0.9)
    }

    @Test func `a verdict carries all that led to it`() throws {
        let verdict = pipeline(StageLog()).run(Utterance("I am STAFF-7"))
        #expect(verdict.utterance.text.string == "I am [STAFF1]")
        #expect(verdict.utterance.text.kinds == [PIIKind(rawValue: "staff")])
        #expect(verdict.utterance.language == .english)
        #expect(verdict.answers.interpretation.intents.first?.confidence == 0.75)
        #expect(verdict.answers.candidates.first?.share == 0.75)
        #expect(verdict.answers.neighbours.isEmpty)
        #expect(verdict.thresholds == .standard)
    }

    @Test func `masking alone runs the masker alone`() {
        let log = StageLog()
        #expect(pipeline(log).mask(Utterance("STAFF-7")).text.string == "[STAFF1]")
        #expect(log.all == ["mask STAFF-7"])
    }

    @Test func `judging a masked utterance does not mask again`() {
        let log = StageLog()
        _ = pipeline(log).judge(.masking("hello"))
        #expect(log.all.map { $0.prefix(while: { $0 != " " }) } == ["classify", "rank", "judge"])
    }

    @Test(arguments: ["領収書をください", "パスワードと退会", "まったく関係のない話", "", "？？？", "taro@example.com", "i lost it"])
    func `the same text gives the same verdict every time`(text: String) throws {
        let knowledge = try SampleKnowledge.japanese()
        let pipeline = try StageCatalog.standard.pipeline(of: .standard, over: knowledge)
        let first = Trace(pipeline.run(Utterance(text)), knowledge: knowledge)
        for _ in 0..<3 {
            let again = try StageCatalog.standard.pipeline(of: .standard, over: knowledge)
            #expect(Trace(again.run(Utterance(text)), knowledge: knowledge) == first)
        }
    }

    @Test func `many turns at once give the same verdicts as one after the other`() async throws {
        let knowledge = try SampleKnowledge.japanese()
        let pipeline = try StageCatalog.standard.pipeline(of: .standard, over: knowledge)
        let texts = ["領収書をください", "退会したい", "荷物はいつ", "天気", "パスワード"]
        let alone = texts.map { Trace(pipeline.run(Utterance($0)), knowledge: knowledge) }
        await withTaskGroup(of: (Int, Trace).self) { group in
            for turn in 0..<40 {
                group.addTask {
                    let place = turn % texts.count
                    return (place, Trace(pipeline.run(Utterance(texts[place])), knowledge: knowledge))
                }
            }
            for await (place, trace) in group { #expect(trace == alone[place]) }
        }
    }
}
