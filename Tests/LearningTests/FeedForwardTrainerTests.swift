import Learning
import ModelFiles
import TestSupport
import Testing

struct FeedForwardTrainerTests {
    /// Texts whose class is told by two words together and by neither alone: no sum of weights can tell the classes apart.
    private static let together = ToyCorpus(
        (0..<10).flatMap { _ in
            [
                (KanjiText.of([0, 1]), 0), (KanjiText.of([2, 3]), 0), (KanjiText.of([0, 3]), 1),
                (KanjiText.of([2, 1]), 1),
            ]
        })

    /// A trainer that leaves nothing out and takes its time.
    private static var patient: FeedForwardTrainer {
        var trainer = FeedForwardTrainer()
        trainer.inputDropout = 0
        trainer.hiddenDropout = 0
        trainer.passes = 60
        return trainer
    }

    private static func network(
        _ corpus: ToyCorpus, classes: Int, by trainer: FeedForwardTrainer, inputCount: Int? = nil
    ) -> FeedForwardNetwork {
        trainer.network(
            on: corpus.matrix, labels: corpus.labels, classCount: classes,
            inputCount: inputCount ?? corpus.vocabulary.count)
    }

    private static func logits(_ network: FeedForwardNetwork, of vector: QueryVector) -> [Float] {
        var (logits, hidden): ([Float], [Float]) = ([], [])
        network.addLogits(of: vector, to: &logits, hidden: &hidden)
        return logits
    }

    private static func best(_ scores: [Float]) -> Int? { scores.indices.max { scores[$0] < scores[$1] } }

    private static func rightCount(_ network: FeedForwardNetwork, on corpus: ToyCorpus) -> Int {
        zip(corpus.vectors, corpus.labels).count { best(logits(network, of: $0)) == $1 }
    }

    private static func bytes(_ network: FeedForwardNetwork) -> [UInt8] {
        var writer = SectionFileWriter()
        network.add(to: &writer)
        return writer.finished()
    }

    @Test(arguments: 1...3)
    func `with its own settings it learns what one word tells`(seed: UInt64) {
        let corpus = ToyCorpus.random(classes: 9, textsPerClass: 12, seed: seed)
        var trainer = FeedForwardTrainer()
        trainer.seed = seed
        let network = Self.network(corpus, classes: 9, by: trainer)
        #expect(network.classCount == 9)
        #expect(network.hiddenCount == trainer.hiddenUnits)
        #expect(Self.rightCount(network, on: corpus) == corpus.labels.count, "seed \(seed)")
    }

    @Test(arguments: 1...3)
    func `it learns what no sum of weights tells`(seed: UInt64) {
        let corpus = Self.together
        var trainer = Self.patient
        trainer.seed = seed
        #expect(
            Self.rightCount(Self.network(corpus, classes: 2, by: trainer), on: corpus) == corpus.labels.count,
            "seed \(seed)")
        let linear = LinearModel(
            training: LinearSVMTrainer(), on: corpus.matrix, labels: corpus.labels, classCount: 2, threads: 1)
        let right = zip(corpus.vectors, corpus.labels).count { Self.best(linear.margins(of: $0)) == $1 }
        #expect(right <= corpus.labels.count * 3 / 4)
    }

    @Test func `logits are near the logarithms of the smoothed targets`() {
        var trainer = Self.patient
        trainer.labelSmoothing = 0.1
        let corpus = Self.together
        let network = Self.network(corpus, classes: 2, by: trainer)
        for (vector, label) in zip(corpus.vectors, corpus.labels) {
            let logits = Self.logits(network, of: vector)
            // 0.95 against 0.05: a logarithm of 2.94.
            #expect(abs(logits[label] - logits[1 - label] - 2.94) < 0.5)
        }
    }

    @Test func `one seed gives one file, another seed another`() {
        let corpus = ToyCorpus.services
        func bytes(seed: UInt64) -> [UInt8] {
            var trainer = FeedForwardTrainer()
            trainer.seed = seed
            return Self.bytes(Self.network(corpus, classes: 3, by: trainer))
        }
        #expect(bytes(seed: 1) == bytes(seed: 1))
        #expect(bytes(seed: 1) != bytes(seed: 2))
    }

    @Test(arguments: [0, 1, 5])
    func `columns behind the last input are not learnt from`(inputCount: Int) {
        let corpus = ToyCorpus.services
        let network = Self.network(corpus, classes: 3, by: FeedForwardTrainer(), inputCount: inputCount)
        #expect(network.inputCount == inputCount)
        for vector in corpus.vectors { #expect(Self.logits(network, of: vector).allSatisfy { $0.isFinite }) }
    }

    @Test(arguments: [1, 2, 7, 8, 9, 17])
    func `any number of classes is fine`(classes: Int) {
        let corpus = ToyCorpus.random(classes: classes, textsPerClass: 6, seed: 4)
        let network = Self.network(corpus, classes: classes, by: FeedForwardTrainer())
        #expect(Self.rightCount(network, on: corpus) == corpus.labels.count)
    }

    @Test func `no rows, rows without features and a class without rows are fine`() {
        let none = FeedForwardTrainer().network(
            on: SparseMatrix(columnCount: 3), labels: [], classCount: 2, inputCount: 3)
        #expect(none.classCount == 2)
        let empty = ToyCorpus([("", 0), ("鍵", 1), ("", 0), ("鍵", 1)])
        let network = Self.network(empty, classes: 3, by: Self.patient)
        #expect(Self.best(Self.logits(network, of: empty.vectors[0])) == 0)
        #expect(Self.best(Self.logits(network, of: empty.vectors[1])) == 1)
    }
}
