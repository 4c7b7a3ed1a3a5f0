/// Lets each job tell its progress so many times a second and no more; of what comes in between only the latest is told.
struct ProgressPacing: Sendable {
    private struct Job {
        var told: UInt64
        var waiting: (key: TopicKey, event: TopicEvent)?
    }

    /// Between two events of one job, in nanoseconds.
    static let interval: UInt64 = 500_000_000

    private var jobs: [String: Job] = [:]

    /// Takes an event, and returns it if it is to be told at once.
    mutating func take(_ event: TopicEvent, of key: TopicKey, at now: UInt64) -> TopicEvent? {
        guard let name = event.job else { return event }
        guard event.isProgress else {
            // A state says how far it has come: what was to be told of the way there is old.
            jobs[name] = nil
            return event
        }
        if let known = jobs[name], now < known.told + Self.interval {
            jobs[name]?.waiting = (key, event)
            return nil
        }
        jobs[name] = Job(told: now)
        return event
    }

    /// The events whose time has come.
    mutating func due(at now: UInt64) -> [(key: TopicKey, event: TopicEvent)] {
        var due: [(key: TopicKey, event: TopicEvent)] = []
        for (name, job) in jobs where now >= job.told + Self.interval {
            guard let waiting = job.waiting else { continue }
            due.append(waiting)
            jobs[name] = Job(told: now)
        }
        return due
    }
}
