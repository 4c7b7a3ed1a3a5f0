import Learning
import Testing

struct CoverageCurveTests {
    private typealias Outcome = CoverageCurve.Outcome

    /// Four answerable questions, one that is not, and two of equal confidence.
    private static let curve = CoverageCurve([
        Outcome(confidence: 0.5, isRight: false, isAnswerable: true),
        Outcome(confidence: 0.9, isRight: true, isAnswerable: true),
        Outcome(confidence: 0.7, isRight: false, isAnswerable: false),
        Outcome(confidence: 0.8, isRight: true, isAnswerable: true),
        Outcome(confidence: 0.5, isRight: true, isAnswerable: true),
    ])

    @Test func `points computed by hand`() {
        #expect(Self.curve.points.map(\.threshold) == [0.9, 0.8, 0.7, 0.5])
        #expect(Self.curve.points.map(\.coverage) == [0.25, 0.5, 0.5, 1])
        #expect(Self.curve.points.map(\.precision) == [1, 1, 2.0 / 3, 0.6])
    }

    @Test(arguments: [(1, 0.8), (0.9, 0.8), (0.65, 0.7), (0.6, 0.5), (0, 0.5)])
    func `the widest point that is precise enough`(target: Double, threshold: Double) {
        #expect(Self.curve.widest(precision: target)?.threshold == threshold)
    }

    @Test func `no point is precise enough for more than was reached`() {
        #expect(Self.curve.widest(precision: 1.01) == nil)
        let wrong = CoverageCurve([Outcome(confidence: 1, isRight: false, isAnswerable: true)])
        #expect(wrong.widest(precision: 0.1) == nil)
    }

    @Test func `precision may rise again at a lower confidence`() {
        let curve = CoverageCurve([
            Outcome(confidence: 0.9, isRight: false, isAnswerable: true),
            Outcome(confidence: 0.8, isRight: true, isAnswerable: true),
            Outcome(confidence: 0.7, isRight: true, isAnswerable: true),
        ])
        #expect(curve.points.map(\.precision) == [0, 0.5, 2.0 / 3])
        #expect(curve.widest(precision: 0.6)?.coverage == 1)
    }

    @Test func `without outcomes there are no points, and without answerable ones no coverage`() {
        #expect(CoverageCurve([]).points == [])
        let curve = CoverageCurve([Outcome(confidence: 0.4, isRight: false, isAnswerable: false)])
        #expect(curve.points.map(\.coverage) == [0])
        #expect(curve.points.map(\.precision) == [0])
    }
}
