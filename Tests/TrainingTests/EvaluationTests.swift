import Bundles
import Dialogue
import Foundation
import Learning
import Privacy
import TestSupport
import Testing
import Training

/// The figures, against a pipeline whose every decision is written down.
struct EvaluationTests {
    /// What to make of a question.
    private struct Ruling {
        let best: String
        let decision: Verdict.Decision
        let confidence: Double
    }

    private struct Scripted: IntentClassifier, AnswerRanker, InsufficientAnswerDetector {
        let rulings: [String: Ruling]

        func interpret(_ utterance: MaskedUtterance) -> Interpretation {
            Interpretation(utterance: utterance, intents: [])
        }

        func rank(_ interpretation: Interpretation) -> RankedAnswers {
            let best = rulings[interpretation.utterance.text.string]?.best ?? ""
            let candidate = RankedAnswers.Candidate(
                id: AnswerID(rawValue: best), share: 1, exampleSimilarity: 0, passageSimilarity: 0)
            return RankedAnswers(interpretation: interpretation, candidates: best.isEmpty ? [] : [candidate])
        }

        func judge(_ answers: RankedAnswers) -> Verdict {
            let ruling = rulings[answers.interpretation.utterance.text.string]
            return Verdict(
                answers: answers, decision: ruling?.decision ?? .unanswered, confidence: ruling?.confidence ?? 0,
                thresholds: .standard)
        }
    }

    private func evaluation(_ exam: String, rulings: [String: Ruling]) throws -> Evaluation {
        let directory = try TemporaryDirectory()
        let path = try directory.write("text,expected\n" + exam, to: "exam.csv")
        let stages = Scripted(rulings: rulings)
        let sheet = try QuestionSheet(
            path: path, answers: ["a", "b", "c"].map(AnswerID.init), redactor: Redactor(masker: PatternMasker()))
        let pipeline = Pipeline(masker: PatternMasker(), classifier: stages, ranker: stages, detector: stages)
        return Evaluation(of: pipeline, on: sheet)
    }

    private static func answer(_ id: String, _ confidence: Double) -> Ruling {
        Ruling(best: id, decision: .answer(AnswerID(rawValue: id)), confidence: confidence)
    }

    private static func offer(_ ids: [String], _ confidence: Double) -> Ruling {
        Ruling(best: ids[0], decision: .clarify(ids.map(AnswerID.init)), confidence: confidence)
    }

    @Test func `every figure is what it says`() throws {
        let evaluation = try evaluation(
            "q1,a\nq2,a\nq3,b\nq4,b\nq5,c\nq6,-\nq7,-\nq8,-\n",
            rulings: [
                "q1": Self.answer("a", 0.9), "q2": Self.answer("b", 0.8), "q3": Self.offer(["a", "b"], 0.4),
                "q4": Self.offer(["a", "c"], 0.3), "q5": Ruling(best: "c", decision: .unanswered, confidence: 0.2),
                "q6": Ruling(best: "a", decision: .unanswered, confidence: 0.1), "q7": Self.offer(["a", "b"], 0.25),
                "q8": Self.answer("a", 0.7),
            ])
        #expect(evaluation.outcomes.map(\.isRight) == [true, false, true, false, false, true, true, false])
        let report = evaluation.report
        #expect(report.questions == 8)
        #expect(report.answerable == 5)
        #expect(report.unanswerable == 3)
        #expect(report.accuracy == 4.0 / 8)
        #expect(report.rightFirst == 1.0 / 5)
        #expect(report.rightFirstOrOffered == 2.0 / 5)
        #expect(report.notAnswered == 2.0 / 3)
        #expect(report.admitted == 1.0 / 3)
        #expect(report.answeredPrecision == 1.0 / 3)
        #expect(report.answeredRecall == 2.0 / 5)
        #expect(report.unansweredPrecision == 2.0 / 5)
        #expect(report.askedBack == 3.0 / 8)
        // Expected a, a, b, b, c, -, -, -; predicted a, b, b, -, -, -, -, a.
        let scores: [Double] = [0.5, 0.5, 0, 4 / 7]
        #expect(abs(report.macroF1 - scores.reduce(0, +) / 4) < 1e-12)
        // Only q1 is answered with at least 95 % precision: one of five answerable questions, from 0.9 on.
        #expect(report.coverageAt95?.threshold == 0.9)
        #expect(report.coverageAt95?.coverage == 1.0 / 5)
        #expect(report.coverageAt95?.precision == 1)
        let confusions = report.confusions.map { "\($0.expected)>\($0.predicted) \($0.count)" }
        #expect(confusions == ["->a 1", "a>b 1", "b>- 1", "c>- 1"])
    }

    @Test func `a perfect pipeline has perfect figures`() throws {
        let report = try evaluation(
            "q1,a\nq2,b\nq3,-\n", rulings: ["q1": Self.answer("a", 0.9), "q2": Self.answer("b", 0.8)]
        ).report
        #expect(report.accuracy == 1)
        #expect(report.macroF1 == 1)
        #expect(report.rightFirst == 1)
        #expect(report.notAnswered == 1)
        #expect(report.answeredPrecision == 1)
        #expect(report.coverageAt95?.coverage == 1)
        #expect(report.confusions.isEmpty)
    }

    @Test(arguments: [("q1,a\n", 0), ("q1,-\n", 1)])
    func `figures over nothing are nought, not undefined`(exam: String, accuracy: Double) throws {
        let report = try evaluation(exam, rulings: [:]).report
        #expect(report.accuracy == accuracy)
        for figure in [
            report.rightFirst, report.rightFirstOrOffered, report.answeredPrecision, report.answeredRecall,
            report.askedBack, report.macroF1, report.notAnswered, report.admitted, report.unansweredPrecision,
        ] { #expect(figure.isFinite) }
        #expect(report.coverageAt95 == nil)
    }

    @Test func `a report survives being written and read`() throws {
        let report = try evaluation("q1,a\nq2,-\n", rulings: ["q1": Self.answer("a", 0.9)]).report
        let read = try JSONDecoder().decode(EvaluationReport.self, from: JSONEncoder().encode(report))
        #expect(read == report)
    }
}
