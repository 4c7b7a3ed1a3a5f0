import Learning
import ModelFiles
import Retrieval
import SystemCalls
import TestSupport
import Testing

/// How many postings an ``InvertedIndex`` reads for a query, and of which features.
struct PostingBudgetTests {
    private static let budget = InvertedIndex.postingBudget
    private static let longestList = Int(InvertedIndex.longestList)
    /// So many documents of their own that no feature of a full list is in a fifth of all.
    private static let others = [Int](repeating: 1, count: 5 * longestList)

    private static func scores(_ index: InvertedIndex, _ query: QueryVector) -> DocumentScores {
        var documents = DocumentScores()
        index.similarities(to: query, into: &documents)
        return documents
    }

    /// Groups of documents, each with a feature of its own: every posting of a query touches another document.
    private static func groups(_ sizes: [Int]) -> KanjiLibrary {
        KanjiLibrary(sizes.enumerated().flatMap { number, size in [[Int]](repeating: [number], count: size) })
    }

    /// How many documents a query finds that has the feature of every group, with other documents around them.
    private static func read(_ sizes: [Int]) -> Int {
        let library = groups(sizes + others)
        return scores(library.index(), library.vector(of: Array(sizes.indices))).touched.count
    }

    /// Lengths of lists from short ones to the longest there may be.
    static let lengths = [10, 4, 2].map { longestList / $0 } + [longestList * 3 / 4, longestList - 1, longestList]

    @Test(arguments: lengths)
    func `lists are read whole, as many as fit the budget`(length: Int) {
        let fitting = Self.budget / length
        let lists = [Int](repeating: length, count: fitting + 1)
        #expect(Self.read(lists.dropLast()) == fitting * length)
        #expect(Self.read(lists) == fitting * length, "one list more")
    }

    @Test(arguments: lengths)
    func `a list too long for what is left of the budget is passed over for one that fits`(length: Int) {
        let rest = Self.budget % length
        let lists = [Int](repeating: length, count: Self.budget / length + 1)
        #expect(Self.read(lists + (rest > 0 ? [rest] : [])) == Self.budget)
    }

    @Test func `shorter lists are read first`() {
        let fitting = (Self.budget - 1) / Self.longestList
        let lists = [Int](repeating: Self.longestList, count: Self.budget / Self.longestList)
        #expect(Self.read(lists + [1]) == fitting * Self.longestList + 1)
        #expect(Self.read([1] + lists) == fitting * Self.longestList + 1)
    }

    @Test(arguments: 0..<10)
    func `the cost of any query is bounded`(seed: UInt64) {
        // A number is in as many documents as half a list on average, so that a few are the whole budget.
        let library = KanjiLibrary.random(16 * Self.longestList, lengths: 1...12, below: 200, seed: seed)
        let index = library.index()
        let all = library.vector(of: Array(0..<200))
        for query in library.vectors.prefix(50) + [all] {
            #expect(Self.scores(index, query).touched.count <= Self.budget, "seed \(seed)")
        }
        #expect(Self.scores(index, all).touched.count > Self.budget / 2, "seed \(seed)")
    }

    @Test func `a feature in more documents than a list may name is left out`() {
        let library = Self.groups([Self.longestList, Self.longestList + 1] + Self.others)
        let index = library.index()
        #expect(Self.scores(index, library.vector(of: [0])).touched.count == Self.longestList)
        #expect(Self.scores(index, library.vector(of: [1])).touched.isEmpty)
    }

    @Test(arguments: 0..<10)
    func `below the budget the scores are those of all postings`(seed: UInt64) {
        // Numbers in more than thirty documents are left out, so no query of these lengths has more postings.
        let library = KanjiLibrary.random(150, lengths: 8...Self.budget / 30, below: 200, seed: seed)
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
        // Document n is known by which run of numbers it is in and by its remainder; of the runs there are more than
        // numbers in a run, so no two documents have both in common.
        let count = 70_000
        let run = min(Self.longestList * 3 / 4, 250)
        let runs = (count + run - 1) / run
        let library = KanjiLibrary((0..<count).map { [$0 / run, runs + $0 % runs] })
        let index = library.index()
        var writer = SectionFileWriter()
        index.add(to: &writer)
        let directory = try TemporaryDirectory()
        let file = try SectionFile(path: try directory.write(writer.finished(), to: "model"))
        #expect(try file.column("q.highs", of: UInt8.self).count == file.column("q.lows", of: UInt16.self).count)
        let read = try InvertedIndex("q", in: file, featureCount: library.vocabulary.count)
        #expect(read.documentCount == count)
        for number in [0, 1, run - 1, run, 65_535, 65_536, 65_537, 69_999] {
            for index in [index, read] {
                let documents = Self.scores(index, library.vectors[number])
                let best = documents.touched.max { documents.scores[Int($0)] < documents.scores[Int($1)] }
                #expect(best.map(Int.init) == number)
                let sharing = (0..<count).filter { $0 / run == number / run || $0 % runs == number % runs }
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
