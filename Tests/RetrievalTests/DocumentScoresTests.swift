import Learning
import Retrieval
import TestSupport
import Testing

struct DocumentScoresTests {
    @Test func `at first there are none`() {
        let scores = DocumentScores()
        #expect(scores.scores.isEmpty)
        #expect(scores.touched.isEmpty)
    }

    @Test(arguments: 0..<20)
    func `what is touched has a score, once, and nothing else has`(seed: UInt64) {
        let library = KanjiLibrary.random(80, lengths: 0...12, below: 200, seed: seed)
        let index = library.index()
        var documents = DocumentScores()
        for query in library.vectors {
            index.similarities(to: query, into: &documents)
            #expect(documents.scores.count == 80)
            #expect(Set(documents.touched).count == documents.touched.count, "seed \(seed)")
            #expect(
                Set(documents.touched.map(Int.init))
                    == Set(documents.scores.indices.filter { documents.scores[$0] > 0 }),
                "seed \(seed)")
        }
    }

    @Test(arguments: 0..<10)
    func `used again, for another index too, they are as fresh ones`(seed: UInt64) {
        let libraries = [30, 90, 1, 90].enumerated().map { number, count in
            KanjiLibrary.random(count, lengths: 1...10, below: 150, seed: seed &+ UInt64(number))
        }
        var documents = DocumentScores()
        for library in libraries {
            let index = library.index()
            for query in library.vectors.prefix(10) + [library.vector(of: [])] {
                var fresh = DocumentScores()
                index.similarities(to: query, into: &fresh)
                index.similarities(to: query, into: &documents)
                #expect(documents.scores == fresh.scores, "seed \(seed)")
                #expect(documents.touched == fresh.touched, "seed \(seed)")
            }
        }
    }
}
