package import Bundles
package import Dialogue
import SystemCalls

/// Turns what happens in an inbox into notices and has them delivered; all on threads of its own.
package final class NoticeWatch: Sendable {
    private let courier: NoticeCourier
    private let thread: SteppingThread
    private let round: Lock<NoticeRound>
    private let news = Lock<News>(News())
    private let bundles: @Sendable () -> [DomainName]
    private let now: @Sendable () -> Int

    /// What was heard since the last look.
    private struct News {
        var tenants: Set<TenantName> = []
        /// At the start nobody knows who has news.
        var isOfAll = true
        var hasRecalled = false
        /// Whether the thread was woken and has not looked since.
        var isCalled = false
        /// When it looked last, in milliseconds of a clock that nobody can set.
        var looked = 0
        var failure: InboxError?
    }

    /// Milliseconds between two looks: in a flood of alerts many are looked at at once.
    private static let pause = 200
    /// Milliseconds until storage that failed is asked again.
    private static let storageRest = 5_000

    /// - Parameters:
    ///   - environment: what commands have of it.
    ///   - seed: of the jitter between attempts.
    ///   - bundles: those whose figures are watched.
    ///   - fix: what would probably put a group right; called on the watch's thread.
    ///   - now: milliseconds of Unix time.
    /// - Throws: ``CourierError`` where a target needs what this machine does not have.
    package init(
        _ configuration: NoticeConfiguration, inbox: any InboxStorage, storage: any NoticeStorage,
        environment: [String: String], seed: UInt64, backOff: BackOff = BackOff(),
        bundles: @escaping @Sendable () -> [DomainName],
        fix: @escaping @Sendable (AlertGroup) -> NoticeFix? = { _ in nil },
        now: @escaping @Sendable () -> Int
    ) throws(CourierError) {
        courier = try NoticeCourier(
            to: configuration.targets, storage: storage, backOff: backOff, environment: environment, seed: seed,
            now: now)
        do throws(SystemError) { thread = try SteppingThread() } catch { throw .system(error) }
        round = Lock(NoticeRound(configuration, inbox: inbox, storage: storage, fix: fix))
        self.bundles = bundles
        self.now = now
    }

    /// Begins to look and to deliver, also what is left from before.
    package func start() throws(InboxError) {
        try courier.start()
        thread.start(name: "notice watch") { self.step() }
    }

    /// Has it look at the alerts of some tenants, or of all, and at its queues; returns at once.
    package func hear(of tenants: [TenantName]?) {
        let wasCalled = news.withLock { news in
            if let tenants { news.tenants.formUnion(tenants) } else { news.isOfAll = true }
            defer { news.isCalled = true }
            return news.isCalled
        }
        if !wasCalled { thread.wake() }
        // Another process may have sent a dead letter again.
        if tenants == nil { courier.wake() }
    }

    /// Breaks off what is on its way, which goes on after the next start, and waits for all threads.
    package func stop() {
        thread.beginStopping()
        thread.join()
        courier.stop()
    }

    /// What was delivered, failed and was given up by target since the start.
    package var figures: [CourierFigures] { courier.figures }

    /// Why storage could not be read or written at the last look; `nil` when it could.
    package var failure: InboxError? { news.withLock { $0.failure } }

    private func step() -> Int? {
        let time = now()
        let steady = Int(MonotonicClock.now() / 1_000_000)
        let rest = news.withLock { $0.looked + Self.pause - steady }
        if rest > 0 { return rest }
        let heard = news.withLock { news in
            let heard = news
            news.tenants = []
            news.isOfAll = false
            news.isCalled = false
            news.looked = steady
            return heard
        }
        do throws(InboxError) {
            let rest = try look(heard, time)
            news.withLock { news in
                news.hasRecalled = true
                news.failure = nil
            }
            return rest
        } catch {
            news.withLock { news in
                // What was not kept is to be noticed again.
                news.hasRecalled = false
                news.failure = error
                news.tenants.formUnion(heard.tenants)
                news.isOfAll = news.isOfAll || heard.isOfAll
            }
            return Self.storageRest
        }
    }

    private func look(_ heard: News, _ time: Int) throws(InboxError) -> Int {
        let bundles = bundles
        return try round.withLock { round throws(InboxError) in
            if !heard.hasRecalled { try round.recall(at: time) }
            let tenants = heard.isOfAll ? try round.tenants() : heard.tenants.sorted()
            let isNew = try round.look(at: tenants, time: time)
            if try round.tend(bundles, time: time) || isNew { courier.wake() }
            return try round.rest(at: time)
        }
    }
}
