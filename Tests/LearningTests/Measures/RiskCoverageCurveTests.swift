import Learning
import TestSupport
import Testing

struct RiskCoverageCurveTests {
    private func curve(_ rows: [(Double, Bool)]) -> RiskCoverageCurve {
        RiskCoverageCurve(rows.map { GradedConfidence(confidence: $0, isRight: $1) })
    }

    @Test func `computed by hand`() throws {
        let curve = curve([(0.7, true), (0.9, true), (0.8, false)])
        let risks: [Double] = [0, 1.0 / 2, 1.0 / 3]
        #expect(curve.risks == risks)
        let area = try #require(curve.area)
        #expect(abs(area - 5.0 / 18) < 1e-12)
    }

    @Test func `of equal confidences any may come first`() throws {
        // Right first: 0, 1/2; wrong first: 1, 1/2. The mean is 1/2, 1/2.
        #expect(curve([(0.5, true), (0.5, false)]).risks == [0.5, 0.5])
        #expect(curve([(0.5, false), (0.5, true)]).risks == [0.5, 0.5])
    }

    @Test func `all right and all wrong`() {
        #expect(curve([(0.1, true), (0.2, true)]).area == 0)
        #expect(curve([(0.1, false), (0.2, false)]).area == 1)
        #expect(curve([]).area == nil)
    }

    /// For every row the chance that it is among the surest, counted row by row.
    @Test(arguments: UInt64(1)...40)
    func `the same as row by row, in any order`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let spread = Int.random(in: 1...20, using: &random)
        let rows = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            (Double(Int.random(in: 0...spread, using: &random)) / Double(spread), Bool.random(using: &random))
        }
        let expected = (1...rows.count).map { taken in
            let errors = rows.filter { !$0.1 }.reduce(0.0) { sum, row in
                let surer = rows.count { $0.0 > row.0 }
                let tied = rows.count { $0.0 == row.0 }
                return sum + min(max(Double(taken - surer) / Double(tied), 0), 1)
            }
            return errors / Double(taken)
        }
        for order in [rows, rows.shuffled(using: &random)] {
            let area = try #require(curve(order).area)
            #expect(abs(area - expected.reduce(0, +) / Double(rows.count)) < 1e-9, "seed \(seed)")
        }
    }
}
