import Foundation
import Privacy
import TestSupport

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the tagger's features, fitted by
/// stochastic gradient ascent with a step for each weight (Duchi, Hazan and Singer 2011) and dropout of features.
struct ConditionalRandomField {
    /// Settings of the fitting.
    struct Settings {
        var passes = 8
        var rate = 0.2
        /// The share of features that a unit is judged without.
        var dropout = 0.5
        var decay = 1e-6
        /// Smaller weights, in whole steps, become none.
        var smallest = 2
    }

    private let settings: Settings
    private var weights = [Float](repeating: 0, count: NameFeatures.count * 2)
    private var squares = [Float](repeating: 1e-3, count: NameFeatures.count * 2)
    /// `begins` to `goesOn`, `goesOn` to `goesOn`, a name to `begins`.
    private var transitions = [Double](repeating: 0, count: 3)
    private var transitionSquares = [Double](repeating: 1e-3, count: 3)

    init(_ settings: Settings) { self.settings = settings }

    /// Fits a field to sentences.
    static func fitted(
        to sentences: [LabelledSentence], _ settings: Settings, seed: UInt64
    ) -> (weights: [Int8], transitions: NameTransitions) {
        var random = SeededGenerator(seed: seed)
        var field = ConditionalRandomField(settings)
        for pass in 0..<settings.passes {
            let rate = settings.rate * (1 - Double(pass) / Double(settings.passes))
            for sentence in sentences.shuffled(using: &random) { field.learn(sentence, rate: rate, using: &random) }
        }
        return field.quantized()
    }

    private mutating func learn(_ sentence: LabelledSentence, rate: Double, using random: inout SeededGenerator) {
        let count = sentence.sample.features.count
        guard count > 0 else { return }
        let keep = 1 - settings.dropout
        let threshold = UInt64(keep * 4_294_967_296)
        var rows: [[Int]] = []
        var scores: [(Double, Double)] = []
        for row in sentence.sample.features {
            let kept = row.isEmpty ? [] : row.filter { _ in random.next() >> 32 < threshold }
            var begins = row.isEmpty ? -1e9 : 0.0
            var goesOn = begins
            for feature in kept {
                begins += Double(weights[feature * 2])
                goesOn += Double(weights[feature * 2 + 1])
            }
            rows.append(kept)
            scores.append(row.isEmpty ? (begins, goesOn) : (begins / keep, goesOn / keep))
        }
        let marginals = Marginals(scores, transitions)
        for index in 0..<count where !sentence.sample.features[index].isEmpty {
            let label = sentence.reachable[index]
            let begins = (label == .begins ? 1 : 0) - marginals.begins[index]
            let goesOn = (label == .goesOn ? 1 : 0) - marginals.goesOn[index]
            if abs(begins) < 1e-4 && abs(goesOn) < 1e-4 { continue }
            for feature in rows[index] {
                step(feature * 2, Float(begins), Float(rate))
                step(feature * 2 + 1, Float(goesOn), Float(rate))
            }
        }
        var gradient = marginals.transitions.map { -$0 }
        for index in 1..<max(1, count) {
            switch (sentence.reachable[index - 1], sentence.reachable[index]) {
            case (.begins, .goesOn): gradient[0] += 1
            case (.goesOn, .goesOn): gradient[1] += 1
            case (.begins, .begins), (.goesOn, .begins): gradient[2] += 1
            default: break
            }
        }
        for place in 0..<3 {
            transitionSquares[place] += gradient[place] * gradient[place]
            transitions[place] += rate * gradient[place] / transitionSquares[place].squareRoot()
        }
    }

    private mutating func step(_ index: Int, _ gradient: Float, _ rate: Float) {
        let whole = gradient - Float(settings.decay) * weights[index]
        squares[index] += whole * whole
        weights[index] += rate * whole / squares[index].squareRoot()
    }

    /// The weights in whole steps that fit into a printed character each; the few largest are cut.
    private func quantized() -> (weights: [Int8], transitions: NameTransitions) {
        let sizes = weights.map(abs).sorted()
        let scale = Float(NameTagger.largestWeight) / sizes[sizes.count - 1 - sizes.count / 5_000]
        let most = Float(NameTagger.largestWeight)
        var result = NameTransitions()
        result.beginsToGoesOn = Int((Float(transitions[0]) * scale).rounded())
        result.goesOnToGoesOn = Int((Float(transitions[1]) * scale).rounded())
        result.nameToBegins = Int((Float(transitions[2]) * scale).rounded())
        // What is this small says little, and a row of zeros takes little room.
        let quantized = weights.map { weight in
            let whole = (weight * scale).rounded()
            return abs(whole) < Float(settings.smallest) ? 0 : Int8(max(-most, min(most, whole)))
        }
        return (quantized, result)
    }
}

/// How likely each label of each unit is, by the forward-backward algorithm.
struct Marginals {
    private(set) var begins: [Double]
    private(set) var goesOn: [Double]
    /// How often each of the three transitions is expected.
    private(set) var transitions = [0.0, 0.0, 0.0]

    init(_ scores: [(Double, Double)], _ weights: [Double]) {
        let count = scores.count
        func sum(_ first: Double, _ second: Double) -> Double {
            let (low, high) = first < second ? (first, second) : (second, first)
            return high + log1p(exp(low - high))
        }
        var forward = [(Double, Double, Double)](repeating: (0, -1e12, -1e12), count: count)
        var last = (0.0, -1e12, -1e12)
        for index in 0..<count {
            let outside = sum(sum(last.0, last.1), last.2)
            let begins = sum(sum(last.1, last.2) + weights[2], last.0) + scores[index].0
            let goesOn = sum(last.1 + weights[0], last.2 + weights[1]) + scores[index].1
            last = (outside, begins, goesOn)
            forward[index] = last
        }
        let total = sum(sum(last.0, last.1), last.2)
        begins = [Double](repeating: 0, count: count)
        goesOn = begins
        var backward = (0.0, 0.0, 0.0)
        for index in stride(from: count - 1, through: 0, by: -1) {
            begins[index] = exp(forward[index].1 + backward.1 - total)
            goesOn[index] = exp(forward[index].2 + backward.2 - total)
            guard index > 0 else { break }
            let before = forward[index - 1]
            let toBegins = scores[index].0 + backward.1
            let toGoesOn = scores[index].1 + backward.2
            transitions[0] += exp(before.1 + weights[0] + toGoesOn - total)
            transitions[1] += exp(before.2 + weights[1] + toGoesOn - total)
            transitions[2] += exp(sum(before.1, before.2) + weights[2] + toBegins - total)
            let outside = sum(backward.0, toBegins)
            let afterBegins = sum(sum(backward.0, toBegins + weights[2]), toGoesOn + weights[0])
            let afterGoesOn = sum(sum(backward.0, toBegins + weights[2]), toGoesOn + weights[1])
            backward = (outside, afterBegins, afterGoesOn)
        }
    }
}
