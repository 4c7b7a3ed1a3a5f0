import Learning
import ModelFiles
import Retrieval
import SystemCalls
import TestSupport
import Testing
import TextAnalysis

struct InvertedIndexTests {
    /// Documents with the vocabulary and the vectors made of them.
    private struct Library {
        let vocabulary: Vocabulary
        let vectors: [QueryVector]

        init(_ texts: [String]) {
            let features = texts.map(Self.features)
            let vocabulary = Vocabulary(documents: features.map { $0.map(\.hash) })
            vectors = features.map { vocabulary.vector(of: $0) }
            self.vocabulary = vocabulary
        }

        static func features(_ text: String) -> [Feature] { FeatureExtractor().features(of: NormalizedText(text)) }

        func vector(of text: String) -> QueryVector { vocabulary.vector(of: Self.features(text)) }

        func index(_ parameters: BM25Parameters) -> InvertedIndex {
            InvertedIndex("q", documents: vectors, featureCount: vocabulary.count, parameters: parameters)
        }
    }

    private static let questions = [
        "引越しの手続きを教えて", "住所を変更したい", "パスワードを忘れました", "カードをなくしました", "口座を解約したい",
        "how do I reset my password", "my card was stolen", "what are your opening hours",
        "where is the nearest branch",
        "cancel my subscription please",
    ]

    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private static func sections(_ index: InvertedIndex) -> SectionFileWriter {
        var writer = SectionFileWriter()
        index.add(to: &writer)
        return writer
    }

    private func open(_ writer: SectionFileWriter) throws -> SectionFile {
        try SectionFile(path: try directory.write(writer.finished(), to: "model"))
    }

    /// Random texts of few words, some of them repeated, in two scripts.
    private static func randomText(_ random: inout SeededGenerator) -> String {
        let words = ["card", "pin", "reset", "住所", "変更", "口座", "address", "引越し", "lost", "パス"]
        return (0..<Int.random(in: 1...8, using: &random)).map { _ in words.randomElement(using: &random)! }
            .joined(separator: Bool.random(using: &random) ? " " : "、")
    }

    /// The similarity of Robertson and Zaragoza's BM25, normalised as the index documents it, and the error that eight
    /// bits an impact may add.
    private static func naive(
        _ query: QueryVector, _ documents: [QueryVector], _ parameters: BM25Parameters
    ) -> [(similarity: Double, error: Double)] {
        let (k1, b) = (Double(parameters.k1), Double(parameters.b))
        let mean = max(documents.reduce(0) { $0 + Double($1.length) } / Double(documents.count), 1)
        func impact(_ entry: QueryVector.Entry, _ document: QueryVector) -> Double {
            let count = Double(entry.count)
            let norm = k1 * (1 - b + b * Double(document.length) / mean)
            return Double(entry.weight) * count * (k1 + 1) / (count + norm)
        }
        let step = (documents.flatMap { document in document.entries.map { impact($0, document) } }.max() ?? 0) / 255
        let wanted = Set(query.entries.map(\.id))
        let own = Double(query.totalMass)
        return documents.map { document in
            let matched = document.entries.filter { wanted.contains($0.id) }
            let selfScore = document.entries.reduce(0) { $0 + impact($1, document) }
            let norm = selfScore > 0 && own > 0 ? 1 / (selfScore * own).squareRoot() : 0
            // Rounding moves an impact by half a step, and lifts one that is nearly nothing by up to a whole one.
            return (
                matched.reduce(0) { $0 + impact($1, document) } * norm, Double(matched.count) * step * norm + 1e-4
            )
        }
    }

    @Test func `a document is most similar to itself, by nearly one`() {
        let library = Library(Self.questions)
        let index = library.index(.questions)
        #expect(index.documentCount == Self.questions.count)
        for (number, vector) in library.vectors.enumerated() {
            let similarities = index.similarities(to: vector)
            let best = similarities.indices.max { similarities[$0] < similarities[$1] }
            #expect(best == number)
            #expect((0.8...1.2).contains(similarities[number]), "\(Self.questions[number])")
            #expect(similarities.indices.allSatisfy { $0 == number || similarities[$0] < 0.5 })
        }
    }

