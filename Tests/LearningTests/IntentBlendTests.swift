import Foundation
import Learning
import TestSupport
import Testing

struct IntentBlendTests {
    /// Choices among six classes, drawn with given scales of margin and logit.
    private static func drawn(
        _ count: Int, marginScale: Double, logitScale: Double, seed: UInt64
    ) -> [ConditionalLogit.Choice] {
        var random = SeededGenerator(seed: seed)
        let truth = ConditionalLogit(weights: [marginScale, logitScale])
        return (0..<count).map { _ in
            let rows = DenseRows(
                (0..<6).map { _ in
                    [Double.random(in: -1.5...0.5, using: &random), Double.random(in: -3...3, using: &random)]
                }, width: 2)
            var rest = Double.random(in: 0..<1, using: &random)
            let chosen = ConditionalLogit.shares(of: truth.scores(of: rows)).firstIndex { share in
                rest -= share
                return rest < 0
            }
            return ConditionalLogit.Choice(candidates: rows, chosen: chosen ?? 5)
        }
    }

    @Test(arguments: [(3, 0.8), (1, 2), (5, 0.2), (0.5, 0.5)], 1...2)
    func `the fit finds the scales that labels were drawn with`(scales: (Double, Double), seed: UInt64) {
        let blend = IntentBlend(
            fitting: Self.drawn(6_000, marginScale: scales.0, logitScale: scales.1, seed: seed))
        #expect(abs(Double(blend.marginScale) - scales.0) < 0.2, "seed \(seed)")
        #expect(abs(Double(blend.logitScale) - scales.1) < 0.1, "seed \(seed)")
    }

    @Test(arguments: [(-3, 1), (2, -1), (-2, -2)] as [(Double, Double)])
    func `a classifier that counts against itself is left out`(scales: (Double, Double)) {
        let blend = IntentBlend(fitting: Self.drawn(2_000, marginScale: scales.0, logitScale: scales.1, seed: 7))
        #expect((blend.marginScale == 0) == (scales.0 < 0))
        #expect((blend.logitScale == 0) == (scales.1 < 0))
    }

    @Test func `with nothing to fit to it is what comes near everywhere`() {
        #expect(IntentBlend(fitting: []) == .unfitted)
    }

    @Test func `labels that are always right give finite scales`() {
        let choices = (0..<200).map { _ in
            ConditionalLogit.Choice(candidates: DenseRows([[1, 2], [-1, -2]], width: 2), chosen: 0)
        }
        let blend = IntentBlend(fitting: choices)
        #expect(blend.marginScale.isFinite && blend.marginScale > 0)
        #expect(blend.logitScale.isFinite && blend.logitScale > 0)
    }

    @Test func `it comes back from JSON`() throws {
        let blend = IntentBlend(marginScale: 2.5, logitScale: 0.75)
        let data = try JSONEncoder().encode(blend)
        #expect(try JSONDecoder().decode(IntentBlend.self, from: data) == blend)
    }
}
