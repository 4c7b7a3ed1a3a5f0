import Learning
import TestSupport
import Testing

struct DenseLayerTests {
    private static let rowCount = 5

    private static func layer(width: Int, seed: UInt64 = 3, bound: Float = 0.25) -> DenseLayer {
        var random = SplitMix64(seed: seed)
        return DenseLayer(rowCount: rowCount, width: width, bound: bound, random: &random)
    }

    /// Numbers in lanes, as many as a row has, zeros behind.
    private static func lanes(_ numbers: [Float]) -> [DenseLayer.Lanes] {
        var lanes = [DenseLayer.Lanes](repeating: .zero, count: DenseLayer.laneCount(of: numbers.count))
        for (index, number) in numbers.enumerated() { lanes[index / 8][index % 8] = number }
        return lanes
    }

    private static func numbers(in lanes: [DenseLayer.Lanes]) -> [Float] {
        lanes.flatMap { lane in (0..<8).map { lane[$0] } }
    }

    private static func row(_ row: Int, of layer: DenseLayer) -> [Float] {
        Array(layer.scalars[row * layer.width..<(row + 1) * layer.width])
    }

    private static func random(_ count: Int, seed: UInt64) -> [Float] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in Float.random(in: -1...1, using: &random) }
    }

    @Test(arguments: [(1, 1), (7, 1), (8, 1), (9, 2), (16, 2), (150, 19), (0, 0)])
    func `a row takes as many lanes as hold its numbers`(width: Int, lanes: Int) {
        #expect(DenseLayer.laneCount(of: width) == lanes)
    }

    @Test(arguments: [1, 8, 13, 24])
    func `weights are drawn evenly between the bounds, biases are zero`(width: Int) {
        let layer = Self.layer(width: width)
        #expect(layer.scalars.count == Self.rowCount * width)
        #expect(layer.scalars.allSatisfy { abs($0) <= 0.25 })
        #expect(Set(layer.scalars).count == layer.scalars.count)
        #expect(layer.biasScalars == [Float](repeating: 0, count: width))
        #expect(Self.layer(width: width).scalars == layer.scalars)
        #expect(Self.layer(width: width, seed: 4).scalars != layer.scalars)
    }

    @Test(arguments: [1, 8, 13])
    func `adding a row adds its numbers, and nothing behind them`(width: Int) {
        let layer = Self.layer(width: width)
        let before = Self.random(width, seed: 1)
        var sums = Self.lanes(before)
        layer.add(2, times: -1.5, to: &sums)
        let expected = zip(before, Self.row(2, of: layer)).map { $0 + -1.5 * $1 }
        let numbers = Self.numbers(in: sums)
        #expect(zip(numbers, expected).allSatisfy { abs($0 - $1) < 1e-6 })
        #expect(numbers.dropFirst(width).allSatisfy { $0 == 0 })
    }

    @Test(arguments: [1, 8, 13])
    func `descending moves one row by Adagrad and tells its product with the errors`(width: Int) {
        var layer = Self.layer(width: width)
        var weights = Self.row(3, of: layer).map(Double.init)
        let others = (0..<Self.rowCount).filter { $0 != 3 }
        let untouched = others.map { Self.row($0, of: layer) }
        var squares = 0.0
        for step in 0..<4 {
            let errors = Self.random(width, seed: UInt64(step))
            let meanSquare = errors.reduce(0) { $0 + $1 * $1 } / Float(width)
            let input = Float(step + 1) * 0.3
            let product = layer.descend(
                3, input: input, errors: Self.lanes(errors), meanSquare: meanSquare, rate: 0.1)
            let expected = zip(weights, errors).reduce(0) { $0 + $1.0 * Double($1.1) }
            #expect(abs(Double(product) - expected) < 1e-5)
            squares += Double(input * input * meanSquare)
            let factor = 0.1 * Double(input) / (squares.squareRoot() + 1e-8)
            weights = zip(weights, errors).map { $0 - factor * Double($1) }
            #expect(zip(Self.row(3, of: layer), weights).allSatisfy { abs(Double($0) - $1) < 1e-5 })
        }
        #expect(others.map { Self.row($0, of: layer) } == untouched)
        #expect(layer.biasScalars.allSatisfy { $0 == 0 })
    }

    @Test func `biases move by Adagrad too`() {
        var layer = Self.layer(width: 11)
        let weights = layer.scalars
        var biases = [Double](repeating: 0, count: 11)
        var squares = 0.0
        for step in 0..<3 {
            let errors = Self.random(11, seed: UInt64(step))
            let meanSquare = errors.reduce(0) { $0 + $1 * $1 } / 11
            layer.descendBiases(errors: Self.lanes(errors), meanSquare: meanSquare, rate: 0.2)
            squares += Double(meanSquare)
            biases = zip(biases, errors).map { $0 - 0.2 / (squares.squareRoot() + 1e-8) * Double($1) }
        }
        #expect(zip(layer.biasScalars, biases).allSatisfy { abs(Double($0) - $1) < 1e-5 })
        #expect(layer.scalars == weights)
    }

    @Test func `without errors nothing moves, and nothing becomes infinite`() {
        var layer = Self.layer(width: 9)
        let weights = layer.scalars
        let product = layer.descend(
            0, input: 1, errors: Self.lanes([Float](repeating: 0, count: 9)), meanSquare: 0, rate: 1)
        layer.descendBiases(errors: Self.lanes([Float](repeating: 0, count: 9)), meanSquare: 0, rate: 1)
        #expect(product == 0)
        #expect(layer.scalars == weights)
        #expect(layer.biasScalars.allSatisfy { $0 == 0 })
    }
}
