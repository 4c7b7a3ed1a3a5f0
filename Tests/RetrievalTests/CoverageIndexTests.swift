import Learning
import ModelFiles
import Retrieval
import SystemCalls
import TestSupport
import Testing

struct CoverageIndexTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private static func index(_ library: KanjiLibrary) -> CoverageIndex {
        CoverageIndex(library.vectors, featureCount: library.vocabulary.count)
    }

    private static func coverages(_ index: CoverageIndex, of query: QueryVector, by answers: [Int]) -> [Float] {
        var coverages: [Float] = [7, 7]
        index.addCoverages(of: query, by: answers, to: &coverages)
        return coverages
    }

    private static func bytes(_ index: CoverageIndex) -> [UInt8] {
        var writer = SectionFileWriter()
        index.add(to: &writer)
        return writer.finished()
    }

    private func open(_ bytes: [UInt8]) throws -> SectionFile {
        try SectionFile(path: try directory.write(bytes, to: "model"))
    }

    /// The share of a query's weight on numbers that are in a document, by sets.
    private static func naive(_ query: [Int], in document: [Int], of library: KanjiLibrary) -> Double {
        let known = Set(library.documents.joined())
        let weights = Set(query.filter(known.contains)).map { ($0, library.weight(of: $0)) }
        // Of what nobody knows each occurrence counts.
        let unknown = Double(query.count { !known.contains($0) }) * Double(library.vocabulary.unseenWeight)
        let total = weights.reduce(unknown) { $0 + $1.1 }
        guard total > 0 else { return 0 }
        let here = Set(document)
        return weights.filter { here.contains($0.0) }.reduce(0) { $0 + $1.1 } / total
    }

    @Test(arguments: [1, 2, 63, 64, 65, 150], 0..<6)
    func `coverage is the share of the query's weight that an answer has`(answers: Int, seed: UInt64) {
        let library = KanjiLibrary.random(answers, lengths: 0...60, below: 300, seed: seed)
        let index = Self.index(library)
        var random = SeededGenerator(seed: seed &+ 99)
        for length in [0, 1, 4, 20] {
            let query = (0..<length).map { _ in KanjiLibrary.number(below: 330, from: &random) }
            let chosen = (0..<answers).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
            let coverages = Self.coverages(index, of: library.vector(of: query), by: chosen)
            #expect(coverages.count == chosen.count)
            for (answer, coverage) in zip(chosen, coverages) {
                let expected = Self.naive(query, in: library.documents[answer], of: library)
                #expect(abs(Double(coverage) - expected) < 1e-5, "seed \(seed), answer \(answer)")
            }
        }
    }

    @Test func `frequent features are rows of bits and rare ones lists, whichever is smaller`() throws {
        let library = KanjiLibrary.random(100, lengths: 20...60, below: 2_000, seed: 5)
        let file = try open(Self.bytes(Self.index(library)))
        let featureCount = library.vocabulary.count
        let bits = try file.column("cover.bits", of: UInt64.self)
        let answers = try file.column("cover.answers", of: UInt16.self)
        let denseCount = featureCount + 1 - (try file.column("cover.starts", of: UInt32.self)).count
        #expect(denseCount > 0)
        #expect(denseCount < featureCount)
        #expect(bits.count == 2 * denseCount)
        var counts = [Int](repeating: 0, count: featureCount)
        for vector in library.vectors { for entry in vector.entries { counts[Int(entry.id)] += 1 } }
        func size(dense: Int) -> Int { dense * 16 + 2 * counts.dropFirst(dense).reduce(0, +) }
        #expect(answers.count == counts.dropFirst(denseCount).reduce(0, +))
        #expect((0...featureCount).allSatisfy { size(dense: $0) >= size(dense: denseCount) })
    }

    @Test(arguments: [0, 1, 70])
    func `it comes back from a file`(answers: Int) throws {
        let library = KanjiLibrary.random(answers, lengths: 5...30, below: 200, seed: 8)
        let index = Self.index(library)
        let read = try CoverageIndex(
            in: try open(Self.bytes(index)), featureCount: library.vocabulary.count, answerCount: answers)
        #expect(Self.bytes(read) == Self.bytes(index))
        let all = Array(0..<answers)
        for query in library.vectors {
            #expect(Self.coverages(read, of: query, by: all) == Self.coverages(index, of: query, by: all))
        }
    }

    /// The sections of an index of three answers over three features, the first of them in bits.
    private struct Sections {
        var bits: [UInt64] = [0b101]
        var starts: [UInt32] = [0, 2, 3]
        var answers: [UInt16] = [0, 2, 1]

        var bytes: [UInt8] {
            var writer = SectionFileWriter()
            writer.add("cover.bits", Column(bits))
            writer.add("cover.starts", Column(starts))
            writer.add("cover.answers", Column(answers))
            return writer.finished()
        }
    }

    private static let damages: [@Sendable (inout Sections) -> Void] = [
        { $0.bits = [] }, { $0.bits = [1, 2] }, { $0.starts = [] }, { $0.starts = [0] }, { $0.starts = [0, 3] },
        { $0.starts = [0, 1, 2, 2, 3] }, { $0.starts = [1, 2, 3] }, { $0.starts = [0, 2, 2] },
        { $0.starts = [0, 4, 3] },
        { $0.starts = [0, 0xFFFF_FFFF, 3] }, { $0.starts = [0, 2, 4] }, { $0.answers = [0, 2] },
        { $0.answers = [0, 3, 1] }, { $0.answers = [0xFFFF, 2, 1] }, { $0.answers = [] },
    ]

    @Test func `sound sections are accepted`() throws {
        _ = try CoverageIndex(in: try open(Sections().bytes), featureCount: 3, answerCount: 3)
    }

    @Test(arguments: damages.indices)
    func `damaged sections are refused`(damage: Int) throws {
        var sections = Sections()
        Self.damages[damage](&sections)
        let file = try open(sections.bytes)
        #expect(
            throws: SectionFileError.malformedSection(
                "cover.starts", reason: "does not fit the features and answers")
        ) { try CoverageIndex(in: file, featureCount: 3, answerCount: 3) }
    }

    @Test(arguments: [(2, 3), (4, 3), (0, 3), (3, 2), (3, 0), (3, 65)])
    func `an index over another vocabulary or other answers is refused`(features: Int, answers: Int) throws {
        let file = try open(Sections().bytes)
        #expect(throws: SectionFileError.self) {
            try CoverageIndex(in: file, featureCount: features, answerCount: answers)
        }
    }

    @Test func `a missing section is named`() throws {
        let file = try open(SectionFileWriter().finished())
        #expect(throws: SectionFileError.missingSection("cover.bits")) {
            try CoverageIndex(in: file, featureCount: 1, answerCount: 1)
        }
    }
}
