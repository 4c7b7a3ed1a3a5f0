package import LineServing
import SystemCalls

/// The latest events of one topic of one tenant, for its subscribers to read at their own pace.
///
/// Whoever subscribes is rung for when there is more, and then reads from where it left off: an event is told once to each, and
/// one that does not read costs no memory.
package final class TopicLog: Sendable {
    /// What one reading found.
    package struct Reading: Sendable {
        package internal(set) var events: [TopicEvent] = []
        /// The number to read on from.
        package internal(set) var next: Int
        /// Whether there is more.
        package internal(set) var hasMore = false
        /// Whether events from where it began are no longer kept.
        package internal(set) var isBehind = false
    }

    private struct State {
        var events: [TopicEvent] = []
        var last: Int
        var bells: [Int: LineBell] = [:]
        var subscribed = 0
    }

    /// Gives events that are no longer kept here, from a number on and before another, in their order and no more than are wanted; those that are kept nowhere are left out.
    package typealias Archive = @Sendable (_ first: Int, _ end: Int, _ most: Int) -> [TopicEvent]

    /// Hardly any event has fewer octets.
    private static let shortest = 256

    /// So many events are kept at least.
    package let keeping: Int
    private let state: Lock<State>
    private let archive: Archive?

    /// - Parameters:
    ///   - last: the number of the last event before any is added.
    ///   - archive: where older events are, if they are kept elsewhere.
    package init(keeping: Int = 1_000, last: Int = 0, archive: Archive? = nil) {
        self.keeping = keeping
        self.archive = archive
        state = Lock(State(last: last))
    }

    /// The number of the last event; 0 where there was none.
    package var last: Int { state.withLock { $0.last } }

    /// The number of the oldest event that can be read, or of the next one where none can.
    package var first: Int {
        let first = firstKept
        return archive?(1, first, 1).first?.number ?? first
    }

    /// The number of the oldest event that is kept here, or of the next one where none is.
    private var firstKept: Int { state.withLock { $0.events.first?.number ?? $0.last + 1 } }

    /// How many events are kept.
    var count: Int { state.withLock { [keeping] in min(keeping, $0.events.count) } }

    /// Those that are kept.
    var events: [TopicEvent] { state.withLock { [keeping] in $0.events.suffix(keeping) } }

    /// Adds events whose numbers follow, and rings for them.
    func append(_ events: [TopicEvent]) {
        let bells = state.withLock { [keeping] state in
            for event in events where event.number > state.last {
                state.events.append(event)
                state.last = event.number
            }
            // A quarter more than is kept, so that each event moves a few times at most.
            if state.events.count > keeping + keeping / 4 {
                state.events.removeFirst(state.events.count - keeping)
            }
            return Array(state.bells.values)
        }
        for bell in bells { bell.ring() }
    }

    /// Has a bell rung whenever there is more.
    ///
    /// - Returns: what ends it.
    package func subscribe(_ bell: LineBell) -> Int {
        state.withLock { state in
            state.subscribed += 1
            state.bells[state.subscribed] = bell
            return state.subscribed
        }
    }

    package func unsubscribe(_ subscriber: Int) { state.withLock { _ = $0.bells.removeValue(forKey: subscriber) } }

    /// Reads events in their order.
    ///
    /// - Parameters:
    ///   - number: of the first that is wanted.
    ///   - job: the only job that is wanted; `nil` for all events.
    ///   - octets: how much may be read; the last event may be longer.
    package func read(from number: Int, job: String? = nil, upTo octets: Int) -> Reading {
        let first = firstKept
        if number < first, let former = archive?(number, first, octets / Self.shortest + 1), !former.isEmpty {
            return Self.reading(of: former, job: job, upTo: octets, hasMore: true)
        }
        // What is kept nowhere any more, for it was erased or is too old, is passed over.
        return readKept(from: archive == nil ? number : max(number, first), job: job, upTo: octets)
    }

    private static func reading(of events: [TopicEvent], job: String?, upTo octets: Int, hasMore: Bool) -> Reading {
        var reading = Reading(next: events[0].number)
        var room = octets
        for event in events where room > 0 {
            reading.next = event.number + 1
            guard job == nil || event.job == job else { continue }
            reading.events.append(event)
            room -= event.members.count
        }
        reading.hasMore = hasMore
        return reading
    }

    private func readKept(from number: Int, job: String?, upTo octets: Int) -> Reading {
        state.withLock { state in
            var reading = Reading(next: number)
            guard let first = state.events.first?.number, number <= state.last else { return reading }
            guard number >= first else {
                reading.isBehind = true
                return reading
            }
            var place = Self.place(of: number, in: state.events)
            var room = octets
            while place < state.events.count, room > 0 {
                let event = state.events[place]
                place += 1
                reading.next = event.number + 1
                guard job == nil || event.job == job else { continue }
                reading.events.append(event)
                room -= event.members.count
            }
            reading.hasMore = place < state.events.count
            return reading
        }
    }

    /// The place of the first event with this number or a later one.
    private static func place(of number: Int, in events: [TopicEvent]) -> Int {
        var (low, high) = (0, events.count)
        while low < high {
            let middle = (low + high) / 2
            if events[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
