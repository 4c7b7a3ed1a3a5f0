import Learning
import ModelFiles
import SystemCalls
import TestSupport
import Testing

/// Linear models whose frequent features have dense rows and whose rare ones have sparse rows.
struct SparseLinearModelTests {
    private static let classCount = 150
    /// What a weight's step must be at least to be kept.
    private static let leastStep = 2

    /// Texts of three kanji that all classes share and five of the class's own.
    private static func corpus(seed: UInt64) -> ToyCorpus {
        var random = SeededGenerator(seed: seed)
        return ToyCorpus(
            (0..<classCount * 4).map { index in
                let label = index % classCount
                let common = (0..<3).map { _ in Int.random(in: 0..<20, using: &random) }
                let own = (0..<5).map { _ in 100 + label * 6 + Int.random(in: 0..<6, using: &random) }
                return (KanjiText.of(common + own), label)
            })
    }

    private static func trained(_ corpus: ToyCorpus) -> [LinearSVMTrainer.Weights] {
        (0..<classCount).map { LinearSVMTrainer().weights(of: $0, rows: corpus.matrix, labels: corpus.labels) }
    }

    private static func model(_ corpus: ToyCorpus) -> LinearModel {
        LinearModel(
            training: LinearSVMTrainer(), on: corpus.matrix, labels: corpus.labels, classCount: classCount, threads: 1)
    }

    /// The weights in steps of a 127th of their feature's largest, with the small ones left out: by feature, then by class.
    private static func steps(
        _ trained: [LinearSVMTrainer.Weights], featureCount: Int
    ) -> [(scale: Double, steps: [Double])] {
        let dense = trained.map { $0.dense(featureCount: featureCount) }
        return (0..<featureCount).map { feature in
            let scale = (dense.map { abs($0[feature]) }.max() ?? 0) / 127
            return (
                scale,
                dense.map { weights in
                    let step = scale == 0 ? 0 : (weights[feature] / scale).rounded()
                    return abs(step) < Double(leastStep) ? 0 : step
                }
            )
        }
    }

    @Test(arguments: 0..<4)
    func `margins and contributions are those of dense rows of rounded weights`(seed: UInt64) {
        let corpus = Self.corpus(seed: seed)
        let trained = Self.trained(corpus)
        let model = Self.model(corpus)
        let rows = Self.steps(trained, featureCount: corpus.vocabulary.count)
        for vector in corpus.vectors.prefix(50) {
            let margins = model.margins(of: vector)
            #expect(margins.count == Self.classCount)
            for label in 0..<Self.classCount {
                // A weight half-way between two steps may be rounded to either in single precision.
                let slack = vector.entries.reduce(1e-4) { $0 + Double($1.value) * rows[Int($1.id)].scale * 1e-3 }
                let contributions = model.contributions(of: vector, to: label)
                var sum = Double(trained[label].bias)
                for (entry, contribution) in zip(vector.entries, contributions) {
                    let row = rows[Int(entry.id)]
                    let expected = Double(entry.value) * row.scale * row.steps[label]
                    #expect(abs(Double(contribution) - expected) < 1e-4, "seed \(seed)")
                    sum += expected
                }
                #expect(abs(Double(margins[label]) - sum) < slack, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<4)
    func `margins are those of the weights as trained, but for a step and a half a feature`(seed: UInt64) {
        let corpus = Self.corpus(seed: seed)
        let trained = Self.trained(corpus).map {
            (weights: $0.dense(featureCount: corpus.vocabulary.count), bias: $0.bias)
        }
        let rows = Self.steps(Self.trained(corpus), featureCount: corpus.vocabulary.count)
        let model = Self.model(corpus)
        for vector in corpus.vectors {
            let dense = corpus.dense(vector)
            let bound = zip(dense, rows).reduce(1e-5) { $0 + $1.0 * $1.1.scale * 1.5 }
            for (margin, (weights, bias)) in zip(model.margins(of: vector), trained) {
                let exact = zip(weights, dense).reduce(Double(bias)) { $0 + $1.0 * $1.1 }
                #expect(abs(Double(margin) - exact) <= bound, "seed \(seed)")
            }
        }
    }

    @Test func `the first rows are dense as long as that makes the file smaller`() throws {
        let corpus = Self.corpus(seed: 9)
        let featureCount = corpus.vocabulary.count
        var writer = SectionFileWriter()
        Self.model(corpus).add(to: &writer)
        let directory = try TemporaryDirectory()
        let file = try SectionFile(path: try directory.write(writer.finished(), to: "model"))
        let rows = try file.column("linear.rows", of: Int8.self)
        let classes = try file.column("linear.classes", of: UInt16.self)
        let denseCount = featureCount + 1 - (try file.column("linear.starts", of: UInt32.self)).count
        #expect(rows.count == denseCount * Self.classCount)
        #expect(denseCount > 0 && denseCount < featureCount, "both kinds of rows are there")

        let kept = Self.steps(Self.trained(corpus), featureCount: featureCount)
            .map { row in row.steps.count { $0 != 0 } }
        func size(dense: Int) -> Int { dense * Self.classCount + 3 * kept.dropFirst(dense).reduce(0, +) }
        #expect(classes.count == kept.dropFirst(denseCount).reduce(0, +))
        #expect((0...featureCount).allSatisfy { size(dense: $0) >= size(dense: denseCount) })
    }
}
