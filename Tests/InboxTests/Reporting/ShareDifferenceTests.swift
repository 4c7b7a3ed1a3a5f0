import Inbox
import Testing
import Training

struct ShareDifferenceTests {
    /// Newcombe (1998), table II, method 10: the examples (a) and (h).
    @Test(arguments: [
        (before: (48, 80), after: (56, 70), value: 0.2, lower: 0.0524, upper: 0.3339),
        (before: (0, 10), after: (10, 10), value: 1.0, lower: 0.6075, upper: 1.0),
    ])
    func `the interval is that of the paper`(
        _ sample: (before: (Int, Int), after: (Int, Int), value: Double, lower: Double, upper: Double)
    ) throws {
        let difference = try #require(
            ShareDifference(
                from: ObservedShare(sample.before.0, of: sample.before.1),
                to: ObservedShare(sample.after.0, of: sample.after.1)))
        #expect(abs(difference.value - sample.value) < 0.0001)
        #expect(abs(difference.lower - sample.lower) < 0.0001)
        #expect(abs(difference.upper - sample.upper) < 0.0001)
        #expect(difference.tendency == .more)
    }

    @Test func `three questions show no difference`() {
        let difference = ShareDifference(from: ObservedShare(1, of: 3), to: ObservedShare(3, of: 3))
        #expect(difference?.tendency == .unclear)
    }

    @Test func `nothing is no share`() {
        #expect(ShareDifference(from: ObservedShare(0, of: 0), to: ObservedShare(1, of: 1)) == nil)
    }
}
