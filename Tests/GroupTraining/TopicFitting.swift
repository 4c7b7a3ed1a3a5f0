import Foundation
import Inbox
import TestSupport

/// Places features so that lines which ask the same lie near to one another: neighbourhood components analysis (Goldberger et
/// al. 2004) over cosines, added to the cosine of the features themselves, by Adam (Kingma and Ba 2015) with dropout.
struct TopicFitting {
    /// Settings of the fitting.
    struct Settings {
        var dimension = TopicVectors.dimension
        var steps = 200
        var topics = 24
        var linesOfTopic = 8
        var rate: Float = 0.004
        var dropout: Double = 0.3
        /// What cosines are multiplied by before they become probabilities.
        var sharpness: Float = 6
    }

    private let settings: Settings
    private let sources: [[[[(id: Int, weight: Float)]]]]
    private(set) var places: [Float]
    private var means: [Float]
    private var squares: [Float]
    private let placed: [Bool]

    /// - Parameters:
    ///   - sources: each source's topics' lines, each by its features' numbers and weights.
    ///   - placed: which features are placed.
    init(_ sources: [[[[(id: Int, weight: Float)]]]], placed: [Bool], _ settings: Settings, seed: UInt64) {
        self.settings = settings
        self.sources = sources.map { $0.filter { $0.count >= 6 } }
        self.placed = placed
        let count = placed.count * settings.dimension
        var random = SeededGenerator(seed: seed)
        // The sum of uniform numbers is near enough to a normal one.
        places = (0..<count).map { _ in
            (0..<4).reduce(0) { sum, _ in sum + Float.random(in: -1...1, using: &random) } * 0.01
        }
        means = [Float](repeating: 0, count: count)
        squares = means
    }

    mutating func fit(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for step in 1...settings.steps {
            var topics = sources.flatMap { $0 }
            if Bool.random(using: &random) { topics = sources[Int.random(in: sources.indices, using: &random)] }
            var lines: [[(id: Int, weight: Float)]] = []
            var labels: [Int] = []
            for (label, topic) in topics.shuffled(using: &random).prefix(settings.topics).enumerated() {
                for line in topic.shuffled(using: &random).prefix(settings.linesOfTopic) {
                    var kept = line.filter { _ in Double.random(in: 0..<1, using: &random) >= settings.dropout }
                    let norm = kept.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
                    guard norm > 0 else { continue }
                    for index in kept.indices { kept[index].weight /= norm }
                    lines.append(kept)
                    labels.append(label)
                }
            }
            take(step, lines, labels)
        }
    }

    private mutating func take(_ step: Int, _ lines: [[(id: Int, weight: Float)]], _ labels: [Int]) {
        let (count, dimension) = (lines.count, settings.dimension)
        var points = [Float](repeating: 0, count: count * dimension)
        var norms = [Float](repeating: 0, count: count)
        for (row, line) in lines.enumerated() {
            for (id, weight) in line where placed[id] {
                for d in 0..<dimension { points[row * dimension + d] += weight * places[id * dimension + d] }
            }
            let squares = (0..<dimension).reduce(Float(0)) {
                $0 + points[row * dimension + $1] * points[row * dimension + $1]
            }
            norms[row] = (squares + TopicVectors.softening).squareRoot()
            for d in 0..<dimension { points[row * dimension + d] /= norms[row] }
        }
        let pulls = Self.pulls(points, lines, labels, settings)
        var gradient = [Float](repeating: 0, count: places.count)
        for row in 0..<count {
            var pull = [Float](repeating: 0, count: dimension)
            for other in 0..<count {
                let factor = pulls[row * count + other]
                for d in 0..<dimension { pull[d] += factor * points[other * dimension + d] }
            }
            let along = (0..<dimension).reduce(Float(0)) { $0 + pull[$1] * points[row * dimension + $1] }
            for d in 0..<dimension { pull[d] = (pull[d] - points[row * dimension + d] * along) / norms[row] }
            for (id, weight) in lines[row] where placed[id] {
                for d in 0..<dimension { gradient[id * dimension + d] += weight * pull[d] }
            }
        }
        let (first, second) = (1 - pow(0.9, Float(step)), 1 - pow(0.999, Float(step)))
        for index in places.indices {
            means[index] = 0.9 * means[index] + 0.1 * gradient[index]
            squares[index] = 0.999 * squares[index] + 0.001 * gradient[index] * gradient[index]
            places[index] -= settings.rate * (means[index] / first) / ((squares[index] / second).squareRoot() + 1e-8)
        }
    }

    /// By how much each two lines are to be drawn together (below 0) or apart: the gradient of minus the log-probability that
    /// a line's neighbour asks the same.
    private static func pulls(
        _ points: [Float], _ lines: [[(id: Int, weight: Float)]], _ labels: [Int], _ settings: Settings
    ) -> [Float] {
        let (count, dimension) = (lines.count, settings.dimension)
        let tables = lines.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.id, $0.weight) }) }
        var similarities = [Float](repeating: -1e9, count: count * count)
        for row in 0..<count {
            for other in 0..<row {
                var sum = lines[row].reduce(Float(0)) { $0 + $1.weight * (tables[other][$1.id] ?? 0) }
                for d in 0..<dimension { sum += points[row * dimension + d] * points[other * dimension + d] }
                similarities[row * count + other] = sum * settings.sharpness
                similarities[other * count + row] = sum * settings.sharpness
            }
        }
        var pulls = [Float](repeating: 0, count: count * count)
        for row in 0..<count {
            let own = similarities[row * count..<(row + 1) * count]
            let largest = own.max() ?? 0
            var shares = own.map { exp($0 - largest) }
            shares[row] = 0
            let total = shares.reduce(0, +)
            for other in shares.indices { shares[other] /= total }
            let same = shares.indices.reduce(Float(1e-9)) { $0 + (labels[$1] == labels[row] ? shares[$1] : 0) }
            for other in shares.indices {
                let pull = labels[other] == labels[row] ? shares[other] - shares[other] / same : shares[other]
                pulls[row * count + other] += pull * settings.sharpness / Float(count)
                pulls[other * count + row] += pull * settings.sharpness / Float(count)
            }
        }
        return pulls
    }
}
