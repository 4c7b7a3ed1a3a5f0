import Bundles
import Dialogue
import Foundation
import SystemCalls

/// What a tender's thread does, round after round: it waits for something to happen and then does what there is to do.
///
/// For that thread alone.
final class TenderRounds {
    let tender: PluginTender
    var settings: PluginTender.Settings { tender.settings }
    var fleet: Fleet { tender.fleet }
    let watch: DirectoryWatch?
    var places: PluginPlaces
    private var journal: JobJournal
    private var journalFailure: SystemError?
    var watchFailure: SystemError?
    var bundles: [DomainName: TendedBundle] = [:]
    /// By the path of the directory.
    var domains: [String: DomainName] = [:]
    /// When all directories are listed again.
    var listingIsDue: UInt64 = 0
    /// When that was last done, and how long it took.
    var lastListing: UInt64 = 0
    var listingTime: UInt64 = 0
    /// When every bundle was last looked at.
    var lastFullLook: UInt64 = 0
    /// Directories that cannot be bundles, and since when these.
    var problems: [BundleError] = []
    var problemsSince: UInt64 = 0
    /// Those whose sheets have settled and are still to be read.
    var unread: [DomainName] = []
    var runs: [String: TrainerRun] = [:]
    /// Which run and stream a token of the poller stands for.
    var tokens: [UInt64: (job: String, stream: ChildProcess.Stream)] = [:]
    var nextToken: UInt64 = 1

    static let watchToken: UInt64 = 0
    static let millisecond: UInt64 = 1_000_000

    init(_ tender: PluginTender) {
        self.tender = tender
        // Without watches everything is found by looking.
        watch = try? DirectoryWatch()
        places = PluginPlaces(root: tender.fleet.plugins.path, watch: watch)
        journal = JobJournal(path: PluginTender.journalPath(tender.settings), redactor: tender.redactor)
        if let descriptor = watch?.descriptor {
            try? tender.poller.add(descriptor, token: Self.watchToken, .reads)
        }
    }

    func run(until isStopping: () -> Bool) {
        _ = try? journal.restore()
        var events: [Poller.Event] = []
        while !isStopping() {
            hear(events)
            if MonotonicClock.now() >= listingIsDue { list(at: MonotonicClock.now()) }
            lookAtDue()
            superviseRuns()
            startRuns()
            publishNews()
            events = wait()
        }
        endRuns()
        publishNews()
    }

    private func wait() -> [Poller.Event] {
        var due = listingIsDue
        for bundle in bundles.values { due = min(due, bundle.due) }
        if let next = nextSupervision { due = min(due, next) }
        let now = MonotonicClock.now()
        if !unread.isEmpty { due = now }
        let milliseconds = due <= now ? 0 : Int32(min(60_000, (due - now + Self.millisecond - 1) / Self.millisecond))
        var events: [Poller.Event] = []
        do throws(SystemError) {
            try tender.poller.wait(milliseconds: milliseconds, into: &events)
        } catch {
            preconditionFailure("a thread cannot wait: \(error)")
        }
        return events
    }

    func tell(_ change: Fleet.Change) {
        if let version = change.to, change.from != change.to {
            tender.desk.withLock {
                $0.decide(change.domain, version: version, isApproved: true, at: PluginTender.now)
            }
        }
        tender.tell(.fleet(change))
    }

    /// Writes what has become of jobs, and then tells of it.
    func publishNews() {
        let (news, highest) = tender.desk.withLock { ($0.takeNews(), $0.highestNumber) }
        guard !news.isEmpty || journalFailure != nil else { return }
        do throws(SystemError) {
            try journal.append(news.filter { !$0.isProgress }.map(\.job), highest: highest)
            if journal.isMostlyPast { try journal.rewrite(tender.jobs()) }
            journalFailure = nil
        } catch {
            if journalFailure != error { tender.tell(.trouble("\(error)")) }
            journalFailure = error
        }
        for item in news { tender.tell(.job(item.job, isProgress: item.isProgress)) }
    }
}
