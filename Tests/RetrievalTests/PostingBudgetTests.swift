import Learning
import ModelFiles
import Retrieval
import SystemCalls
import TestSupport
import Testing

/// How many postings an ``InvertedIndex`` reads for a query, and of which features.
struct PostingBudgetTests {
    private static let budget = InvertedIndex.postingBudget

    private static func scores(_ index: InvertedIndex, _ query: QueryVector) -> DocumentScores {
        var documents = DocumentScores()
        index.similarities(to: query, into: &documents)
        return documents
    }

    /// Groups of documents, each with a feature of its own: every posting of a query touches another document.
    private static func groups(_ sizes: [Int]) -> KanjiLibrary {
        KanjiLibrary(sizes.enumerated().flatMap { number, size in [[Int]](repeating: [number], count: size) })
    }

    @Test(arguments: [
        ([100, 100], 200), ([1_000, 1_000], 2_000), ([1_024, 1_024], 2_048), ([1_024, 1_024, 1], 1_025),
        ([1_000, 1_000, 1_000], 2_000), ([700, 700, 700, 700], 1_400), ([900, 900, 900, 200], 2_000),
        ([600, 600, 600, 600, 240], 2_040),
    ])
    func `no more postings are read than the budget, and those of shorter lists first`(sizes: [Int], read: Int) {
        // Enough other documents that no feature is in a fifth of all.
        let library = Self.groups(sizes + [Int](repeating: 1, count: 5_000))
        let touched = Self.scores(library.index(), library.vector(of: Array(sizes.indices))).touched
        #expect(touched.count == read)
        #expect(touched.count <= Self.budget)
    }

    @Test(arguments: 0..<10)
    func `the cost of any query is bounded`(seed: UInt64) {
        let library = KanjiLibrary.random(6_000, lengths: 1...12, below: 40, seed: seed)
        let index = library.index()
        for query in library.vectors.prefix(50) + [library.vector(of: Array(0..<40))] {
            #expect(Self.scores(index, query).touched.count <= Self.budget, "seed \(seed)")
        }
    }

    @Test func `a feature in more documents than a list may name is left out`() {
        let library = Self.groups([1_024, 1_025] + [Int](repeating: 1, count: 4_000))
        let index = library.index()
        #expect(Self.scores(index, library.vector(of: [0])).touched.count == 1_024)
        #expect(Self.scores(index, library.vector(of: [1])).touched.isEmpty)
    }

    @Test(arguments: 0..<10)
    func `below the budget the scores are those of all postings`(seed: UInt64) {
        let library = KanjiLibrary.random(150, lengths: 8...25, below: 400, seed: seed)
        let index = library.index()
        let (k1, b) = (Double(BM25Parameters.questions.k1), Double(BM25Parameters.questions.b))
        let mean = Double(library.documents.reduce(0) { $0 + $1.count }) / 150
        func impact(_ number: Int, in document: [Int]) -> Double {
            let count = Double(document.count { $0 == number })
            return library.weight(of: number) * count * (k1 + 1)
                / (count + k1 * (1 - b + b * Double(document.count) / mean))
        }
        let holders = Dictionary(grouping: library.documents.flatMap { Set($0) }) { $0 }.mapValues(\.count)
        // A feature in a fifth of all documents, or twenty, is indexed; in more it is not.
        let indexed = Set(holders.filter { $0.value <= 30 }.keys)
        #expect(indexed.count < holders.count, "seed \(seed): one is left out")
        let largest =
            library.documents.flatMap { document in
                Set(document).intersection(indexed).map { impact($0, in: document) }
            }
            .max() ?? 0
        for (query, vector) in zip(library.documents, library.vectors).prefix(40) {
            let similarities = Self.scores(index, vector).scores
            for (document, similarity) in zip(library.documents, similarities) {
                let shared = Set(query).intersection(document).intersection(indexed)
                let own = Set(document).reduce(0) { $0 + impact($1, in: document) }
                let norm = 1 / (own * Double(vector.totalMass)).squareRoot()
                let expected = shared.reduce(0) { $0 + impact($1, in: document) } * norm
                let error = Double(shared.count) * largest / 255 * norm + 1e-4
                #expect(abs(Double(similarity) - expected) <= error, "seed \(seed)")
            }
        }
    }

    @Test func `more documents than 16 bits can number keep apart`() throws {
        // Document n has the digits of n to the base 300, each place with digits of its own.
        let count = 70_000
        func digits(_ number: Int) -> [Int] { [number / 300, 300 + number % 300] }
        let library = KanjiLibrary((0..<count).map(digits))
        let index = library.index()
        var writer = SectionFileWriter()
        index.add(to: &writer)
        let directory = try TemporaryDirectory()
        let file = try SectionFile(path: try directory.write(writer.finished(), to: "model"))
        #expect(try file.column("q.highs", of: UInt8.self).count == file.column("q.lows", of: UInt16.self).count)
        let read = try InvertedIndex("q", in: file, featureCount: library.vocabulary.count)
        #expect(read.documentCount == count)
        for number in [0, 1, 299, 300, 65_535, 65_536, 65_537, 69_999] {
            for index in [index, read] {
                let documents = Self.scores(index, library.vectors[number])
                let best = documents.touched.max { documents.scores[Int($0)] < documents.scores[Int($1)] }
                #expect(best.map(Int.init) == number)
                let sharing = (0..<count).filter { $0 / 300 == number / 300 || $0 % 300 == number % 300 }
                #expect(documents.touched.map(Int.init).sorted() == sharing)
            }
        }
    }

    @Test func `few documents need no third byte`() throws {
        let directory = try TemporaryDirectory()
        let library = Self.groups([3, 4])
        var writer = SectionFileWriter()
        library.index().add(to: &writer)
        let file = try SectionFile(path: try directory.write(writer.finished(), to: "model"))
        #expect(try file.column("q.highs", of: UInt8.self).count == 0)
    }
}
