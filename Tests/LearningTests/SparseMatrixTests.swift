import Learning
import TestSupport
import Testing

struct SparseMatrixTests {
    /// Random texts of kanji, some of them empty, some with repetitions.
    private static func corpus(seed: UInt64) -> ToyCorpus {
        var random = SeededGenerator(seed: seed)
        return ToyCorpus(
            (0..<Int.random(in: 1...30, using: &random)).map { _ in
                let numbers = (0..<Int.random(in: 0...25, using: &random)).map { _ in
                    Int.random(in: 0..<60, using: &random)
                }
                return (KanjiText.of(numbers), 0)
            })
    }

    private static func vector(_ count: Int, seed: UInt64) -> [Float] {
        var random = SeededGenerator(seed: seed &+ 1_000)
        return (0..<count).map { _ in Float.random(in: -2...2, using: &random) }
    }

    @Test(arguments: 0..<60)
    func `products with a row are those of dense rows`(seed: UInt64) {
        let corpus = Self.corpus(seed: seed)
        let matrix = corpus.matrix
        let vector = Self.vector(matrix.columnCount, seed: seed)
        #expect(matrix.rowCount == corpus.vectors.count)
        for (row, sparse) in corpus.vectors.enumerated() {
            let expected = zip(corpus.dense(sparse), vector).reduce(0) { $0 + $1.0 * Double($1.1) }
            #expect(abs(Double(matrix.product(of: row, with: vector)) - expected) < 1e-5, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<60)
    func `adding a row is adding a dense row`(seed: UInt64) {
        let corpus = Self.corpus(seed: seed)
        let matrix = corpus.matrix
        var sums = Self.vector(matrix.columnCount, seed: seed)
        var expected = sums.map(Double.init)
        for (row, sparse) in corpus.vectors.enumerated() {
            let factor = Float(row) - 2.5
            matrix.add(row, times: factor, to: &sums)
            expected = zip(expected, corpus.dense(sparse)).map { $0 + Double(factor) * $1 }
        }
        #expect(zip(sums, expected).allSatisfy { abs(Double($0) - $1) < 1e-3 }, "seed \(seed)")
    }

    @Test(arguments: 0..<20)
    func `entries are those of the vectors, in their order`(seed: UInt64) {
        let corpus = Self.corpus(seed: seed)
        let matrix = corpus.matrix
        var end = 0
        for (row, vector) in corpus.vectors.enumerated() {
            let entries = matrix.entries(of: row)
            #expect(entries.lowerBound == end)
            end = entries.upperBound
            #expect(entries.map { matrix.column(at: $0) } == vector.entries.map { Int($0.id) }, "seed \(seed)")
            #expect(entries.map { matrix.value(at: $0) } == vector.entries.map(\.value), "seed \(seed)")
        }
    }

    @Test func `a longer vector is fine, a shorter one ends the program`() async {
        let matrix = ToyCorpus.services.matrix
        let vector = [Float](repeating: 1, count: matrix.columnCount)
        #expect(matrix.product(of: 0, with: vector + [9, 9]) == matrix.product(of: 0, with: vector))
        await #expect(processExitsWith: .failure) {
            _ = ToyCorpus.services.matrix.product(of: 0, with: [1])
        }
        await #expect(processExitsWith: .failure) {
            var sums: [Float] = [1]
            ToyCorpus.services.matrix.add(0, times: 1, to: &sums)
        }
    }

    @Test func `a vector over another vocabulary ends the program`() async {
        await #expect(processExitsWith: .failure) {
            var matrix = SparseMatrix(columnCount: 1)
            matrix.append(ToyCorpus.services.vectors[0])
        }
    }
}
