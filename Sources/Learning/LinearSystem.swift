/// Solves small dense symmetric positive definite systems by Cholesky decomposition.
enum LinearSystem {
    /// The solution x of `matrix · x = vector`; a pivot that rounding made non-positive is lifted to a small number.
    static func solve(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        let size = vector.count
        var lower = matrix
        for row in 0..<size {
            for column in 0...row {
                var sum = matrix[row][column]
                for index in 0..<column { sum -= lower[row][index] * lower[column][index] }
                lower[row][column] = row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
            }
        }
        var solution = vector
        for row in 0..<size {
            for index in 0..<row { solution[row] -= lower[row][index] * solution[index] }
            solution[row] /= lower[row][row]
        }
        for row in stride(from: size - 1, through: 0, by: -1) {
            for index in row + 1..<max(size, row + 1) { solution[row] -= lower[index][row] * solution[index] }
            solution[row] /= lower[row][row]
        }
        return solution
    }
}
