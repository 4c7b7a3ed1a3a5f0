import Bundles
import Dialogue
import Privacy
import TestSupport
import Testing
import TextAnalysis

struct RoutingIndexTests {
    /// Hashes whose upper halves differ, of whole words.
    private static func word(_ number: Int) -> UInt64 { (UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15) >> 1 }
    /// The same of parts of words.
    private static func inner(_ number: Int) -> UInt64 { word(number) | 1 << 63 }

    private static func terms(_ words: [Int: Double]) -> RoutingTerms {
        RoutingTerms(shares: Dictionary(uniqueKeysWithValues: words.map { (word($0.key), $0.value) }))
    }

    /// Bundles that share some words, as a seed has it.
    private static func bundles(_ count: Int, _ random: inout SeededGenerator) -> [RoutingTerms] {
        (0..<count).map { _ in
            terms(
                (0..<40).reduce(into: [:]) { words, _ in
                    words[Int.random(in: 0..<200, using: &random)] = Double.random(in: 0.001...1, using: &random)
                })
        }
    }

    private static func question(_ random: inout SeededGenerator) -> [UInt64] {
        (0..<8).map { _ in word(Int.random(in: 0..<220, using: &random)) }
    }

    @Test func `the bundle that alone has a word comes first`() {
        let index = RoutingIndex((0..<20).map { Self.terms([0: 0.9, 1: 0.5, 100 + $0: 0.01]) })
        #expect(index.candidates(for: [0, 1, 107].map(Self.word), most: 1) == [7])
        #expect(index.candidates(for: [Self.word(113)], most: 8) == [13])
    }

    @Test func `a word is found among a thousand bundles that share all other words`() {
        let common = Dictionary(uniqueKeysWithValues: (0..<300).map { ($0, 0.2) })
        let index = RoutingIndex((0..<1000).map { Self.terms(common.merging([1000 + $0: 0.001]) { $1 }) })
        let question = (0..<300).map(Self.word) + [Self.word(1765)]
        #expect(index.candidates(for: question, most: 3).first == 765)
        // Of nothing but what all have, the first ones.
        #expect(index.candidates(for: (0..<300).map(Self.word), most: 3) == [0, 1, 2])
    }

    @Test func `where a word is more typical there it is found first`() {
        let index = RoutingIndex([Self.terms([1: 0.01, 2: 0.1]), Self.terms([1: 0.5, 3: 0.1]), Self.terms([4: 0.5])])
        #expect(index.candidates(for: [Self.word(1)], most: 8) == [1, 0])
    }

    @Test func `a word says more than a part of one`() {
        let index = RoutingIndex([
            RoutingTerms(shares: [Self.inner(1): 0.5]), RoutingTerms(shares: [Self.word(2): 0.5]), Self.terms([:]),
        ])
        #expect(index.candidates(for: [Self.inner(1), Self.word(2)], most: 8) == [1, 0])
    }

    @Test func `repetitions do not count`() {
        let index = RoutingIndex([Self.terms([1: 0.5]), Self.terms([2: 0.5, 3: 0.5])])
        let question = [1, 1, 1, 2, 3].map(Self.word)
        #expect(index.candidates(for: question, most: 8) == [1, 0])
    }

    @Test func `nothing in common is no candidate`() {
        #expect(RoutingIndex([]).candidates(for: [Self.word(1)], most: 8) == [])
        let index = RoutingIndex([Self.terms([1: 0.5]), Self.terms([:])])
        #expect(index.candidates(for: [], most: 8) == [])
        #expect(index.candidates(for: [Self.word(2)], most: 8) == [])
        #expect(index.candidates(for: [Self.word(1)], most: 0) == [])
        #expect(index.candidates(for: [Self.word(1)], most: 8) == [0])
    }

    @Test func `only bundles that are allowed are candidates`() {
        var random = SeededGenerator(seed: 3)
        let index = RoutingIndex(Self.bundles(50, &random))
        for _ in 0..<50 {
            let question = Self.question(&random)
            let odd = index.candidates(for: question, most: 50).filter { $0 % 2 == 1 }
            #expect(index.candidates(for: question, most: 4) { $0 % 2 == 1 } == Array(odd.prefix(4)))
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `an index with bundles replaced is as one made anew`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let before = Self.bundles(60, &random)
        let fresh = Self.bundles(20, &random)
        var kept = Array(before.indices.shuffled(using: &random).prefix(45)).sorted()[...]
        var sources: [RoutingIndex.Source] = []
        var expected: [RoutingTerms] = []
        for terms in fresh {
            while Bool.random(using: &random), let number = kept.popFirst() {
                sources.append(.kept(number))
                expected.append(before[number])
            }
            sources.append(.new(terms))
            expected.append(terms)
        }
        let replaced = RoutingIndex(before).replacing(sources)
        let anew = RoutingIndex(expected)
        #expect(replaced.bundleCount == anew.bundleCount && replaced.byteCount == anew.byteCount)
        for _ in 0..<200 {
            let question = Self.question(&random)
            #expect(
                replaced.candidates(for: question, most: 80) == anew.candidates(for: question, most: 80),
                "seed \(seed)")
        }
    }

    @Test func `of too many features those that most texts have are kept`() {
        let shares = Dictionary(
            uniqueKeysWithValues: (0..<RoutingTerms.most + 1000).map { ($0, $0 % 10 == 0 ? 0.1 : 0.001) })
        let terms = Self.terms(shares)
        #expect(terms.count == RoutingTerms.most)
        let index = RoutingIndex([terms, Self.terms([-1: 0.5])])
        let typical = shares.keys.filter { $0 % 10 == 0 }
        #expect(typical.allSatisfy { index.candidates(for: [Self.word($0)], most: 1) == [0] })
    }

    @Test(arguments: [SampleBundle.japanese, SampleBundle.english])
    func `a trained bundle is found by its question`(sample: SampleBundle) throws {
        let plugins = try SamplePlugins().trained()
        let bundles = try [plugins.library, plugins.shop].compactMap { try LoadedBundle($0, catalog: .standard) }
        let index = RoutingIndex(bundles.map { RoutingTerms(of: $0.knowledge) })
        let question = MaskedUtterance(Redactor(masker: PatternMasker()).redact(Utterance(sample.question)))
        let first = try #require(index.candidates(for: question.features.map(\.hash), most: 8).first)
        #expect(bundles[first].knowledge.index(of: AnswerID(rawValue: sample.expected)) != nil)
    }
}
