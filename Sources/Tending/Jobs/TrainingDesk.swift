package import Bundles
package import Dialogue
package import Privacy
package import StrictJSON

/// All trainings, those to come, those that run and those that were, and what may become of each.
///
/// A value without threads, clock or files. What changes is collected until ``takeNews()``.
package struct TrainingDesk: Sendable {
    /// An instant by both clocks.
    package struct Instant: Sendable, Equatable {
        /// The monotonic clock, in nanoseconds.
        package let nanoseconds: UInt64
        /// The Unix time in seconds.
        package let time: Int

        package init(nanoseconds: UInt64, time: Int) {
            self.nanoseconds = nanoseconds
            self.time = time
        }
    }

    /// A job that changed.
    package struct News: Sendable, Equatable {
        package let job: TrainingJob
        /// Whether it is only further on than before.
        package let isProgress: Bool
    }

    /// How a training ended.
    package enum Outcome: Sendable, Equatable {
        /// There is a version; its state is `approved`, `awaitingApproval` or `rejected`.
        case trained(version: Int, JobState, evaluation: JSONValue?, reason: String?)
        case failed(reason: String)
        case cancelled
    }

    /// The jobs that are over and still remembered.
    package static let mostFinished = 500

    private var queue: TrainingQueue
    /// By number.
    private var jobsByNumber: [Int: TrainingJob] = [:]
    private var nextNumber: Int
    private var news: [News] = []
    /// Running jobs that somebody has cancelled.
    package private(set) var cancelled: Set<String> = []
    /// When running jobs began.
    private var starts: [String: UInt64] = [:]
    /// What is wrong with sheets, by bundle.
    package var broken: [DomainName: BundleError] = [:]

    /// - Parameters:
    ///   - jobs: those of before a restart; the ones that had not ended are queued again.
    ///   - nextNumber: higher than that of any job there ever was.
    package init(queue: TrainingQueue, restoring jobs: [TrainingJob] = [], nextNumber: Int = 1) {
        self.queue = queue
        self.nextNumber = nextNumber
        for var job in jobs.sorted(by: { Self.number(of: $0) < Self.number(of: $1) }) {
            if job.state.isOpen {
                let wasRunning = job.state == .running
                job.state = .queued
                job.progress = 0
                job.etaSeconds = nil
                job.startedAt = nil
                self.queue.add(job.id, domain: job.domain)
                if wasRunning { news.append(News(job: job, isProgress: false)) }
            }
            jobsByNumber[Self.number(of: job)] = job
            self.nextNumber = max(self.nextNumber, Self.number(of: job) + 1)
        }
    }

    private static func number(of job: TrainingJob) -> Int { TrainingJob.number(of: job.id) ?? 0 }

    /// A job by its identifier.
    package func job(_ id: String) -> TrainingJob? { TrainingJob.number(of: id).flatMap { jobsByNumber[$0] } }

    /// All jobs, the newest first.
    package var jobs: [TrainingJob] { jobsByNumber.sorted { $0.key > $1.key }.map(\.value) }

    /// How many jobs have been numbered, also before this start.
    package var highestNumber: Int { nextNumber - 1 }

    /// The job of a bundle that has not ended.
    package func openJob(of domain: DomainName) -> TrainingJob? {
        jobsByNumber.values.first { $0.domain == domain && $0.state.isOpen }
    }

    /// The latest version of a bundle that waits for approval by what is known of it here.
    package func awaitedVersion(of domain: DomainName) -> Int? {
        jobsByNumber.values.filter { $0.domain == domain && $0.state == .awaitingApproval }.compactMap(\.version).max()
    }

    /// Whether a bundle's last training was on just these sheets, in whatever way it ended.
    package func hasTried(_ domain: DomainName, inputs: String) -> Bool {
        let last = jobsByNumber.filter { $0.value.domain == domain && $0.value.inputs != nil }.max { $0.key < $1.key }
        return last.map { $0.value.inputs == inputs && !$0.value.state.isOpen } ?? false
    }

    /// Queues a training that somebody asks for.
    package mutating func request(
        _ domain: DomainName, by: String, note: MaskedText? = nil, tags: [String] = [], at now: Instant
    ) throws(TrainingRefusal) -> TrainingJob {
        if let open = openJob(of: domain) { throw .alreadyRunning(job: open.id) }
        if let error = broken[domain] { throw .broken(error) }
        guard !queue.isOverQuota(domain.tenant, at: now.nanoseconds) else { throw .overQuota }
        return add(domain, by: by, note: note, tags: tags, at: now)
    }

    /// Queues a training because sheets have changed; nothing where one is queued already, which will learn from them. One that runs
    /// has read others.
    ///
    /// - Parameters:
    ///   - inputs: a code of the sheets. A bundle that was trained on them is not trained on them again.
    package mutating func requestAutomatically(_ domain: DomainName, inputs: String, at now: Instant) -> TrainingJob? {
        guard openJob(of: domain) == nil, !hasTried(domain, inputs: inputs) else { return nil }
        return add(domain, by: TrainingJob.automatic, note: nil, tags: [], at: now)
    }

    private mutating func add(
        _ domain: DomainName, by: String, note: MaskedText?, tags: [String], at now: Instant
    ) -> TrainingJob {
        let job = TrainingJob(
            id: "j_\(nextNumber)", domain: domain, by: by, note: note, tags: tags, queuedAt: now.time)
        nextNumber += 1
        queue.add(job.id, domain: domain)
        put(job)
        forgetOldest()
        return job
    }

    /// Takes a job that waits out of the queue; one that runs is among ``cancelled`` until it has ended.
    package mutating func cancel(_ id: String, at now: Instant) throws(CancelRefusal) -> TrainingJob {
        guard var job = job(id) else { throw .noSuchJob }
        switch job.state {
        case .queued:
            queue.remove(id)
            job.state = .cancelled
            job.endedAt = now.time
            put(job)
        case .running: cancelled.insert(id)
        default: throw .isOver(job.state)
        }
        return job
    }

    /// The job that is to be started now, if any; it is running then.
    package mutating func start(at now: Instant, where isReady: (DomainName) -> Bool) -> TrainingJob? {
        guard let id = queue.next(at: now.nanoseconds, where: isReady), var job = job(id) else { return nil }
        job.state = .running
        job.startedAt = now.time
        starts[id] = now.nanoseconds
        put(job)
        return job
    }

    /// Takes note of the sheets that a running job was started with.
    package mutating func setInputs(_ inputs: String?, of id: String) {
        guard var job = job(id), job.state == .running else { return }
        job.inputs = inputs
        put(job)
    }

    /// Takes note of how far a running job is, which never becomes less.
    package mutating func progress(_ id: String, _ share: Double, at now: UInt64) {
        guard var job = job(id), job.state == .running, share > job.progress else { return }
        job.progress = min(1, share)
        let seconds = Double(now - min(now, starts[id] ?? now)) / 1_000_000_000
        job.etaSeconds = Int(min(1e6, (seconds * (1 - job.progress) / job.progress).rounded(.up)))
        put(job, isProgress: true)
    }

    /// Ends a running job.
    package mutating func end(_ id: String, _ outcome: Outcome, at now: Instant) {
        guard var job = job(id), job.state == .running else { return }
        switch outcome {
        case .trained(let version, let state, let evaluation, let reason):
            (job.state, job.version, job.evaluation, job.reason) = (state, version, evaluation, reason)
            job.progress = 1
        case .failed(let reason): (job.state, job.reason) = (.failed, reason)
        case .cancelled: job.state = .cancelled
        }
        job.etaSeconds = nil
        job.endedAt = now.time
        queue.end(id, at: now.nanoseconds)
        starts[id] = nil
        cancelled.remove(id)
        put(job)
    }

    /// Takes note of what was decided on a version that waits for approval.
    package mutating func decide(
        _ domain: DomainName, version: Int, isApproved: Bool, reason: String? = nil, at now: Instant
    ) {
        for job in jobsByNumber.values
        where job.domain == domain && job.version == version && job.state == .awaitingApproval {
            var job = job
            job.state = isApproved ? .approved : .rejected
            job.reason = reason ?? job.reason
            job.endedAt = now.time
            put(job)
        }
    }

    /// What has changed since the last time, in its order.
    package mutating func takeNews() -> [News] {
        defer { news = [] }
        return news
    }

    private mutating func put(_ job: TrainingJob, isProgress: Bool = false) {
        jobsByNumber[Self.number(of: job)] = job
        // Nobody needs to hear of every step on the way to the last one.
        if let last = news.last, last.job.id == job.id, last.job.state == job.state {
            news[news.count - 1] = News(job: job, isProgress: isProgress && last.isProgress)
        } else {
            news.append(News(job: job, isProgress: isProgress))
        }
    }

    private mutating func forgetOldest() {
        guard jobsByNumber.count > 2 * Self.mostFinished else { return }
        let finished = jobsByNumber.filter { $0.value.state.isFinal }.keys.sorted()
        for number in finished.dropLast(Self.mostFinished) { jobsByNumber[number] = nil }
    }
}
