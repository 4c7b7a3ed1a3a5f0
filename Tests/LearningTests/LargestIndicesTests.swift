import Learning
import TestSupport
import Testing

struct LargestIndicesTests {
    @Test(arguments: 0..<200)
    func `they are the first of a stable sort`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Few different values, so that many are equal.
        let values = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            Double(Int.random(in: -4...4, using: &random)) / 2
        }
        let sorted = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
        for limit in 0...values.count + 2 {
            #expect(values.indicesOfLargest(limit) == Array(sorted.prefix(limit)), "seed \(seed), limit \(limit)")
            #expect(values.map(Float.init).indicesOfLargest(limit) == Array(sorted.prefix(limit)), "seed \(seed)")
        }
    }

    @Test func `infinities have their place`() {
        #expect(([0, -.infinity, .infinity, 1] as [Double]).indicesOfLargest(4) == [2, 3, 0, 1])
    }
}
