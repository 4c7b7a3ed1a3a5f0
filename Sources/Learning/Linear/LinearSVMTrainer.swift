/// Trains one-vs-rest linear support vector machines by dual coordinate descent.
///
/// L2-regularised, squared hinge loss, as in Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent
/// Method for Large-scale Linear SVM" (ICML 2008). Each class is a problem of its own with a random order of its own, so
/// that the result does not depend on the number of threads.
///
/// Instead of the paper's shrinking heuristic, which on small one-vs-rest problems can drop nearly all negatives after
/// two passes and then spend its passes on the rest, every fifth pass looks at all rows and the four between at those
/// that were near the margin; convergence is judged on full passes only.
package struct LinearSVMTrainer: Sendable {
    /// The cost of an error against the size of the weights.
    package var cost: Float = 2
    /// Ends when the projected gradients of a full pass are no further apart than this.
    package var tolerance: Float = 0.5
    /// Ends at the latest after this many rounds of one full and four short passes.
    package var mostRounds = 12
    package var seed: UInt64 = 1

    package init() {}

    /// The weights that tell one class from all others; a column that is not named has none.
    package struct Weights: Sendable {
        /// Ascending.
        package let columns: [UInt32]
        /// By the order of `columns`.
        package let values: [Float]
        package let bias: Float
    }

    /// Trains the classifier of one class.
    ///
    /// - Parameters:
    ///   - rows: unit-length rows.
    ///   - labels: the class of each row.
    package func weights(of classIndex: Int, rows: SparseMatrix, labels: [Int]) -> Weights {
        var problem = Problem(
            rows: rows, positives: labels.map { $0 == classIndex }, diagonal: 0.5 / cost,
            random: SplitMix64(seed: seed &+ UInt64(classIndex) &* 0x9E37_79B9))
        for _ in 0..<mostRounds {
            if problem.passOverAll() <= tolerance { break }
            for _ in 0..<Problem.shortPasses { problem.passOverNear() }
        }
        return problem.solution
    }
}

extension LinearSVMTrainer {
    /// The state of one class's optimisation.
    private struct Problem {
        private let rows: SparseMatrix
        private let signs: [Float]
        /// What the squared hinge adds to the diagonal of the dual's matrix: 1 / 2C.
        private let diagonal: Float
        private var random: SplitMix64
        private(set) var weights: [Float]
        private(set) var bias: Float = 0
        private var multipliers: [Float]
        /// The rows in the order of the next pass; the first `nearCount` were near the margin at the last full pass.
        private var order: [Int]
        private var nearCount = 0

        /// Passes over the rows near the margin between two passes over all.
        static let shortPasses = 4
        /// A row without a multiplier whose gradient is above this is far on the right side of the margin.
        static let near: Float = 0.2

        init(rows: SparseMatrix, positives: [Bool], diagonal: Float, random: SplitMix64) {
            self.rows = rows
            signs = positives.map { $0 ? 1 : -1 }
            self.diagonal = diagonal
            self.random = random
            weights = [Float](repeating: 0, count: rows.columnCount)
            multipliers = [Float](repeating: 0, count: rows.rowCount)
            order = Array(0..<rows.rowCount)
        }

        /// What the weights are now.
        var solution: Weights {
            var columns: [UInt32] = []
            var values: [Float] = []
            let weights = weights.span
            for column in weights.indices where weights[column] != 0 {
                columns.append(UInt32(column))
                values.append(weights[column])
            }
            return Weights(columns: columns, values: values, bias: bias)
        }

        /// Passes over all rows and tells how far the projected gradients were apart: 0 at the optimum.
        mutating func passOverAll() -> Float {
            random.shuffle(&order)
            var largest: Float = 0
            var smallest: Float = 0
            nearCount = 0
            for index in order.indices {
                let row = order[index]
                let gradient = improve(row)
                let projected = multipliers[row] == 0 ? min(gradient, 0) : gradient
                largest = max(largest, projected)
                smallest = min(smallest, projected)
                guard multipliers[row] > 0 || gradient < Self.near else { continue }
                order.swapAt(index, nearCount)
                nearCount += 1
            }
            return largest - smallest
        }

        /// Passes over the rows that were near the margin at the last full pass.
        mutating func passOverNear() {
            for index in 0..<nearCount { order.swapAt(index, index + random.next(below: nearCount - index)) }
            for index in 0..<nearCount { _ = improve(order[index]) }
        }

        /// Moves a row's multiplier to its best value, if it is not there, and returns the gradient before.
        private mutating func improve(_ row: Int) -> Float {
            let gradient = signs[row] * margin(of: row) - 1 + multipliers[row] * diagonal
            if multipliers[row] > 0 || gradient < 0 { step(row: row, gradient: gradient) }
            return gradient
        }

        private func margin(of row: Int) -> Float { rows.product(of: row, with: weights) + bias }

        /// Moves one multiplier to its best value, the others held; rows have length one, and the bias counts as a
        /// column of ones.
        private mutating func step(row: Int, gradient: Float) {
            let before = multipliers[row]
            let after = max(before - gradient / (2 + diagonal), 0)
            multipliers[row] = after
            let change = (after - before) * signs[row]
            bias += change
            rows.add(row, times: change, to: &weights)
        }
    }
}
