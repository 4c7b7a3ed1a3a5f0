import Testing
import Training

struct QueryTimesTests {
    @Test(arguments: [(0.5, 3.0), (0.51, 3), (0.61, 4), (0.99, 5), (1, 5), (0.01, 1)])
    func `percentiles by nearest rank`(share: Double, expected: Double) {
        #expect(QueryTimes(micros: [5, 1, 3, 2, 4]).percentile(share) == expected)
    }

    @Test func `without times there is no percentile`() { #expect(QueryTimes().percentile(0.5) == nil) }

    @Test(arguments: [(3, 10, 12), (3, 3, 3), (5, 1, 5), (0, 10, 0)])
    func `all texts are timed, as often as it takes`(texts: Int, fewest: Int, expected: Int) {
        var times = QueryTimes()
        var asked = [Int](repeating: 0, count: texts)
        times.measure(0..<texts, fewest: fewest) { asked[$0] += 1 }
        #expect(times.micros.count == expected)
        #expect(asked.reduce(0, +) == expected)
        #expect(Set(asked).count <= 1)
        #expect(times.micros.allSatisfy { $0 >= 0 })
    }
}
