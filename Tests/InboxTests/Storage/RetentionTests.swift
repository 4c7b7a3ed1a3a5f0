import Dialogue
import Inbox
import SystemCalls
import TestSupport
import Testing

/// Records grow old by a clock that cannot be made to run ahead.
struct RetentionTests {
    private static let day = 86_400_000

    /// Clocks that the test sets.
    private final class Clocks: Sendable {
        private let times = Lock((wall: Samples.noon, steady: 1_000_000))

        var settings: InboxSettings {
            var settings = InboxSettings()
            settings.clock = InboxClock(
                wall: { self.times.withLock { $0.wall } }, steady: { self.times.withLock { $0.steady } })
            return settings
        }

        var wall: Int { times.withLock { $0.wall } }

        /// Time goes by.
        func pass(_ milliseconds: Int) {
            times.withLock { times in
                times.wall += milliseconds
                times.steady += milliseconds
            }
        }

        /// Somebody sets the clock.
        func set(ahead milliseconds: Int) { times.withLock { $0.wall += milliseconds } }
    }

    private let clocks = Clocks()
    private let directory: TemporaryDirectory
    private let inbox: Inbox

    init() throws {
        directory = try TemporaryDirectory()
        inbox = try Inbox(state: directory.path, settings: clocks.settings)
        try inbox.open(Samples.alert("where is my parcel", time: clocks.wall))
        _ = try inbox.commit(InboxBatch([.turns([Samples.turn("where is my parcel", time: clocks.wall)])]))
    }

    /// Waits until it was looked for what is too old by the clocks as they are now.
    private func look() throws {
        // Another alert tells when the look was done: it is too old by any clock.
        let mark = Samples.alert("mark", domain: .init(rawValue: "acme/mark"), time: 0)
        try inbox.open(mark)
        clocks.pass(600_000)
        #expect(try eventually { try inbox.alerts.allSatisfy { $0.text != "mark" } })
    }

    private var isKept: Bool { get throws { try inbox.alerts.map(\.text) == ["where is my parcel"] } }

    @Test func `what is older than ninety days goes, and what is not stays`() throws {
        clocks.pass(89 * Self.day)
        try look()
        #expect(try isKept)
        #expect(try inbox.storage.turns(of: Samples.domain, since: 0, limit: 9).count == 1)
        clocks.pass(Self.day)
        try look()
        #expect(try !isKept)
        #expect(try inbox.groups.isEmpty)
        #expect(try inbox.storage.turns(of: Samples.domain, since: 0, limit: 9).isEmpty)
        #expect(try inbox.storage.days(of: Samples.domain, since: 0).count == 1)
    }

    @Test(arguments: [1, -1, 30])
    func `a clock that was set deletes nothing early`(_ days: Int) throws {
        clocks.pass(89 * Self.day)
        try look()
        clocks.set(ahead: days * Self.day)
        try look()
        #expect(try isKept)
        clocks.set(ahead: -days * Self.day)
        try look()
        #expect(try isKept)
        clocks.pass(Self.day)
        try look()
        #expect(try !isKept)
    }

    @Test func `a clock that stays ahead for a day is believed`() throws {
        clocks.set(ahead: 100 * Self.day)
        try look()
        #expect(try isKept)
        clocks.pass(Self.day)
        try look()
        #expect(try !isKept)
    }

    @Test func `a restart does not make a clock believed`() throws {
        try look()
        inbox.stop()
        clocks.set(ahead: 100 * Self.day)
        let again = try Inbox(state: directory.path, settings: clocks.settings)
        try again.open(Samples.alert("mark", domain: .init(rawValue: "acme/mark"), time: 0))
        clocks.pass(600_000)
        #expect(try eventually { try again.alerts.map(\.text) == ["where is my parcel"] })
    }

    @Test func `a bundle keeps its records as long as it says`() throws {
        inbox.stop()
        var settings = clocks.settings
        settings.retention = { $0 == Samples.domain ? 7 : nil }
        let again = try Inbox(state: directory.path, settings: settings)
        clocks.pass(8 * Self.day)
        #expect(try eventually { try again.alerts.isEmpty })
    }
}
