package import Bundles
package import Dialogue
import Foundation
import Privacy
package import SystemCalls

/// Tends a plugin directory while a server runs: sees what changes in it, has bundles trained whose sheets have changed, and keeps a
/// fleet in step.
///
/// One thread does all of it; trainings are programs of their own. What has changed is told on that thread, in its order.
///
/// ```swift
/// let tender = try PluginTender(settings, fleet: fleet) { print($0) }
/// tender.start()
/// let job = try tender.train(DomainName(rawValue: "acme/support"), by: "k7", note: nil)
/// ```
package final class PluginTender: Sendable {
    /// How it does its work.
    package struct Settings: Sendable {
        /// The program that trains, ``OwnProgram/path`` as a rule.
        package var program: String
        package var plugins: String
        package var corpora: String?
        /// The server's state directory.
        package var state: String
        /// How many trainings run at once.
        package var atOnce = 1
        /// What one training may have of memory and of processor time.
        package var memoryBytes = 2 << 30
        package var cpuSeconds = 900
        /// How long one training may take, whatever else the machine has to do.
        package var longestSeconds = 3600
        /// How long files must stay the same before they are read.
        package var settleMilliseconds = 250
        /// How long a bundle may lack one of its sheets before that is said to be wrong.
        package var incompleteMilliseconds = 10_000
        /// How often everything is looked at, whatever the system has told of.
        package var rescanSeconds = 5.0
        /// Whether changed sheets are trained on without being asked, where the manifest wants it.
        package var trainsChanges = true
        /// What is done about a bundle's sheets before a training reads them.
        package var prepare: @Sendable (BundleDirectory) -> Void = { _ in }
        /// How many minutes of training a tenant may have in any hour.
        package var minutes: TrainingQueue.Minutes = { _ in nil }

        package init(program: String = OwnProgram.path, plugins: String, corpora: String? = nil, state: String) {
            self.program = program
            self.plugins = plugins
            self.corpora = corpora
            self.state = state
        }
    }

    let settings: Settings
    let fleet: Fleet
    let tell: @Sendable (TendingEvent) -> Void
    let poller: Poller
    let desk: Lock<TrainingDesk>
    let redactor = Redactor(policy: .masking(customOf: []))
    /// What the journal held at the start.
    package let restoration: JobJournal.Restoration
    private let isStopping = Lock(false)
    private let thread = Lock<WorkerThread?>(nil)

    /// Reads the jobs of before; nothing is watched or trained until ``start()``.
    ///
    /// - Parameters:
    ///   - fleet: what is kept in step with the directory.
    ///   - tell: called on the tender's thread, which waits for it.
    /// - Throws: ``SystemError`` when the journal cannot be read, or there are no descriptors left.
    package init(
        _ settings: Settings, fleet: Fleet, tell: @escaping @Sendable (TendingEvent) -> Void
    ) throws(SystemError) {
        self.settings = settings
        self.fleet = fleet
        self.tell = tell
        poller = try Poller()
        var journal = JobJournal(path: Self.journalPath(settings), redactor: redactor)
        restoration = try journal.restore()
        desk = Lock(
            TrainingDesk(
                queue: TrainingQueue(atOnce: settings.atOnce, minutes: settings.minutes),
                restoring: restoration.jobs, nextNumber: restoration.nextNumber))
    }

    static func journalPath(_ settings: Settings) -> String { "\(settings.state)/jobs.jsonl" }

    /// Starts to watch and to train.
    package func start() {
        thread.withLock { thread in
            guard thread == nil else { return }
            thread = WorkerThread.start(name: "taiwa-tender") { [self] in
                TenderRounds(self).run { isStopping.withLock { $0 } }
            }
        }
    }

    /// Ends what trains, to be begun again at the next start, and waits for it.
    package func stop() {
        isStopping.withLock { $0 = true }
        poller.wake()
        thread.withLock { $0 }?.join()
    }

    /// The instant by both clocks.
    static var now: TrainingDesk.Instant {
        TrainingDesk.Instant(nanoseconds: MonotonicClock.now(), time: Int(Date.now.timeIntervalSince1970))
    }

    /// Queues a training; never waits for the disk. The job is journalled, and told of, a moment later.
    ///
    /// - Parameters:
    ///   - by: the name of who asks.
    ///   - note: why, as a person wrote it; it is masked before it is kept.
    ///   - tags: words without commas, by which the run is found.
    package func train(
        _ domain: DomainName, by: String, note: String? = nil, tags: [String] = []
    ) throws(TrainingRefusal) -> TrainingJob {
        guard let entry = fleet[domain], entry.state != .retired else { throw .noSuchBundle }
        let masked = note.map { redactor.redact(Utterance(String($0.prefix(Self.longestNote)))) }
        let job = try desk.withLock { (desk) throws(TrainingRefusal) in
            try desk.request(domain, by: by, note: masked, tags: tags, at: Self.now)
        }
        poller.wake()
        return job
    }

    /// In characters: some sentences.
    private static let longestNote = 1000

    /// Cancels a job. One that waits is cancelled at once; one that runs is killed, and told of when it has ended, unless its version
    /// was there before.
    package func cancel(_ id: String) throws(CancelRefusal) -> TrainingJob {
        let job = try desk.withLock { (desk) throws(CancelRefusal) in try desk.cancel(id, at: Self.now) }
        poller.wake()
        return job
    }

    /// A job by its identifier; jobs that ended long ago are forgotten.
    package func job(_ id: String) -> TrainingJob? { desk.withLock { $0.job(id) } }

    /// All jobs that are remembered, the newest first.
    package func jobs() -> [TrainingJob] { desk.withLock { $0.jobs } }

    /// Takes note of a version that was released by somebody else: the job that trained it is approved.
    package func approved(_ domain: DomainName, version: Int) { decide(domain, version, isApproved: true, nil) }

    /// Takes note of a version that somebody has decided against: the job that trained it is rejected.
    package func rejected(_ domain: DomainName, version: Int, reason: String? = nil) {
        decide(domain, version, isApproved: false, reason)
    }

    private func decide(_ domain: DomainName, _ version: Int, isApproved: Bool, _ reason: String?) {
        let masked = reason.map { redactor.redact(Utterance(String($0.prefix(Self.longestNote)))).string }
        desk.withLock { $0.decide(domain, version: version, isApproved: isApproved, reason: masked, at: Self.now) }
        poller.wake()
    }
}
