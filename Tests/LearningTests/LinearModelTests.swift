import Learning
import ModelFiles
import SystemCalls
import TestSupport
import Testing
import TextAnalysis

struct LinearModelTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private static func model(_ corpus: ToyCorpus, classes: Int, threads: Int = 1) -> LinearModel {
        LinearModel(
            training: LinearSVMTrainer(), on: corpus.matrix, labels: corpus.labels, classCount: classes,
            threads: threads)
    }

    private static func bytes(_ model: LinearModel) -> [UInt8] {
        var writer = SectionFileWriter()
        model.add(to: &writer)
        return writer.finished()
    }

    private func open(_ bytes: [UInt8]) throws -> SectionFile {
        try SectionFile(path: try directory.write(bytes, to: "model"))
    }

    private static func best(_ margins: [Float]) -> Int? { margins.indices.max { margins[$0] < margins[$1] } }

    @Test func `separable classes are told apart`() {
        let corpus = ToyCorpus.services
        let model = Self.model(corpus, classes: 3)
        #expect(model.classCount == 3)
        #expect(model.featureCount == corpus.vocabulary.count)
        for (vector, label) in zip(corpus.vectors, corpus.labels) {
            let margins = model.margins(of: vector)
            #expect(Self.best(margins) == label)
            #expect(margins[label] > 0)
        }
        for (text, label) in [("i lost my password", 0), ("card", 1), ("住所", 2), ("カードの停止", 1)] {
            #expect(Self.best(model.margins(of: corpus.vector(of: text))) == label, "\(text)")
        }
    }

    @Test(arguments: [2, 5])
    func `the weights are the same for any number of threads`(threads: Int) {
        let corpus = ToyCorpus.random(classes: 7, textsPerClass: 15, seed: 3)
        let alone = Self.bytes(Self.model(corpus, classes: 7))
        #expect(Self.bytes(Self.model(corpus, classes: 7, threads: threads)) == alone)
    }

    @Test(arguments: 0..<5)
    func `eight bits a weight cost no more than a step and a half a feature`(seed: UInt64) {
        let corpus = ToyCorpus.random(classes: 4, textsPerClass: 12, seed: seed)
        let trained = (0..<4).map {
            LinearSVMTrainer().weights(of: $0, rows: corpus.matrix, labels: corpus.labels)
        }
        let model = Self.model(corpus, classes: 4)
        for vector in corpus.vectors {
            let dense = corpus.dense(vector)
            let margins = model.margins(of: vector)
            let bound = dense.indices.reduce(1e-5) { bound, feature in
                // Rounding moves a weight by half a step; one that rounds to less than two steps is left out.
                let largest = trained.map { abs($0.dense(featureCount: dense.count)[feature]) }.max() ?? 0
                return bound + dense[feature] * largest / 127 * 1.5
            }
            for (weights, margin) in zip(trained, margins) {
                let exact = zip(weights.dense(featureCount: dense.count), dense)
                    .reduce(Double(weights.bias)) { $0 + $1.0 * $1.1 }
                #expect(abs(Double(margin) - exact) <= bound, "seed \(seed)")
            }
        }
    }

    @Test func `contributions add up to the margin without the bias`() {
        let corpus = ToyCorpus.services
        let model = Self.model(corpus, classes: 3)
        let biases = model.margins(of: corpus.vector(of: ""))
        for vector in corpus.vectors {
            let margins = model.margins(of: vector)
            for label in 0..<3 {
                let contributions = model.contributions(of: vector, to: label)
                #expect(contributions.count == vector.entries.count)
                #expect(abs(contributions.reduce(0, +) - (margins[label] - biases[label])) < 1e-4)
            }
        }
    }

    @Test func `the word that tells a class contributes most to it`() throws {
        let corpus = ToyCorpus.services
        let vector = corpus.vector(of: "stop my card")
        let contributions = Self.model(corpus, classes: 3).contributions(of: vector, to: 1)
        let strongest = try #require(contributions.indices.max { contributions[$0] < contributions[$1] })
        let feature = ToyCorpus.features("stop my card")[Int(vector.entries[strongest].position)]
        #expect(feature.range.overlaps(8..<12))
    }

    @Test func `it comes back from a file`() throws {
        let corpus = ToyCorpus.services
        let model = Self.model(corpus, classes: 3)
        let read = try LinearModel(in: try open(Self.bytes(model)))
        #expect(Self.bytes(read) == Self.bytes(model))
        for vector in corpus.vectors { #expect(read.margins(of: vector) == model.margins(of: vector)) }
    }

    /// The sections of a model of three features and two classes, the first feature's row dense.
    private struct Sections {
        var rows: [Int8] = [127, -3]
        var starts: [UInt32] = [0, 2, 3]
        var classes: [UInt16] = [0, 1, 1]
        var weights: [Int8] = [127, -127, 9]
        var scales: [Float] = [1, 0.5, 2]
        var biases: [Float] = [-1, 1]

        var bytes: [UInt8] {
            var writer = SectionFileWriter()
            writer.add("linear.rows", Column(rows))
            writer.add("linear.starts", Column(starts))
            writer.add("linear.classes", Column(classes))
            writer.add("linear.weights", Column(weights))
            writer.add("linear.scales", Column(scales))
            writer.add("linear.biases", Column(biases))
            return writer.finished()
        }
    }

    private static let damages: [@Sendable (inout Sections) -> Void] = [
        { $0.rows = [] }, { $0.rows = [1, 2, 3] }, { $0.rows = [1, 2, 3, 4] }, { $0.starts = [] },
        { $0.starts = [0, 3] }, { $0.starts = [0, 1, 2, 2, 3] }, { $0.starts = [1, 2, 3] }, { $0.starts = [0, 2, 2] },
        { $0.starts = [0, 4, 3] }, { $0.starts = [0, 0xFFFF_FFFF, 3] }, { $0.starts = [0, 2, 4] },
        { $0.classes = [0, 1] }, { $0.classes = [0, 1, 2] }, { $0.classes = [0xFFFF, 1, 1] }, { $0.weights = [1, 2] },
        { $0.weights = [] }, { $0.scales = [] }, { $0.scales = [1, 1] }, { $0.scales = [1, 1, 1, 1] },
        { $0.biases = [] }, { $0.biases = [1] }, { $0.biases = [1, 1, 1] },
    ]

    @Test func `sound sections are accepted`() throws {
        let model = try LinearModel(in: try open(Sections().bytes))
        #expect(model.featureCount == 3)
        #expect(model.classCount == 2)
    }

    @Test(arguments: damages.indices)
    func `damaged sections are refused`(damage: Int) throws {
        var sections = Sections()
        Self.damages[damage](&sections)
        let file = try open(sections.bytes)
        let error = try #require(throws: SectionFileError.self) { try LinearModel(in: file) }
        #expect("\(error)".contains("linear."))
    }

    @Test func `a file that does not fit says what it has`() throws {
        var sections = Sections()
        sections.rows = [1]
        let file = try open(sections.bytes)
        #expect(
            throws: SectionFileError.malformedSection("linear.rows", reason: "1 weights for 3 features × 2 classes")
        ) { try LinearModel(in: file) }
    }

    @Test func `a missing section is named`() throws {
        let file = try open(SectionFileWriter().finished())
        #expect(throws: SectionFileError.missingSection("linear.rows")) { try LinearModel(in: file) }
    }
}
