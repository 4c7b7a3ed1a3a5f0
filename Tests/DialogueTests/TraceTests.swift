import Dialogue
import Foundation
import Privacy
import Testing

struct TraceTests {
    private func trace(of text: String) throws -> Trace {
        let knowledge = try SampleKnowledge.japanese()
        let pipeline = try StageCatalog.standard.pipeline(of: .standard, over: knowledge)
        return Trace(pipeline.run(Utterance(text)), knowledge: knowledge)
    }

    @Test func `a trace tells what each stage decided`() throws {
        let trace = try trace(of: "領収書をください")
        #expect(trace.text == "領収書をください")
        #expect(trace.language == "ja")
        #expect(trace.masked.isEmpty)
        #expect(trace.decision == "answer")
        #expect(trace.intents.map(\.name).sorted() == ["close-account", "delivery", "password-reset", "receipt"])
        #expect(trace.intents.first?.name == "receipt")
        #expect(trace.answers.first?.name == "receipt")
        #expect(trace.runnerUp == trace.answers.dropFirst().first?.name)
        #expect(trace.neighbours.first?.text == "領収書をください")
        #expect(trace.neighbours.first?.answer == "receipt")
        #expect(!trace.evidence.isEmpty)
    }

    @Test func `probabilities fall, and add up to no more than one`() throws {
        for ranks in [try trace(of: "領収書").intents, try trace(of: "領収書").answers] {
            #expect(ranks.map(\.probability) == ranks.map(\.probability).sorted(by: >))
            #expect(ranks.map(\.probability).reduce(0, +) <= 1.000_001)
            #expect(ranks.allSatisfy { (0...1).contains($0.probability) })
        }
    }

    @Test func `weights name pieces of the utterance, the heaviest first`() throws {
        let weights = try trace(of: "領収書をください").weights
        #expect(!weights.isEmpty)
        #expect(weights.allSatisfy { "領収書をください".contains($0.feature) })
        #expect(weights.map { abs($0.contribution) } == weights.map { abs($0.contribution) }.sorted(by: >))
    }

    @Test func `a trace shows masked text only`() throws {
        let trace = try trace(of: "領収書を taro@example.com へ、電話は090-1234-5678")
        #expect(trace.masked == ["email", "phone"])
        let json = String(decoding: try JSONEncoder().encode(trace), as: UTF8.self)
        #expect(!json.contains("taro"))
        #expect(!json.contains("5678"))
        #expect(json.contains("[電話番号1]"))
    }

    @Test func `its JSON has these members`() throws {
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(try trace(of: "領収書をください")))
        let names = try #require(json as? [String: Any]).keys.sorted()
        #expect(
            names == [
                "answers", "confidence", "decision", "evidence", "intents", "language", "masked", "neighbours",
                "offer_confidence", "runner_up", "set_aside", "taught", "text", "thresholds", "weights",
            ])
    }

    @Test(arguments: ["", "？？？", "12345"])
    func `a text without letters can be traced`(text: String) throws {
        let trace = try trace(of: text)
        #expect(trace.text == text)
        #expect(trace.language == nil)
        #expect(trace.confidence.isFinite)
    }

    @Test func `stages of someone else's leave what they do not know empty`() throws {
        let log = StageLog()
        let pipeline = Pipeline(
            masker: PatternMasker(), classifier: RecordingStage.Classifier(log: log),
            ranker: RecordingStage.Ranker(log: log), detector: RecordingStage.Detector(log: log))
        let trace = Trace(pipeline.run(Utterance("hello")), knowledge: try SampleKnowledge.japanese())
        #expect(trace.intents.map(\.name) == ["greet"])
        #expect(trace.weights.isEmpty)
        #expect(trace.neighbours.isEmpty)
        #expect(trace.evidence.isEmpty)
        #expect(trace.runnerUp == nil)
        #expect(trace.decision == "answer")
    }
}
