import Learning
import Testing

struct WilsonIntervalTests {
    /// The examples of Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
    @Test(arguments: [
        (81.0, 263.0, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
    func `the published intervals`(right: Double, count: Double, lower: Double, upper: Double) {
        let interval = WilsonInterval(share: right / count, count: count)
        #expect(abs(interval.lower - lower) < 5e-5)
        #expect(abs(interval.upper - upper) < 5e-5)
    }

    @Test func `nothing is known without observations, and more of them say more`() {
        #expect(WilsonInterval(share: 0.9, count: 0).lower == 0)
        #expect(WilsonInterval(share: 0.9, count: 0).upper == 1)
        let lower = [1.0, 10, 100, 1000].map { WilsonInterval(share: 1, count: $0).lower }
        #expect(lower == lower.sorted())
        #expect(lower[3] > 0.996)
        #expect(WilsonInterval(share: 1, count: 5).upper == 1)
    }
}
