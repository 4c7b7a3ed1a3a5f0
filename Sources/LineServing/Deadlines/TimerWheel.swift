/// Timers of 100 ms in a hashed wheel: setting, moving and cancelling one costs the same however many there are
/// (Varghese and Lauck, "Hashed and Hierarchical Timing Wheels", scheme 6).
///
/// A timer never fires early and at most one tick late, counted from the call of ``advance(to:into:)`` that could
/// have seen it. Times are nanoseconds of the monotonic clock.
package struct TimerWheel: Sendable {
    /// A set timer; after it has fired or was cancelled it names nothing.
    package struct Timer: Sendable, Hashable {
        fileprivate let index: Int32
        fileprivate let generation: UInt32
    }

    /// Timers fire on multiples of this.
    package static let tick: UInt64 = 100_000_000

    /// One turn of the wheel is 102.4 s: the common waits of 10 s fit in, and one of 10 min is passed over 5 times.
    private static let slots = 1_024
    private static let none: Int32 = -1

    private struct Node {
        var token: UInt64
        var due: UInt64
        var generation: UInt32
        var previous: Int32
        var next: Int32
    }

    /// How many timers are set.
    package private(set) var count = 0
    private var current: UInt64
    private var heads = [Int32](repeating: none, count: slots)
    private var nodes: [Node] = []
    private var free = none

    /// A wheel that stands at this time.
    package init(now: UInt64) { current = now / Self.tick }

    /// Sets a timer that gives `token` at the first tick from `time` on.
    package mutating func schedule(_ token: UInt64, at time: UInt64) -> Timer {
        let index: Int32
        if free == Self.none {
            index = Int32(nodes.count)
            nodes.append(Node(token: token, due: 0, generation: 0, previous: Self.none, next: Self.none))
        } else {
            index = free
            free = nodes[Int(index)].next
            nodes[Int(index)].token = token
        }
        link(index, due: time)
        count += 1
        return Timer(index: index, generation: nodes[Int(index)].generation)
    }

    /// Moves a set timer to another time; false if it is not set.
    @discardableResult
    package mutating func reschedule(_ timer: Timer, at time: UInt64) -> Bool {
        guard isSet(timer) else { return false }
        unlink(timer.index)
        link(timer.index, due: time)
        return true
    }

    /// Moves a set timer only if it would fire later than `time`, so that moving a deadline away costs nothing: the
    /// timer fires early for the deadline, and its owner sets another. False if it is not set.
    @discardableResult
    package mutating func hasten(_ timer: Timer, to time: UInt64) -> Bool {
        guard isSet(timer) else { return false }
        if nodes[Int(timer.index)].due > Self.firstTick(from: time) { reschedule(timer, at: time) }
        return true
    }

    /// Takes a timer out; one that is not set is left alone.
    package mutating func cancel(_ timer: Timer) {
        guard isSet(timer) else { return }
        unlink(timer.index)
        release(timer.index)
    }

    /// Turns the wheel to `now` and appends the tokens of the timers that fire, in no particular order.
    package mutating func advance(to now: UInt64, into tokens: inout [UInt64]) {
        let reached = now / Self.tick
        guard reached > current else { return }
        let first = current + 1
        let last = min(reached, current + UInt64(Self.slots))
        current = reached
        guard count > 0 else { return }
        for tick in first...last {
            var index = heads[Self.slot(of: tick)]
            while index != Self.none {
                let node = nodes[Int(index)]
                if node.due <= reached {
                    tokens.append(node.token)
                    unlink(index)
                    release(index)
                }
                index = node.next
            }
        }
    }

    /// How long until the next tick, in nanoseconds; `nil` if no timer is set.
    package func wait(from now: UInt64) -> UInt64? {
        guard count > 0 else { return nil }
        let next = (current + 1) * Self.tick
        return next > now ? next - now : 0
    }

    private static func slot(of tick: UInt64) -> Int { Int(tick % UInt64(slots)) }

    private static func firstTick(from time: UInt64) -> UInt64 { time / tick + (time % tick == 0 ? 0 : 1) }

    private func isSet(_ timer: Timer) -> Bool { nodes[Int(timer.index)].generation == timer.generation }

    private mutating func link(_ index: Int32, due time: UInt64) {
        let due = max(Self.firstTick(from: time), current + 1)
        let slot = Self.slot(of: due)
        let head = heads[slot]
        nodes[Int(index)].due = due
        nodes[Int(index)].previous = Self.none
        nodes[Int(index)].next = head
        if head != Self.none { nodes[Int(head)].previous = index }
        heads[slot] = index
    }

    private mutating func unlink(_ index: Int32) {
        let node = nodes[Int(index)]
        if node.next != Self.none { nodes[Int(node.next)].previous = node.previous }
        if node.previous == Self.none {
            heads[Self.slot(of: node.due)] = node.next
        } else {
            nodes[Int(node.previous)].next = node.next
        }
    }

    private mutating func release(_ index: Int32) {
        nodes[Int(index)].generation &+= 1
        nodes[Int(index)].next = free
        free = index
        count -= 1
    }
}
