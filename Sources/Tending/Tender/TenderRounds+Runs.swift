import Bundles
import Dialogue
import SystemCalls
import Training

extension TenderRounds {
    /// Starts the jobs whose turn it is.
    func startRuns() {
        let bundles = bundles
        while true {
            let job = tender.desk.withLock {
                $0.start(at: PluginTender.now) { domain in
                    // One whose bundle is gone starts too, to fail at once.
                    guard let bundle = bundles[domain] else { return true }
                    return bundle.isTakenUp && bundle.areSheetsUntouched
                }
            }
            guard let job else { return }
            start(job)
        }
    }

    private func start(_ job: TrainingJob) {
        guard let directory = bundles[job.domain]?.directory else {
            return end(job, .failed(reason: "there is no such bundle any more"))
        }
        settings.prepare(directory)
        let inputs = SheetCheck.inputs(of: directory)
        tender.desk.withLock { $0.setInputs(inputs, of: job.id) }
        do throws(SystemError) {
            let child = try call.start(job)
            let deadline = MonotonicClock.now() + UInt64(settings.longestSeconds) * 1000 * Self.millisecond
            let run = TrainerRun(job, child: child, deadline: deadline)
            runs[job.id] = run
            for stream in [ChildProcess.Stream.output, .errors] {
                tokens[nextToken] = (job.id, stream)
                try tender.poller.add(child.descriptor(stream), token: nextToken, .reads)
                nextToken += 1
            }
            publishNews()
            if let change = fleet.setTraining(job.domain, true) { tell(change) }
        } catch {
            runs[job.id] = nil
            end(job, .failed(reason: "the trainer cannot be started: \(error)"))
        }
    }

    private var call: TrainerCall {
        TrainerCall(
            program: settings.program, plugins: settings.plugins, corpora: settings.corpora,
            memoryBytes: settings.memoryBytes, cpuSeconds: settings.cpuSeconds)
    }

    /// Takes what a trainer has said.
    func read(_ stream: ChildProcess.Stream, of job: String, token: UInt64) {
        guard let run = runs[job] else { return }
        let (progress, hasEnded) = run.read(stream)
        if let progress { tender.desk.withLock { $0.progress(job, progress, at: MonotonicClock.now()) } }
        guard hasEnded else { return }
        tender.poller.remove(run.child.descriptor(stream))
        tokens[token] = nil
    }

    /// Ends trainers whose time is over or that were cancelled, and finds those that have ended.
    func superviseRuns() {
        let cancelled = tender.desk.withLock { $0.cancelled }
        for (id, run) in runs {
            if cancelled.contains(id) { run.kill(.cancelled) }
            if MonotonicClock.now() >= run.deadline { run.kill(.timeIsOver) }
            guard let ending = run.child.ended() else { continue }
            close(run)
            guard let outcome = run.outcome(ending, limits: call) else { continue }
            end(run.job, outcome)
        }
    }

    /// When trainers are to be looked at again. The end of one closes its streams, which wakes the thread a moment before the
    /// process is over.
    var nextSupervision: UInt64? {
        guard !runs.isEmpty else { return nil }
        let pause: UInt64 = runs.values.contains { $0.isSilent } ? 2 : 200
        return runs.values.reduce(MonotonicClock.now() + pause * Self.millisecond) { min($0, $1.deadline) }
    }

    /// Reads what is left of a trainer that has ended.
    private func close(_ run: TrainerRun) {
        for (token, place) in tokens where place.job == run.job.id {
            read(place.stream, of: run.job.id, token: token)
            if tokens.removeValue(forKey: token) != nil { tender.poller.remove(run.child.descriptor(place.stream)) }
        }
        runs[run.job.id] = nil
        if let directory = bundles[run.job.domain]?.directory {
            StagingDirectory.removeAbandoned(in: directory)
        }
    }

    /// Ends a job: what it has released is served before it is told of.
    private func end(_ job: TrainingJob, _ outcome: TrainingDesk.Outcome) {
        if let change = fleet.endTraining(job.domain) { tell(change) }
        tender.desk.withLock { $0.end(job.id, outcome, at: PluginTender.now) }
        publishNews()
        // Its sheets may have changed meanwhile.
        if bundles[job.domain]?.sheets.isSettled == true { examine(job.domain) }
    }

    /// Ends all trainers because the server ends; their jobs go on with the next.
    func endRuns() {
        for run in runs.values { run.kill(.serverEnds) }
        for run in runs.values {
            let ending = run.child.wait()
            close(run)
            if let outcome = run.outcome(ending, limits: call) { end(run.job, outcome) }
        }
    }
}
