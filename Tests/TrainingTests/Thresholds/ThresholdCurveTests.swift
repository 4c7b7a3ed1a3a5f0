import Dialogue
import Testing
import Training

struct ThresholdCurveTests {
    /// Four questions with an answer, of which one is taken for another and one has a close second; two without, of half weight.
    private static let questions = [
        JudgedQuestion(wants: "a", gets: "a", 0.9, offer: 0.9),
        JudgedQuestion(wants: "b", gets: "b", 0.7, offer: 0.8),
        JudgedQuestion(wants: "b", gets: "a", 0.5, offer: 0.6),
        JudgedQuestion(wants: "a", gets: "a", 0.95, offer: 0.95, second: 0.9),
        JudgedQuestion(wants: nil, gets: "a", 0.8, offer: 0.8, weight: 0.5),
        JudgedQuestion(wants: nil, gets: "b", 0.1, offer: 0.1, weight: 0.5),
    ]

    private static let curve = ThresholdCurve(questions, thresholds: .plain, own: [:])

    @Test func `a point computed by hand`() {
        let now = Self.curve.now
        #expect(now.threshold == 0.6)
        #expect(now.answered == 0.5)
        #expect(now.answeredRight == 0.5)
        #expect(now.askedBack == 0.5)
        #expect(now.answeredWithout == 0.5)
        #expect(now.precision == 2 / 2.5)
        #expect(now.given == 3)
        #expect(Self.curve.answerable == 4)
        #expect(Self.curve.unanswerable == 2)
    }

    @Test func `the interval counts weighted answers as fewer`() throws {
        let equal = ThresholdCurve(
            Self.questions.map { JudgedQuestion(wants: $0.expected?.rawValue, gets: $0.best?.rawValue, $0.confidence) },
            thresholds: .plain, own: [:])
        let lower = try #require(Self.curve.point(at: 0.85).precisionLower)
        #expect(abs(lower - 0.2065) < 1e-4, "one of one")
        #expect(try #require(equal.now.precisionLower) < 1)
    }

    @Test func `points are by hundredths and what is close is never answered`() {
        #expect(Self.curve.points.count == 101)
        #expect(Self.curve.points.map(\.threshold) == (0...100).map { Double($0) / 100 })
        #expect(Self.curve.point(at: 0).answered == 0.75)
        #expect(Self.curve.point(at: 0.91).given == 0)
        #expect(Self.curve.point(at: 0.91).precision == nil)
        #expect(Self.curve.point(at: 0.91).precisionLower == nil)
        #expect(Self.curve.point(at: 0.9).precision == 1)
    }

    @Test(arguments: [(0.5, 0), (0.55, 0.11), (0.6, 0.51), (0.8, 0.51), (0.81, 0.81), (1, 0.81)])
    func `the lowest threshold that is precise enough`(target: Double, threshold: Double) {
        #expect(Self.curve.lowest(precision: target)?.threshold == threshold)
    }

    @Test func `no threshold is certain on six questions, and none more precise than all`() {
        #expect(Self.curve.lowestSure(precision: 0.95) == nil)
        #expect(Self.curve.lowest(precision: 1.01) == nil)
        #expect(Self.curve.mostPrecise?.threshold == 0.81)
    }

    @Test func `an answer's own threshold stays while the bundle's moves`() {
        let curve = ThresholdCurve(
            Self.questions, thresholds: .plain, own: [AnswerID(rawValue: "a"): 0.85])
        #expect(curve.now.precision == 1)
        #expect(curve.point(at: 0).given == 3, "a at 0.9, both of b")
        #expect(curve.point(at: 1).given == 1)
    }

    @Test func `without questions nothing is advised and nothing undefined`() {
        let curve = ThresholdCurve([], thresholds: .plain, own: [:])
        #expect(curve.lowest(precision: 0) == nil)
        #expect(curve.mostPrecise == nil)
        #expect(curve.now.answered == 0)
    }
}
