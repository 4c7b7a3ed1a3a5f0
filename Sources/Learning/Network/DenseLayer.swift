/// A layer of a network in training: rows of weights in lanes of eight numbers, padded with zeros, and one bias row.
///
/// The step of a row shrinks with the gradients it has seen (Adagrad; Duchi, Hazan and Singer 2011), one accumulator a row.
package struct DenseLayer: Sendable {
    package typealias Lanes = SIMD8<Float>

    /// The numbers in a row, without the padding.
    package let width: Int
    /// The lanes in a row.
    package let laneCount: Int
    private var weights: [Lanes]
    package private(set) var biases: [Lanes]
    /// The accumulated mean squares of each row's gradients, and of the biases'.
    private var squares: [Float]
    private var biasSquares: Float = 0

    /// Keeps a step finite where no gradient has been seen yet.
    private static let leastStep: Float = 1e-8

    /// A layer of weights drawn evenly from `-bound` to `bound`, and biases of 0.
    package init(rowCount: Int, width: Int, bound: Float, random: inout SplitMix64) {
        self.width = width
        laneCount = Self.laneCount(of: width)
        weights = []
        weights.reserveCapacity(rowCount * laneCount)
        for index in 0..<rowCount * laneCount {
            var lanes = Lanes.zero
            for lane in 0..<Lanes.scalarCount { lanes[lane] = (random.nextUnit() * 2 - 1) * bound }
            if index % laneCount == laneCount - 1 {
                for lane in width - (laneCount - 1) * Lanes.scalarCount..<Lanes.scalarCount { lanes[lane] = 0 }
            }
            weights.append(lanes)
        }
        biases = [Lanes](repeating: .zero, count: laneCount)
        squares = [Float](repeating: 0, count: rowCount)
    }

    /// How many lanes hold a number of numbers.
    package static func laneCount(of width: Int) -> Int { (width + Lanes.scalarCount - 1) / Lanes.scalarCount }

    /// Adds a multiple of a row.
    package func add(_ row: Int, times factor: Float, to sums: inout [Lanes]) {
        let row = weights.span.extracting(row * laneCount..<(row + 1) * laneCount)
        precondition(sums.count == laneCount)
        var sums = sums.mutableSpan
        for lane in 0..<laneCount { sums[unchecked: lane] += factor * row[unchecked: lane] }
    }

    /// Moves a row against its gradient, `input × errors`, and returns the product of the row, as it was, with the errors.
    ///
    /// - Parameters:
    ///   - meanSquare: of the errors.
    @discardableResult
    package mutating func descend(_ row: Int, input: Float, errors: [Lanes], meanSquare: Float, rate: Float) -> Float {
        squares[row] += input * input * meanSquare
        let factor = rate * input / (squares[row].squareRoot() + Self.leastStep)
        let count = laneCount
        let first = row * count
        precondition(errors.count == count && first + count <= weights.count)
        let errors = errors.span
        var rows = weights.mutableSpan
        var products = Lanes.zero
        for lane in 0..<count {
            let error = errors[unchecked: lane]
            let weight = rows[unchecked: first + lane]
            products += weight * error
            rows[unchecked: first + lane] = weight - factor * error
        }
        return products.sum()
    }

    /// Moves the biases against their gradient, the errors.
    package mutating func descendBiases(errors: [Lanes], meanSquare: Float, rate: Float) {
        biasSquares += meanSquare
        let factor = rate / (biasSquares.squareRoot() + Self.leastStep)
        for lane in 0..<laneCount { biases[lane] -= factor * errors[lane] }
    }

    /// The weights, row after row, without the padding.
    package var scalars: [Float] { Self.scalars(of: weights, width: width) }

    /// The biases without the padding.
    package var biasScalars: [Float] { Self.scalars(of: biases, width: width) }

    private static func scalars(of lanes: [Lanes], width: Int) -> [Float] {
        let laneCount = laneCount(of: width)
        var scalars: [Float] = []
        scalars.reserveCapacity(lanes.count / laneCount * width)
        for first in stride(from: 0, to: lanes.count, by: laneCount) {
            for column in 0..<width {
                scalars.append(lanes[first + column / Lanes.scalarCount][column % Lanes.scalarCount])
            }
        }
        return scalars
    }
}
