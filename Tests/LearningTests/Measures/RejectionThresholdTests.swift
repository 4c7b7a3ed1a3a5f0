import Learning
import TestSupport
import Testing

struct RejectionThresholdTests {
    private func chosen(_ rows: [(Double, RejectionThreshold.Kind)]) throws -> RejectionThreshold {
        try #require(RejectionThreshold(choosingOn: rows.map { .init(score: $0, kind: $1) }))
    }

    @Test func `half-way between what it keeps apart`() throws {
        let threshold = try chosen([(4, .right), (0, .outOfScope), (3, .right), (1, .outOfScope), (0.5, .wrong)])
        #expect(threshold.value == 2)
        #expect(threshold.accuracy == 4.0 / 5)
    }

    @Test func `a right row below is given up for two out of scope`() throws {
        let threshold = try chosen([(1, .right), (2, .outOfScope), (3, .outOfScope), (4, .right)])
        #expect(threshold.value == 3.5)
        #expect(threshold.accuracy == 3.0 / 4)
    }

    @Test func `of equally good thresholds the lowest`() throws {
        // Below 1 and between 2 and 3 two of three are right.
        let threshold = try chosen([(1, .right), (2, .outOfScope), (3, .right)])
        #expect(threshold.value == 1)
        #expect(threshold.accuracy == 2.0 / 3)
        // A wrong row may fall on either side.
        #expect(try chosen([(0, .outOfScope), (2, .wrong), (4, .right)]).value == 1)
    }

    @Test func `where rejecting helps nobody all are accepted`() throws {
        let threshold = try chosen([(1, .wrong), (2, .right)])
        #expect(threshold.value == 1)
        #expect(threshold.accuracy == 0.5)
    }

    @Test func `where accepting helps nobody all are rejected`() throws {
        let threshold = try chosen([(1, .wrong), (2, .outOfScope), (5, .outOfScope)])
        #expect(threshold.value > 5)
        #expect(threshold.value.isFinite)
        #expect(threshold.accuracy == 2.0 / 3)
    }

    @Test func `equal scores cannot be told apart`() throws {
        let threshold = try chosen([(1, .outOfScope), (1, .right), (1, .right)])
        #expect(threshold.value == 1)
        #expect(threshold.accuracy == 2.0 / 3)
    }

    @Test func `scores without a number between them are told apart`() throws {
        let low = 0.1
        for (under, over) in [
            (low, low.nextUp), (-.infinity, 3), (-.greatestFiniteMagnitude, .greatestFiniteMagnitude),
        ] {
            let threshold = try chosen([(under, .outOfScope), (over, .right)])
            #expect(under < threshold.value && threshold.value <= over)
            #expect(threshold.accuracy == 1)
        }
    }

    @Test func `without rows there is none`() { #expect(RejectionThreshold(choosingOn: []) == nil) }

    @Test(arguments: UInt64(1)...60)
    func `none is better, and none as good is lower`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let spread = Int.random(in: 1...20, using: &random)
        let kinds: [RejectionThreshold.Kind] = [.right, .wrong, .outOfScope]
        let rows = (0..<Int.random(in: 1...40, using: &random)).map { _ in
            (Double(Int.random(in: 0...spread, using: &random)), kinds.randomElement(using: &random) ?? .right)
        }
        func accuracy(_ threshold: Double) -> Double {
            let correct = rows.count { score, kind in score >= threshold ? kind == .right : kind == .outOfScope }
            return Double(correct) / Double(rows.count)
        }
        let threshold = try chosen(rows)
        #expect(threshold.accuracy == accuracy(threshold.value), "seed \(seed)")
        let scores = Set(rows.map(\.0)).sorted()
        let candidates =
            [scores[0]] + zip(scores, scores.dropFirst()).map { ($0 + $1) / 2 } + [scores[scores.count - 1].nextUp]
        let best = candidates.map(accuracy).max()
        #expect(threshold.accuracy == best, "seed \(seed)")
        #expect(threshold.value == candidates.first { accuracy($0) == best }, "seed \(seed)")
    }
}
