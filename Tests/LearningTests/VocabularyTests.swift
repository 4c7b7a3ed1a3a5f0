import Foundation
import Learning
import ModelFiles
import SystemCalls
import TestSupport
import Testing
import TextAnalysis

struct VocabularyTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private static let texts = ["引越しの手続き", "reset my password", "パスワードを忘れた", "my card", "引越し"]

    private static func hashes(_ text: String) -> [UInt64] { ToyCorpus.features(text).map(\.hash) }

    private static func vocabulary(_ texts: [String]) -> Vocabulary { Vocabulary(documents: texts.map(hashes)) }

    private func open(_ writer: SectionFileWriter) throws -> SectionFile {
        try SectionFile(path: try directory.write(writer.finished(), to: "model"))
    }

    private func reopened(_ vocabulary: Vocabulary) throws -> Vocabulary {
        var writer = SectionFileWriter()
        vocabulary.add(to: &writer)
        return try Vocabulary(in: try open(writer))
    }

    private func sections(_ vocabulary: Vocabulary) throws -> [UInt8] {
        var writer = SectionFileWriter()
        vocabulary.add(to: &writer)
        return writer.finished()
    }

    /// The smoothed inverse document frequency.
    private static func weight(_ documents: Int, of total: Int) -> Double {
        1 + log(Double(1 + total) / Double(1 + documents))
    }

    @Test(arguments: 0..<20)
    func `the order of the documents does not matter`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let shuffled = Self.texts.shuffled(using: &random)
        #expect(try sections(Self.vocabulary(shuffled)) == sections(Self.vocabulary(Self.texts)), "seed \(seed)")
    }

    @Test func `each different feature is counted once, and weighs what its documents say`() {
        let vocabulary = Self.vocabulary(Self.texts)
        #expect(vocabulary.count == Set(Self.texts.flatMap(Self.hashes)).count)
        let frequencies = Self.texts.map { Set(Self.hashes($0)) }
        let vector = vocabulary.vector(of: ToyCorpus.features("引越し my password"))
        let features = ToyCorpus.features("引越し my password")
        for entry in vector.entries {
            let hash = features[Int(entry.position)].hash
            let documents = frequencies.count { $0.contains(hash) }
            #expect(abs(Double(entry.weight) - Self.weight(documents, of: Self.texts.count)) < 1e-6)
            #expect(entry.weight == vocabulary.weights[Int(entry.id)])
        }
        #expect(abs(Double(vocabulary.unseenWeight) - Self.weight(1, of: Self.texts.count)) < 1e-6)
    }

    @Test(arguments: 0..<50)
    func `a vector is sublinear TF-IDF of length one`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let words = ["my", "password", "card", "引越し", "パス", "unheard", "珍"]
        let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in words.randomElement(using: &random)! }
            .joined(separator: " ")
        let features = ToyCorpus.features(text)
        let vocabulary = Self.vocabulary(Self.texts)
        let vector = vocabulary.vector(of: features)

        let known = Set(Self.texts.flatMap(Self.hashes))
        let counts = Dictionary(grouping: features.indices.filter { known.contains(features[$0].hash) }) {
            features[$0].hash
        }
        let frequencies = Self.texts.map { Set(Self.hashes($0)) }
        let raw = counts.mapValues { indices -> Double in
            let documents = frequencies.count { $0.contains(features[indices[0]].hash) }
            return Self.weight(documents, of: Self.texts.count) * (1 + log(Double(indices.count)))
        }
        let length = raw.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(vector.entries.count == counts.count, "seed \(seed)")
        for entry in vector.entries {
            let hash = features[Int(entry.position)].hash
            let expected = try #require(raw[hash]) / length
            #expect(abs(Double(entry.value) - expected) < 1e-5, "seed \(seed): \(text)")
            #expect(Int(entry.count) == counts[hash]?.count)
            #expect(Int(entry.position) == counts[hash]?.min())
        }
        #expect(zip(vector.entries, vector.entries.dropFirst()).allSatisfy { $0.position < $1.position })
        #expect(vector.length == features.count)
    }

    @Test func `unknown features are left out, and their share is told`() {
        let vocabulary = Self.vocabulary(Self.texts)
        #expect(vocabulary.vector(of: ToyCorpus.features("my card")).unseenShare == 0)
        #expect(vocabulary.vector(of: ToyCorpus.features("銀河鉄道")).unseenShare == 1)
        #expect(vocabulary.vector(of: []).unseenShare == 1)
        let vector = vocabulary.vector(of: ToyCorpus.features("引越 銀"))
        // 引, 越 and 引越 occur in two of five documents; 銀 in none.
        let known = Self.weight(2, of: 5) * 3
        let unseen = Self.weight(1, of: 5)
        #expect(abs(Double(vector.totalMass) - known - unseen) < 1e-5)
        #expect(abs(Double(vector.unseenShare) - unseen / (known + unseen)) < 1e-5)
        #expect(vector.entries.count == 3)
    }

    @Test func `a vocabulary of nothing knows nothing`() throws {
        for vocabulary in [Vocabulary(documents: []), try reopened(Vocabulary(documents: []))] {
            let vector = vocabulary.vector(of: ToyCorpus.features("reset"))
            #expect(vocabulary.count == 0)
            #expect(vector.entries.isEmpty)
            #expect(vector.unseenShare == 1)
        }
    }

    @Test func `it comes back from a file`() throws {
        let vocabulary = Self.vocabulary(Self.texts)
        let read = try reopened(vocabulary)
        #expect(try sections(read) == sections(vocabulary))
        #expect(read.unseenWeight == vocabulary.unseenWeight)
        let features = ToyCorpus.features("引越しの password 珍しい")
        let (one, other) = (vocabulary.vector(of: features), read.vector(of: features))
        #expect(one.entries.map(\.id) == other.entries.map(\.id))
        #expect(one.entries.map(\.value) == other.entries.map(\.value))
        #expect(one.unseenShare == other.unseenShare)
    }

    @Test func `the weight of the unseen comes back even when no feature is in one document only`() throws {
        let vocabulary = Self.vocabulary(["引越し", "引越し"])
        let read = try reopened(vocabulary)
        #expect(read.unseenWeight == vocabulary.unseenWeight)
    }

    @Test(arguments: [100, 5_000])
    func `every feature of a large vocabulary is found under its own number`(count: Int) {
        let words = (0..<count).map { "w\($0)" }
        let vocabulary = Self.vocabulary(words)
        let ids = words.flatMap { vocabulary.vector(of: ToyCorpus.features($0)).entries.map(\.id) }
        #expect(Set(ids) == Set(0..<UInt32(vocabulary.count)))
    }

    @Test(
        arguments: [
            ([], []), ([0, 0, 0], []), ([1, 0, 0], [1]), ([1, 2], [1, 1]), ([1, 2], [1, 1, 1]), ([2, 0], [1]),
            ([0, 0], [1]),
            ([1, 1], [1]), ([0x7_0000_0001, 0], [1, 1]),
        ] as [([UInt64], [Float])])
    func `damaged slots are refused`(slots: [UInt64], weights: [Float]) throws {
        var writer = SectionFileWriter()
        writer.add("vocab.slots", Column(slots))
        writer.add("vocab.weights", Column(weights))
        let file = try open(writer)
        #expect(throws: SectionFileError.self) { try Vocabulary(in: file) }
    }

    @Test func `a slot that names no feature is refused`() throws {
        var writer = SectionFileWriter()
        writer.add("vocab.slots", Column<UInt64>([0x7_0000_0000, 0]))
        writer.add("vocab.weights", Column<Float>([1]))
        let file = try open(writer)
        #expect(throws: SectionFileError.self) { try Vocabulary(in: file) }
    }

    @Test(arguments: ["vocab.slots", "vocab.weights"] as [SectionName])
    func `a missing section is named`(missing: SectionName) throws {
        var writer = SectionFileWriter()
        let other: SectionName = missing == "vocab.slots" ? "vocab.weights" : "vocab.slots"
        writer.add(other, bytes: [0, 0, 0, 0, 0, 0, 0, 0])
        let file = try open(writer)
        #expect(throws: SectionFileError.missingSection(missing)) { try Vocabulary(in: file) }
    }
}
