import Learning
import Testing

struct LinearSVMTrainerTests {
    /// The optimum of the primal problem ½‖w‖² + ½b² + C Σ max(0, 1 - y(w·x + b))² by plain gradient descent.
    private static func optimum(rows: [[Double]], signs: [Double], cost: Double) -> (weights: [Double], bias: Double) {
        var point = [Double](repeating: 0, count: (rows.first?.count ?? 0) + 1)
        let extended = rows.map { $0 + [1] }
        let step = 1 / (1 + 4 * cost * Double(rows.count))
        for _ in 0..<20_000 {
            var gradient = point
            for (row, sign) in zip(extended, signs) {
                let gap = 1 - sign * zip(row, point).reduce(0) { $0 + $1.0 * $1.1 }
                guard gap > 0 else { continue }
                for index in row.indices { gradient[index] -= 2 * cost * gap * sign * row[index] }
            }
            for index in point.indices { point[index] -= step * gradient[index] }
        }
        return (point.dropLast(), point[point.count - 1])
    }

    @Test(arguments: [0, 1, 2], [0.5, 2] as [Float])
    func `it reaches the optimum that gradient descent on dense rows reaches`(classIndex: Int, cost: Float) {
        let corpus = ToyCorpus.services
        var trainer = LinearSVMTrainer()
        trainer.cost = cost
        trainer.tolerance = 1e-5
        trainer.mostRounds = 2_000
        let trained = trainer.weights(of: classIndex, rows: corpus.matrix, labels: corpus.labels)
        let optimum = Self.optimum(
            rows: corpus.vectors.map(corpus.dense), signs: corpus.labels.map { $0 == classIndex ? 1 : -1 },
            cost: Double(cost))
        #expect(abs(Double(trained.bias) - optimum.bias) < 1e-3)
        for (weight, best) in zip(trained.dense(featureCount: corpus.vocabulary.count), optimum.weights) {
            #expect(abs(weight - best) < 1e-3)
        }
    }

    @Test func `with its own settings it comes near the optimum`() {
        let corpus = ToyCorpus.services
        let trained = LinearSVMTrainer().weights(of: 0, rows: corpus.matrix, labels: corpus.labels)
        let optimum = Self.optimum(
            rows: corpus.vectors.map(corpus.dense), signs: corpus.labels.map { $0 == 0 ? 1 : -1 },
            cost: Double(LinearSVMTrainer().cost))
        #expect(abs(Double(trained.bias) - optimum.bias) < 0.1)
        for (weight, best) in zip(trained.dense(featureCount: corpus.vocabulary.count), optimum.weights) {
            #expect(abs(weight - best) < 0.1)
        }
    }

    @Test func `the same seed gives the same weights, another seed nearly the same by another path`() {
        let corpus = ToyCorpus.random(classes: 3, textsPerClass: 20, seed: 1)
        func weights(seed: UInt64) -> [Double] {
            var trainer = LinearSVMTrainer()
            trainer.seed = seed
            return trainer.weights(of: 1, rows: corpus.matrix, labels: corpus.labels)
                .dense(featureCount: corpus.vocabulary.count)
        }
        #expect(weights(seed: 1) == weights(seed: 1))
        #expect(zip(weights(seed: 1), weights(seed: 2)).allSatisfy { abs($0 - $1) < 0.1 })
        #expect(weights(seed: 1) != weights(seed: 2))
    }

    @Test func `a class without examples is pushed away everywhere`() {
        let corpus = ToyCorpus.services
        let weights = LinearSVMTrainer().weights(of: 9, rows: corpus.matrix, labels: corpus.labels)
        #expect(weights.bias < 0)
    }

    @Test func `rows without features and no rows at all are fine`() {
        let empty = LinearSVMTrainer().weights(of: 0, rows: SparseMatrix(columnCount: 4), labels: [])
        #expect(empty.columns.isEmpty)
        #expect(empty.values.isEmpty)
        #expect(empty.bias == 0)
        var matrix = SparseMatrix(columnCount: ToyCorpus.services.vocabulary.count)
        matrix.append(ToyCorpus.services.vector(of: "銀河"))
        #expect(matrix.rowCount == 1)
        let weights = LinearSVMTrainer().weights(of: 0, rows: matrix, labels: [0])
        #expect(weights.bias > 0)
        #expect(weights.columns.isEmpty)
    }
}
