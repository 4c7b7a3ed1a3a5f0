import Inbox
import TestSupport
import Testing

struct BackOffTests {
    private let backOff = BackOff()
    private let waiting = Delivery(NoticeSamples.notice(), to: "file /x", since: Samples.noon, due: Samples.noon)

    @Test func `delays double from a second to a quarter of an hour, each by up to a half less`() {
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        var delivery = waiting
        var time = Samples.noon
        for attempt in 1...20 {
            let chance = Double.random(in: 0..<1, using: &random)
            delivery = backOff.next(delivery, after: .failed("no answer in time"), at: time, chance: chance)
            let whole = min(900_000, 1_000 << (attempt - 1))
            #expect(delivery.state == .waiting)
            #expect(delivery.attempts == attempt)
            #expect((whole / 2...whole).contains(delivery.due - time), "seed \(seed)")
            time = delivery.due
        }
        #expect(backOff.next(waiting, after: .failed(""), at: 0, chance: 0).due == 500)
        #expect(backOff.next(waiting, after: .failed(""), at: 0, chance: 1).due == 1000)
    }

    @Test func `a target that says when is not asked before`() {
        let next = backOff.next(waiting, after: .failed("answered 429", after: 120_000), at: Samples.noon, chance: 0)
        #expect(next.due == Samples.noon + 120_000)
        let never = backOff.next(waiting, after: .failed("x", after: 90_000_000), at: Samples.noon, chance: 0)
        #expect(never.state == .dead)
    }

    @Test func `it is given up after a refusal, so many attempts, or a day`() {
        let refused = backOff.next(waiting, after: .refused("answered 404"), at: Samples.noon, chance: 0)
        #expect(refused.state == .dead)
        #expect(refused.failure == "answered 404")
        var last = waiting
        last.attempts = 99
        #expect(backOff.next(last, after: .failed(""), at: Samples.noon, chance: 0).state == .dead)
        let late = Samples.noon + 86_400_000
        #expect(backOff.next(waiting, after: .failed(""), at: late, chance: 0).state == .dead)
        #expect(backOff.next(waiting, after: .failed(""), at: late - 1_000, chance: 1).state == .waiting)
    }

    @Test func `what is delivered has no failure, and what was broken off counts for nothing`() {
        var failed = waiting
        failed.failure = "answered 500"
        let done = backOff.next(failed, after: .delivered, at: Samples.noon, chance: 0)
        #expect(done.state == .delivered)
        #expect(done.failure == nil)
        #expect(backOff.next(failed, after: .stopped, at: Samples.noon, chance: 0) == failed)
    }
}
