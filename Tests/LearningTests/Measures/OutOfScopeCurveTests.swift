import Learning
import TestSupport
import Testing

struct OutOfScopeCurveTests {
    @Test func `figures computed by hand`() throws {
        // In scope 4, 3, 1; out of scope 2, 1, 0. Pairs won: 3 + 3 + 1, tied 1: 7.5 of 9.
        let curve = try #require(OutOfScopeCurve(inScope: [4, 1, 3], outOfScope: [2, 0, 1]))
        #expect(abs(curve.auroc - 7.5 / 9) < 1e-12)
        // From the lowest score: 0 is out of scope (1 of 1); at 1 one of each (2 of 3); at 2 (3 of 4).
        #expect(abs(curve.averagePrecision - (1 + 2.0 / 3 + 3.0 / 4) / 3) < 1e-12)
    }

    static let cases: [([Double], [Double], Double, Double)] = [
        ([2, 3], [0, 1], 1, 1), ([0, 1], [2, 3], 0, 5.0 / 12), ([1, 1], [1], 0.5, 1.0 / 3),
        ([.infinity], [-.infinity], 1, 1), ([-.infinity], [.infinity], 0, 0.5),
    ]

    @Test(arguments: cases)
    func `perfect, hopeless, tied and infinite`(
        inScope: [Double], outOfScope: [Double], auroc: Double, averagePrecision: Double
    ) throws {
        let curve = try #require(OutOfScopeCurve(inScope: inScope, outOfScope: outOfScope))
        #expect(abs(curve.auroc - auroc) < 1e-12)
        #expect(abs(curve.averagePrecision - averagePrecision) < 1e-12)
    }

    @Test func `without one of the groups there is nothing to tell apart`() {
        #expect(OutOfScopeCurve(inScope: [], outOfScope: [1]) == nil)
        #expect(OutOfScopeCurve(inScope: [1], outOfScope: []) == nil)
    }

    @Test(arguments: UInt64(1)...40)
    func `the same as by comparing every pair`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let spread = Int.random(in: 1...30, using: &random)
        func scores() -> [Double] {
            (0..<Int.random(in: 1...60, using: &random)).map { _ in
                Double(Int.random(in: 0...spread, using: &random)) / 7
            }
        }
        let inside = scores()
        let outside = scores()
        let curve = try #require(OutOfScopeCurve(inScope: inside, outOfScope: outside))
        var wins = 0.0
        for score in inside { for other in outside { wins += score > other ? 1 : score == other ? 0.5 : 0 } }
        #expect(abs(curve.auroc - wins / Double(inside.count * outside.count)) < 1e-9, "seed \(seed)")
        let precisions = outside.map { score -> Double in
            let found = outside.count { $0 <= score }
            let others = inside.count { $0 <= score }
            return Double(found) / Double(found + others)
        }
        let mean = precisions.reduce(0, +) / Double(outside.count)
        #expect(abs(curve.averagePrecision - mean) < 1e-9, "seed \(seed)")
    }
}
