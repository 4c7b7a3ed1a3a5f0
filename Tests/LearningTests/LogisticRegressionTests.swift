import Foundation
import Learning
import TestSupport
import Testing

struct LogisticRegressionTests {
    private typealias Observation = LogisticRegression.Observation

    private static func logit(_ probability: Double) -> Double { log(probability / (1 - probability)) }

    /// Events drawn with log-odds 1 + 2x - 3y; the third quantity says nothing.
    private static func drawn(_ count: Int, seed: UInt64) -> [Observation] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let values = [
                Double.random(in: -1...1, using: &random), Double.random(in: 4...6, using: &random),
                Double.random(in: 0...100, using: &random),
            ]
            let odds = exp(1 + 2 * values[0] - 3 * (values[1] - 5))
            return Observation(
                values: values, happened: Double.random(in: 0..<1, using: &random) < odds / (1 + odds), weight: 1)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the fit finds the odds that events were drawn with`(seed: UInt64) {
        let model = LogisticRegression(fitting: Self.drawn(8_000, seed: seed), dimension: 3)
        #expect(model.dimension == 3)
        for (x, y) in [(0.0, 5.0), (0.5, 5.5), (-0.9, 4.2), (0.9, 5.9)] {
            let odds = 1 + 2 * x - 3 * (y - 5)
            #expect(abs(Self.logit(model.probability(of: [x, y, 50])) - odds) < 0.35, "seed \(seed)")
        }
    }

    @Test func `probability rises with what speaks for the event and falls with what speaks against it`() {
        let model = LogisticRegression(fitting: Self.drawn(2_000, seed: 4), dimension: 3)
        let rising = stride(from: -3.0, through: 3, by: 0.1).map { model.probability(of: [$0, 5, 50]) }
        let falling = stride(from: 2.0, through: 8, by: 0.1).map { model.probability(of: [0, $0, 50]) }
        #expect(zip(rising, rising.dropFirst()).allSatisfy(<))
        #expect(zip(falling, falling.dropFirst()).allSatisfy(>))
        #expect((rising + falling).allSatisfy { (0...1).contains($0) })
    }

    @Test func `contributions add up to the difference in log-odds`() {
        let model = LogisticRegression(fitting: Self.drawn(500, seed: 5), dimension: 3)
        let (one, other) = ([0.2, 5.1, 10], [-0.7, 4.9, 90])
        let contributed =
            model.contributions(of: one).reduce(0, +) - model.contributions(of: other).reduce(0, +)
        let difference = Self.logit(model.probability(of: one)) - Self.logit(model.probability(of: other))
        #expect(abs(contributed - difference) < 1e-9)
    }

    @Test func `contributions are against the mean`() {
        let model = LogisticRegression(
            fitting: [0, 1, 2, 3].map { Observation(values: [$0], happened: $0 > 1.5, weight: 1) }, dimension: 1)
        #expect(abs(model.contributions(of: [1.5])[0]) < 1e-9)
        #expect(model.contributions(of: [3])[0] > 0)
        #expect(abs(model.probability(of: [1.5]) - 0.5) < 1e-6)
    }

    @Test(arguments: [0.1, 1, 100])
    func `perfectly separated events give finite odds, smaller for a larger penalty`(penalty: Double) {
        let observations = (0..<200).map { index in
            Observation(values: [Double(index)], happened: index >= 100, weight: 1)
        }
        func odds(_ penalty: Double) -> Double {
            let model = LogisticRegression(fitting: observations, dimension: 1, penalty: penalty)
            return Self.logit(model.probability(of: [110]))
        }
        #expect(odds(penalty).isFinite && odds(penalty) > 0)
        #expect(odds(penalty * 2) < odds(penalty))
    }

    @Test func `an observation of weight three is three observations`() {
        let light = Self.drawn(60, seed: 6)
        let heavy = light.enumerated().map { index, observation in
            Observation(
                values: observation.values, happened: observation.happened, weight: index.isMultiple(of: 2) ? 3 : 1)
        }
        let repeated = light.enumerated().flatMap { index, observation in
            [Observation](repeating: observation, count: index.isMultiple(of: 2) ? 3 : 1)
        }
        let one = LogisticRegression(fitting: heavy, dimension: 3)
        let other = LogisticRegression(fitting: repeated, dimension: 3)
        #expect(abs(one.probability(of: [0.3, 5, 20]) - other.probability(of: [0.3, 5, 20])) < 1e-9)
    }

    @Test func `a quantity that never varies adds nothing where it was seen`() {
        let observations = [false, true, true, true].map { Observation(values: [7], happened: $0, weight: 1) }
        let model = LogisticRegression(fitting: observations, dimension: 1)
        #expect(abs(model.contributions(of: [7])[0]) < 1e-12)
        #expect(abs(model.probability(of: [7]) - 0.75) < 1e-3)
    }

    @Test func `without observations every probability is a half`() {
        let model = LogisticRegression(fitting: [], dimension: 2)
        #expect(model.probability(of: [3, -8]) == 0.5)
        #expect(model.contributions(of: [3, -8]) == [0, 0])
    }

    @Test func `observations without weight are as if they were not there`() {
        let none = LogisticRegression(fitting: [], dimension: 1)
        let unseen = [3.0, 900].map { Observation(values: [$0], happened: true, weight: 0) }
        #expect(LogisticRegression(fitting: unseen, dimension: 1) == none)
        let seen = [1.0, 2, 3].map { Observation(values: [$0], happened: $0 > 1.5, weight: 1) }
        #expect(
            LogisticRegression(fitting: unseen + seen, dimension: 1) == LogisticRegression(fitting: seen, dimension: 1))
    }

    @Test func `it comes back from JSON`() throws {
        let model = LogisticRegression(fitting: Self.drawn(50, seed: 7), dimension: 3)
        let data = try JSONEncoder().encode(model)
        #expect(try JSONDecoder().decode(LogisticRegression.self, from: data) == model)
    }
}
