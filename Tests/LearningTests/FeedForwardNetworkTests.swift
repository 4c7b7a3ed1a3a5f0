import Learning
import ModelFiles
import SystemCalls
import TestSupport
import Testing

struct FeedForwardNetworkTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// The weights of a network, row after row.
    private struct Weights {
        let inputs: [Float]
        let hiddenBiases: [Float]
        let outputs: [Float]
        let outputBiases: [Float]

        init(inputCount: Int, hiddenCount: Int, classCount: Int, seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -2...2, using: &random) } }
            inputs = numbers(inputCount * hiddenCount)
            hiddenBiases = numbers(hiddenCount)
            outputs = numbers(hiddenCount * classCount)
            outputBiases = numbers(classCount)
        }

        var network: FeedForwardNetwork {
            FeedForwardNetwork(
                inputWeights: inputs, hiddenBiases: hiddenBiases, outputWeights: outputs, outputBiases: outputBiases)
        }

        /// The logits by a dense forward pass in double precision, and how far off eight bits an input weight may be.
        func logits(of inputValues: [Double]) -> [(value: Double, error: Double)] {
            let width = hiddenBiases.count
            var hidden = hiddenBiases.map(Double.init)
            var error = 0.0
            for (row, value) in inputValues.enumerated() {
                let weights = inputs[row * width..<(row + 1) * width].map(Double.init)
                for unit in 0..<width { hidden[unit] += value * weights[unit] }
                error += abs(value) * (weights.map(abs).max() ?? 0) / 127 / 2
            }
            return outputBiases.indices.map { index in
                var (sum, bound) = (Double(outputBiases[index]), 1e-4)
                for unit in 0..<width {
                    let weight = Double(outputs[unit * outputBiases.count + index])
                    sum += max(hidden[unit], 0) * weight
                    bound += abs(weight) * error
                }
                return (sum, bound)
            }
        }
    }

    private static func logits(_ network: FeedForwardNetwork, of vector: QueryVector) -> [Float] {
        var logits: [Float] = []
        var hidden: [Float] = []
        network.addLogits(of: vector, to: &logits, hidden: &hidden)
        return logits
    }

    private static func bytes(_ network: FeedForwardNetwork) -> [UInt8] {
        var writer = SectionFileWriter()
        network.add(to: &writer)
        return writer.finished()
    }

    private func open(_ bytes: [UInt8]) throws -> SectionFile {
        try SectionFile(path: try directory.write(bytes, to: "model"))
    }

    @Test(arguments: 0..<10)
    func `logits are those of a dense forward pass but for eight bits`(seed: UInt64) {
        let corpus = ToyCorpus.random(classes: 3, textsPerClass: 8, seed: seed)
        let weights = Weights(inputCount: corpus.vocabulary.count, hiddenCount: 13, classCount: 5, seed: seed)
        let network = weights.network
        #expect(network.inputCount == corpus.vocabulary.count)
        #expect(network.hiddenCount == 13)
        #expect(network.classCount == 5)
        for vector in corpus.vectors + [corpus.vector(of: "")] {
            let expected = weights.logits(of: corpus.dense(vector))
            for (logit, (value, error)) in zip(Self.logits(network, of: vector), expected) {
                #expect(abs(Double(logit) - value) <= error, "seed \(seed)")
            }
        }
    }

    @Test func `features behind the last input are not looked at`() {
        let corpus = ToyCorpus.services
        let weights = Weights(inputCount: 3, hiddenCount: 8, classCount: 2, seed: 1)
        for vector in corpus.vectors {
            let expected = weights.logits(of: Array(corpus.dense(vector).prefix(3)))
            for (logit, (value, error)) in zip(Self.logits(weights.network, of: vector), expected) {
                #expect(abs(Double(logit) - value) <= error)
            }
        }
    }

    @Test func `a row of zeros stays one`() {
        let corpus = ToyCorpus.services
        let count = corpus.vocabulary.count
        let network = FeedForwardNetwork(
            inputWeights: [Float](repeating: 0, count: count * 8), hiddenBiases: [Float](repeating: 1, count: 8),
            outputWeights: [Float](repeating: 0.5, count: 8), outputBiases: [2])
        for vector in corpus.vectors { #expect(Self.logits(network, of: vector) == [6]) }
    }

    @Test func `buffers that were used give the same as fresh ones`() {
        let corpus = ToyCorpus.services
        let network = Weights(inputCount: corpus.vocabulary.count, hiddenCount: 16, classCount: 3, seed: 2).network
        var logits: [Float] = [9, 9, 9, 9, 9]
        var hidden: [Float] = [9]
        for vector in corpus.vectors {
            network.addLogits(of: vector, to: &logits, hidden: &hidden)
            #expect(logits == Self.logits(network, of: vector))
        }
    }

    @Test func `it comes back from a file`() throws {
        let corpus = ToyCorpus.services
        let network = Weights(inputCount: corpus.vocabulary.count, hiddenCount: 8, classCount: 3, seed: 5).network
        let read = try FeedForwardNetwork(in: try open(Self.bytes(network)))
        #expect(Self.bytes(read) == Self.bytes(network))
        #expect(read.inputCount == network.inputCount)
        for vector in corpus.vectors { #expect(Self.logits(read, of: vector) == Self.logits(network, of: vector)) }
    }

    /// The sections of a network of two inputs, three hidden units and two classes.
    private struct Sections {
        var rows: [Int8] = [1, 2, 3, 4, 5, 6]
        var scales: [Float] = [1, 1]
        var hidden: [Float] = [0, 0, 0]
        var outputs: [Float] = [1, 2, 3, 4, 5, 6]
        var biases: [Float] = [0, 1]

        var bytes: [UInt8] {
            var writer = SectionFileWriter()
            writer.add("net.rows", Column(rows))
            writer.add("net.scales", Column(scales))
            writer.add("net.hidden", Column(hidden))
            writer.add("net.outputs", Column(outputs))
            writer.add("net.biases", Column(biases))
            return writer.finished()
        }
    }

    private static let damages: [@Sendable (inout Sections) -> Void] = [
        { $0.rows = [] }, { $0.rows = [1, 2, 3, 4, 5] }, { $0.rows += [7, 8, 9] }, { $0.scales = [] },
        { $0.scales = [1] }, { $0.hidden = [] }, { $0.hidden = [0, 0] }, { $0.hidden = [0, 0, 0, 0] },
        { $0.outputs = [] }, { $0.outputs = [1, 2, 3] }, { $0.outputs += [7] }, { $0.biases = [] }, { $0.biases = [0] },
        { $0.biases = [0, 0, 0] },
    ]

    @Test func `sound sections are accepted`() throws {
        let network = try FeedForwardNetwork(in: try open(Sections().bytes))
        #expect(network.inputCount == 2)
        #expect(network.hiddenCount == 3)
        #expect(network.classCount == 2)
    }

    @Test(arguments: damages.indices)
    func `damaged sections are refused`(damage: Int) throws {
        var sections = Sections()
        Self.damages[damage](&sections)
        let file = try open(sections.bytes)
        let reason =
            "\(sections.rows.count) and \(sections.outputs.count) weights for \(sections.scales.count) inputs, "
            + "\(sections.hidden.count) hidden units and \(sections.biases.count) classes"
        #expect(throws: SectionFileError.malformedSection("net.rows", reason: reason)) {
            try FeedForwardNetwork(in: file)
        }
    }

    @Test func `a missing section is named`() throws {
        let file = try open(SectionFileWriter().finished())
        #expect(throws: SectionFileError.missingSection("net.rows")) { try FeedForwardNetwork(in: file) }
    }
}