    @Test(arguments: 0..<40)
    func `similarities are those of BM25 but for rounding`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let library = Library((0..<Int.random(in: 1...12, using: &random)).map { _ in Self.randomText(&random) })
        let index = library.index(.questions)
        for text in [Self.randomText(&random), Self.randomText(&random) + " 珍 unheard", "全く違う", ""] {
            let query = library.vector(of: text)
            let similarities = index.similarities(to: query)
            let naive = Self.naive(query, library.vectors, .questions)
            #expect(similarities.count == naive.count)
            for (similarity, expected) in zip(similarities, naive) {
                #expect(abs(Double(similarity) - expected.similarity) <= expected.error, "seed \(seed): \(text)")
            }
        }
    }

    @Test func `what shares nothing is not similar, and unseen words make less similar`() {
        let library = Library(Self.questions)
        let index = library.index(.questions)
        #expect(index.similarities(to: library.vector(of: "銀河")).allSatisfy { $0 == 0 })
        #expect(index.similarities(to: library.vector(of: "")).allSatisfy { $0 == 0 })
        let known = index.similarities(to: library.vector(of: "住所を変更したい"))[1]
        let diluted = index.similarities(to: library.vector(of: "住所を変更したい銀河鉄道"))[1]
        #expect(diluted < known)
        #expect(diluted > 0)
    }

    @Test(arguments: [(20, true), (21, false)])
    func `a feature in more than twenty documents and a fifth of all is left out`(holders: Int, isFound: Bool) {
        let library = Library((0..<60).map { $0 < holders ? "鍵、w\($0)x" : "w\($0)x" })
        let index = library.index(.questions)
        let similarities = index.similarities(to: library.vector(of: "鍵"))
        #expect(similarities.contains { $0 > 0 } == isFound)
        #expect(index.similarities(to: library.vectors[0])[0] > 0.8)
    }

    @Test func `a document without features is similar to nothing`() {
        let library = Library(["", "住所を変更したい"])
        let similarities = library.index(.questions)
            .similarities(to: library.vectors[1])
        #expect(similarities[0] == 0)
        #expect(similarities[1] > 0.5)
    }

    @Test(arguments: [questions, ["あ"], []])
    func `it comes back from a file`(texts: [String]) throws {
        let library = Library(texts)
        let index = library.index(.questions)
        let read = try InvertedIndex("q", in: try open(Self.sections(index)), featureCount: library.vocabulary.count)
        #expect(Self.sections(read).finished() == Self.sections(index).finished())
        #expect(read.documentCount == texts.count)
        for text in texts + ["my card 住所"] {
            let query = library.vector(of: text)
            #expect(
                read.similarities(to: query)
                    == index.similarities(to: query))
        }
    }

    @Test func `two indexes share a file`() throws {
        let library = Library(Self.questions)
        var writer = SectionFileWriter()
        library.index(.questions).add(to: &writer)
        InvertedIndex(
            "other", documents: Array(library.vectors.prefix(3)), featureCount: library.vocabulary.count,
            parameters: .questions
        ).add(to: &writer)
        let file = try open(writer)
        let count = library.vocabulary.count
        #expect(try InvertedIndex("q", in: file, featureCount: count).documentCount == 10)
        #expect(try InvertedIndex("other", in: file, featureCount: count).documentCount == 3)
    }

    /// The sections of an index of two documents over two features.
    private struct Sections {
        var starts: [UInt32] = [0, 1, 3]
        var lows: [UInt16] = [1, 0, 1]
        var highs: [UInt8] = []
        var impacts: [UInt8] = [255, 1, 7]
        var norms: [Float] = [1, 1]
        var scale: [Float] = [0.01]

        var writer: SectionFileWriter {
            var writer = SectionFileWriter()
            writer.add("q.starts", Column(starts))
            writer.add("q.lows", Column(lows))
            writer.add("q.highs", Column(highs))
            writer.add("q.impacts", Column(impacts))
            writer.add("q.norms", Column(norms))
            writer.add("q.scale", Column(scale))
            return writer
        }
    }

    private static let damages: [@Sendable (inout Sections) -> Void] = [
        { $0.starts = [] }, { $0.starts = [0, 3] }, { $0.starts = [0, 1, 2, 3] }, { $0.starts = [1, 1, 3] },
        { $0.starts = [0, 1, 2] }, { $0.starts = [0, 4, 3] }, { $0.starts = [0, 0xFFFF_FFFF, 3] },
        { $0.lows = [1, 0] }, { $0.lows = [1, 0, 2] }, { $0.lows = [1, 0xFFFF, 1] }, { $0.highs = [0, 0] },
        { $0.highs = [0, 0, 1] }, { $0.highs = [0, 0, 0, 0] },
        { $0.impacts = [1, 2] }, { $0.impacts = [1, 2, 3, 4] }, { $0.norms = [1] }, { $0.norms = [] },
        { $0.scale = [] }, { $0.scale = [1, 1] },
    ]

    @Test func `sound sections are accepted`() throws {
        let index = try InvertedIndex("q", in: try open(Sections().writer), featureCount: 2)
        #expect(index.documentCount == 2)
    }

    @Test(arguments: damages.indices)
    func `damaged sections are refused`(damage: Int) throws {
        var sections = Sections()
        Self.damages[damage](&sections)
        let file = try open(sections.writer)
        #expect(
            throws: SectionFileError.malformedSection("q.starts", reason: "postings do not fit the features")
        ) { try InvertedIndex("q", in: file, featureCount: 2) }
    }

    @Test(arguments: [0, 1, 3])
    func `an index over another vocabulary is refused`(featureCount: Int) throws {
        let file = try open(Sections().writer)
        #expect(throws: SectionFileError.self) { try InvertedIndex("q", in: file, featureCount: featureCount) }
    }

    @Test func `a missing section is named`() throws {
        let file = try open(Sections().writer)
        #expect(throws: SectionFileError.missingSection("other.starts")) {
            try InvertedIndex("other", in: file, featureCount: 2)
        }
    }
}
