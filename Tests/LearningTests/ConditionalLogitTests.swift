import Foundation
import Learning
import TestSupport
import Testing

struct ConditionalLogitTests {
    private typealias Choice = ConditionalLogit.Choice

    /// Choices among five candidates, drawn with the weights 2 and -1.
    private static func drawn(_ count: Int, seed: UInt64) -> [Choice] {
        var random = SeededGenerator(seed: seed)
        let truth = ConditionalLogit(weights: [2, -1])
        return (0..<count).map { _ in
            let candidates = DenseRows(
                (0..<5).map { _ in (0..<2).map { _ in Double.random(in: -1...1, using: &random) } }, width: 2)
            var rest = Double.random(in: 0..<1, using: &random)
            let shares = ConditionalLogit.shares(of: truth.scores(of: candidates))
            let chosen = shares.firstIndex { share in
                rest -= share
                return rest < 0
            }
            return Choice(candidates: candidates, chosen: chosen ?? 4)
        }
    }

    /// What the fit makes smallest.
    private static func loss(_ model: ConditionalLogit, _ choices: [Choice], prior: [Double], penalty: Double) -> Double
    {
        let distance = zip(model.weights, prior).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        return choices.reduce(penalty / 2 * distance) { loss, choice in
            loss - log(ConditionalLogit.shares(of: model.scores(of: choice.candidates))[choice.chosen])
        }
    }

    @Test func `a score is the weighted sum`() {
        let candidates = DenseRows([[3, 4, 2], [0, 0, 0], [1, 0, -2]], width: 3)
        #expect(ConditionalLogit(weights: [2, -1, 0.5]).scores(of: candidates) == [3, 0, 1])
        #expect(ConditionalLogit(weights: [2]).scores(of: DenseRows([], width: 1)) == [])
    }

    @Test func `shares add up to one, even of large scores`() {
        for scores in [[0, 0], [1_000, 999], [-1_000, -1_001, -5_000], [0.3]] as [[Double]] {
            #expect(abs(ConditionalLogit.shares(of: scores).reduce(0, +) - 1) < 1e-12)
        }
        #expect(abs(ConditionalLogit.shares(of: [log(3), 0])[0] - 0.75) < 1e-12)
        #expect(ConditionalLogit.shares(of: []) == [])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the fit finds the weights that choices were made with`(seed: UInt64) {
        let model = ConditionalLogit(fitting: Self.drawn(5_000, seed: seed), prior: [0, 0])
        #expect(abs(model.weights[0] - 2) < 0.15, "seed \(seed)")
        #expect(abs(model.weights[1] + 1) < 0.15, "seed \(seed)")
    }

    @Test(arguments: 0..<40)
    func `no weights nearby are better than the fitted ones`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let choices = Self.drawn(Int.random(in: 1...30, using: &random), seed: seed)
        let prior = [Double.random(in: 0...1, using: &random), Double.random(in: -1...0, using: &random)]
        let model = ConditionalLogit(fitting: choices, prior: prior, penalty: 0.5)
        let best = Self.loss(model, choices, prior: prior, penalty: 0.5)
        for step in [[0.05, 0], [-0.05, 0], [0, 0.05], [0, -0.05]] {
            let other = ConditionalLogit(weights: zip(model.weights, step).map(+))
            #expect(Self.loss(other, choices, prior: prior, penalty: 0.5) > best, "seed \(seed)")
        }
    }

    @Test func `the fit leaves a prior that the choices speak against`() {
        let choices = [Choice](repeating: Choice(candidates: DenseRows([[1], [0]], width: 1), chosen: 1), count: 20)
        let fitted = [1.0, 4].map { ConditionalLogit(fitting: choices, prior: [$0]).weights[0] }
        #expect(fitted[0] < 0)
        #expect(fitted[1] < 0)
    }

    @Test func `without choices the weights are the prior, and with a strong one nearly`() {
        #expect(ConditionalLogit(fitting: [], prior: [3, 1]).weights == [3, 1])
        let held = ConditionalLogit(fitting: Self.drawn(100, seed: 1), prior: [-3, 1], penalty: 1e7)
        #expect(zip(held.weights, [-3, 1]).allSatisfy { abs($0 - $1) < 1e-3 })
    }

    @Test func `a choice without an alternative teaches nothing`() {
        let model = ConditionalLogit(
            fitting: [Choice(candidates: DenseRows([[5, 5]], width: 2), chosen: 0)], prior: [1, 2])
        #expect(zip(model.weights, [1, 2]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test func `choices that one quantity always tells give a finite weight of its sign`() {
        let choices = (0..<50).map { _ in
            Choice(candidates: DenseRows([[1, 0], [0, 0], [0, 1]], width: 2), chosen: 0)
        }
        let model = ConditionalLogit(fitting: choices, prior: [0, 0])
        #expect(model.weights.allSatisfy { $0.isFinite })
        #expect(model.weights[0] > 1)
        #expect(model.weights[1] < 0)
    }
}
