import LineServing
import TestSupport
import Testing

/// Timers fire when they are due, never before and at most a tick after.
struct TimerWheelTests {
    private let tick = TimerWheel.tick

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `random timers fire like those of a plain list`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var now = UInt64.random(in: 0...1_000_000_000_000, using: &random)
        var wheel = TimerWheel(now: now)
        var naive: [UInt64: (timer: TimerWheel.Timer, at: UInt64)] = [:]
        var fired: [UInt64] = []
        var next: UInt64 = 0
        for _ in 0..<20_000 {
            let at = now + wait(using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1:
                naive[next] = (wheel.schedule(next, at: at), at)
                next += 1
            case 2:
                guard let (token, set) = naive.randomElement(using: &random) else { continue }
                let isSet = wheel.reschedule(set.timer, at: at)
                #expect(isSet)
                naive[token]!.at = at
            case 3:
                guard let (token, set) = naive.randomElement(using: &random) else { continue }
                let isSet = wheel.hasten(set.timer, to: at)
                #expect(isSet)
                naive[token]!.at = min(at, set.at)
            case 4:
                guard let (token, set) = naive.randomElement(using: &random) else { continue }
                wheel.cancel(set.timer)
                naive[token] = nil
                let isSet = wheel.reschedule(set.timer, at: at)
                #expect(!isSet)
            default:
                now += UInt64.random(in: 0...20, using: &random) == 0 ? wait(using: &random) : tick / 3
                fired.removeAll()
                wheel.advance(to: now, into: &fired)
                #expect(Set(fired).count == fired.count)
                for token in fired {
                    let set = naive.removeValue(forKey: token)
                    #expect((set?.at ?? .max) <= now, "early or unknown, seed \(seed)")
                    if let set {
                        let isSet = wheel.hasten(set.timer, to: now)
                        #expect(!isSet)
                    }
                }
                #expect(naive.values.allSatisfy { $0.at + tick > now }, "late, seed \(seed)")
            }
            #expect(wheel.count == naive.count)
        }
    }

    @Test func `a hundred thousand timers all fire once after a long sleep`() {
        var wheel = TimerWheel(now: 0)
        for token in 0..<100_000 as Range<UInt64> { _ = wheel.schedule(token, at: token * 10_000_000) }
        var fired: [UInt64] = []
        wheel.advance(to: 500_000 * 1_000_000, into: &fired)
        #expect(Set(fired) == Set(0...50_000))
        #expect(fired.count == 50_001)
        wheel.advance(to: 1 << 62, into: &fired)
        #expect(fired.count == 100_000)
        #expect(Set(fired).count == 100_000)
        #expect(wheel.count == 0)
    }

    @Test func `a time that is over fires at the next tick, and a tick's own time at that tick`() {
        var wheel = TimerWheel(now: 50 * tick)
        _ = wheel.schedule(1, at: 3)
        _ = wheel.schedule(2, at: 52 * tick)
        _ = wheel.schedule(3, at: 52 * tick + 1)
        var fired: [UInt64] = []
        wheel.advance(to: 51 * tick - 1, into: &fired)
        #expect(fired == [])
        wheel.advance(to: 51 * tick, into: &fired)
        #expect(fired == [1])
        wheel.advance(to: 52 * tick, into: &fired)
        #expect(fired == [1, 2])
        wheel.advance(to: 53 * tick, into: &fired)
        #expect(fired == [1, 2, 3])
    }

    @Test func `a clock that stands still or goes back fires nothing`() {
        var wheel = TimerWheel(now: 50 * tick)
        let timer = wheel.schedule(1, at: 51 * tick)
        var fired: [UInt64] = []
        wheel.advance(to: 50 * tick, into: &fired)
        wheel.advance(to: 0, into: &fired)
        #expect(fired == [])
        wheel.reschedule(timer, at: 60 * tick)
        wheel.advance(to: 59 * tick, into: &fired)
        #expect(fired == [])
        wheel.advance(to: 60 * tick, into: &fired)
        #expect(fired == [1])
    }

    @Test func `a timer that has fired does not touch the one that took its place`() {
        var wheel = TimerWheel(now: 0)
        let old = wheel.schedule(1, at: tick)
        var fired: [UInt64] = []
        wheel.advance(to: tick, into: &fired)
        _ = wheel.schedule(2, at: 2 * tick)
        wheel.cancel(old)
        let isSet = wheel.reschedule(old, at: 100 * tick)
        #expect(!isSet)
        #expect(wheel.count == 1)
        wheel.advance(to: 2 * tick, into: &fired)
        #expect(fired == [1, 2])
    }

    @Test func `the loop sleeps to the next tick while timers are set and for ever otherwise`() {
        var wheel = TimerWheel(now: 10 * tick)
        #expect(wheel.wait(from: 10 * tick) == nil)
        let timer = wheel.schedule(1, at: 100 * tick)
        #expect(wheel.wait(from: 10 * tick + 1) == tick - 1)
        #expect(wheel.wait(from: 20 * tick) == 0)
        wheel.cancel(timer)
        #expect(wheel.wait(from: 20 * tick) == nil)
    }

    /// Mostly short, sometimes longer than several turns of the wheel.
    private func wait(using random: inout SeededGenerator) -> UInt64 {
        let longest = [tick, 20 * tick, 2_000 * tick, 10_000 * tick].randomElement(using: &random)!
        return UInt64.random(in: 0...longest, using: &random)
    }
}
