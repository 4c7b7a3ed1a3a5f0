import Bundles
import Foundation
import StrictJSON
import SystemCalls
import Tending

/// What becomes of bundles and trainings, as subscribers are told.
extension DialogueService {
    func publish(_ job: TrainingJob, isProgress: Bool) {
        let event = TopicEvent(job: job.id, isProgress: isProgress) { writer in
            job.write(to: &writer, isWhole: false)
            writer.now()
        }
        // Counted first: who hears of the end may ask for the figures at once.
        if !isProgress, !job.state.isOpen, let start = job.startedAt, let end = job.endedAt {
            metrics.countTraining(
                job.id, of: TenantName(of: job.domain), seconds: max(0, end - start), isFinal: job.state.isFinal)
        }
        topics.publish(event, to: .jobs, of: TenantName(of: job.domain), at: MonotonicClock.now())
    }

    func publish(_ change: Fleet.Change) {
        let tenant = TenantName(of: change.domain)
        let directory = fleet[change.domain]?.directory
        let event = TopicEvent { writer in
            writer.name("domain")
            writer.string(change.domain.short)
            writer.version("from", change.from)
            writer.version("to", change.to)
            writer.name("state")
            writer.string(change.state.rawValue)
            if let problem = change.problem, let directory { writer.problem(problem, of: directory) }
            writer.now()
        }
        topics.publish(event, to: .models, of: tenant, at: MonotonicClock.now())
    }
}

extension Fleet.Change {
    /// Whether a version took the place of another.
    var isSwap: Bool { from != nil && to != nil && from != to }
}

extension JSONWriter {
    /// When it happened.
    fileprivate mutating func now() {
        name("at")
        string(Timestamp.text(of: Date.now))
    }
}
