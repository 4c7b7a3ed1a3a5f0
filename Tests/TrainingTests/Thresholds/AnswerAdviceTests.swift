import Dialogue
import Testing
import Training

struct AnswerAdviceTests {
    private static func advice(_ questions: [JudgedQuestion], for id: String, precision: Double = 0.9) -> AnswerAdvice?
    {
        let whole = ThresholdAdvice(questions, thresholds: .plain, own: [:], precision: precision)
        return AnswerAdvice.all(
            questions, answers: ["a", "b"].map(AnswerID.init(rawValue:)), thresholds: .plain, own: [:], following: whole
        ).first { $0.id.rawValue == id }
    }

    private static func right(_ id: String, _ count: Int, from confidence: Double = 0.5) -> [JudgedQuestion] {
        (0..<count).map { JudgedQuestion(wants: id, gets: id, confidence + 0.4 * Double($0) / Double(count)) }
    }

    @Test(arguments: [(0, true), (9, true), (10, false), (30, false)])
    func `an answer that few questions want has no advice of its own`(count: Int, isTooFew: Bool) {
        let advice = Self.advice(Self.right("a", count) + Self.right("b", 30), for: "a")
        #expect(advice?.questions == count)
        #expect((advice?.finding == .tooFew) == isTooFew)
    }

    @Test func `an answer that is given wrongly gets a higher threshold than one that never is`() throws {
        let wrong = (0..<10).map { JudgedQuestion(wants: nil, gets: "a", 0.4 + 0.02 * Double($0)) }
        let questions = Self.right("a", 20) + Self.right("b", 20) + wrong
        guard case .use(let often) = Self.advice(questions, for: "a")?.finding,
            case .use(let never) = Self.advice(questions, for: "b")?.finding
        else {
            Issue.record("both have advice")
            return
        }
        #expect(often.threshold > never.threshold)
        #expect((often.precision ?? 0) >= 0.85)
    }

    @Test func `an answer without a right one has none`() {
        let taken = (0..<12).map { _ in JudgedQuestion(wants: "a", gets: "b", 0.5) }
        #expect(Self.advice(taken + Self.right("b", 200), for: "a")?.finding == AnswerAdvice.Finding.none)
    }

    @Test func `those given wrongly most often come first`() {
        let questions = Self.right("a", 20) + Self.right("b", 20) + [JudgedQuestion(wants: "a", gets: "b", 0.9)]
        let whole = ThresholdAdvice(questions, thresholds: .plain, own: [:], precision: 0.9)
        let ids = AnswerAdvice.all(
            questions, answers: ["a", "b"].map(AnswerID.init(rawValue:)), thresholds: .plain, own: [:], following: whole
        ).map(\.id.rawValue)
        #expect(ids == ["b", "a"])
    }

    @Test func `one answer's curve counts what is given it and nothing else`() throws {
        let questions = [
            JudgedQuestion(wants: "a", gets: "a", 0.9), JudgedQuestion(wants: "a", gets: "b", 0.9),
            JudgedQuestion(wants: "b", gets: "a", 0.7), JudgedQuestion(wants: "b", gets: "b", 0.9),
        ]
        let curve = try #require(Self.advice(questions, for: "a")).curve
        #expect(curve.answerable == 2)
        #expect(curve.unanswerable == 1)
        #expect(curve.now.answered == 0.5)
        #expect(curve.now.precision == 0.5)
        #expect(curve.point(at: 0.8).precision == 1)
    }
}
