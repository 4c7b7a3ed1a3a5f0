import Foundation
import Learning
import TestSupport
import Testing
import TextAnalysis

struct QueryVectorTests {
    /// A vocabulary in which kanji 0..<5000 are known, those below 100 in many documents.
    private static let vocabulary: Vocabulary = {
        let documents = (0..<500).map { document in
            KanjiText.of((0..<10).map { document * 10 + $0 } + (0..<document % 100).map { $0 })
        }
        return Vocabulary(documents: documents.map { ToyCorpus.features($0).map(\.hash) })
    }()

    /// A vector's entry by a dictionary.
    private struct Expected: Equatable {
        let position: Int
        let count: Int
        let weight: Float
    }

    /// A text's vector the plain way.
    private static func naive(_ features: [Feature]) -> (entries: [Expected], unseen: Double, known: Double) {
        var places: [UInt64: Int] = [:]
        var entries: [Expected] = []
        var (unseen, known) = (0.0, 0.0)
        for (position, feature) in features.enumerated() {
            let alone = vocabulary.vector(of: [feature]).entries
            guard let entry = alone.first else {
                unseen += Double(vocabulary.unseenWeight)
                continue
            }
            if let place = places[feature.hash] {
                entries[place] = Expected(
                    position: entries[place].position, count: entries[place].count + 1, weight: entry.weight)
            } else {
                places[feature.hash] = entries.count
                entries.append(Expected(position: position, count: 1, weight: entry.weight))
                known += Double(entry.weight)
            }
        }
        return (entries, unseen, known)
    }

    private static func randomText(_ random: inout SeededGenerator, length: Int) -> String {
        KanjiText.of(
            (0..<length).map { _ in
                Bool.random(using: &random)
                    ? Int.random(in: 0..<40, using: &random) : Int.random(in: 0..<6_000, using: &random)
            })
    }

    private static func expect(_ vector: QueryVector, of features: [Feature], _ comment: Comment) {
        let (entries, unseen, known) = naive(features)
        #expect(
            vector.entries.map {
                Expected(position: Int($0.position), count: Int($0.count), weight: $0.weight)
            } == entries, comment)
        #expect(abs(Double(vector.totalMass) - unseen - known) <= 1e-4 * max(unseen + known, 1), comment)
        let share = unseen + known > 0 ? unseen / (unseen + known) : 1
        #expect(abs(Double(vector.unseenShare) - share) < 1e-4, comment)
        #expect(vector.length == features.count, comment)
        let values = entries.map { Double($0.weight) * (1 + log(Double($0.count))) }
        let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(
            zip(vector.entries, values).allSatisfy { abs(Double($0.value) - $1 / length) < 1e-5 }, comment)
    }

    @Test(arguments: 0..<60)
    func `a vector is that of a dictionary, also in memory that was used before`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var reused = QueryVector()
        for length in [3, 40, 0, 700, 5, 128, 129, 1] {
            let features = ToyCorpus.features(Self.randomText(&random, length: length))
            Self.vocabulary.weigh(features, into: &reused)
            Self.expect(Self.vocabulary.vector(of: features), of: features, "seed \(seed), length \(length)")
            Self.expect(reused, of: features, "used again, seed \(seed), length \(length)")
        }
    }

    @Test func `entries come in the order of their first places`() {
        let vector = Self.vocabulary.vector(of: ToyCorpus.features(KanjiText.of([300, 7, 300, 20_000 - 1, 4, 7, 300])))
        #expect(vector.entries.map(\.position) == [0, 1, 4])
        #expect(vector.entries.map(\.count) == [3, 2, 1])
    }

    @Test func `the empty vector is that of an empty text`() {
        for vector in [QueryVector(), Self.vocabulary.vector(of: [])] {
            #expect(vector.entries.isEmpty)
            #expect(vector.unseenShare == 1)
            #expect(vector.totalMass == 0)
            #expect(vector.length == 0)
        }
    }

    @Test func `a text of all features there are has each once`() {
        let features = ToyCorpus.features(KanjiText.of(0..<5_000))
        let vector = Self.vocabulary.vector(of: features)
        #expect(Set(vector.entries.map(\.id)) == Set(0..<5_000))
        #expect(vector.entries.allSatisfy { $0.count == 1 })
        #expect(vector.unseenShare == 0)
    }
}
