package import Dialogue

/// Whose training comes next: one at a time for a bundle, so many at once, and tenants in turn.
///
/// A value without a clock; times are of the monotonic clock, in nanoseconds.
package struct TrainingQueue: Sendable {
    /// How many minutes of training a tenant may have in any hour; `nil` for as many as it likes.
    package typealias Minutes = @Sendable (String) -> Int?

    private struct Ticket: Sendable {
        let id: String
        let domain: DomainName
    }

    private struct Run: Sendable {
        let ticket: Ticket
        let start: UInt64
    }

    private let atOnce: Int
    private let minutes: Minutes
    /// In the order in which they came.
    private var waiting: [Ticket] = []
    private var running: [Run] = []
    /// By tenant: the place of its last start among all starts.
    private var turns: [String: Int] = [:]
    private var starts = 0
    /// By tenant: from when to when it trained in the last hour.
    private var spent: [String: [Range<UInt64>]] = [:]

    private static let minute: UInt64 = 60_000_000_000
    private static let hour = 60 * minute

    package init(atOnce: Int = 1, minutes: @escaping Minutes = { _ in nil }) {
        self.atOnce = atOnce
        self.minutes = minutes
    }

    /// Puts a job at the end.
    package mutating func add(_ id: String, domain: DomainName) {
        waiting.append(Ticket(id: id, domain: domain))
    }

    /// Takes a waiting job out.
    package mutating func remove(_ id: String) { waiting.removeAll { $0.id == id } }

    /// The job of the tenant that has not had its turn for the longest, if one may start now; it runs from now on.
    ///
    /// - Parameters:
    ///   - isReady: whether a bundle may be trained now; jobs of others wait.
    package mutating func next(at now: UInt64, where isReady: (DomainName) -> Bool = { _ in true }) -> String? {
        guard running.count < atOnce else { return nil }
        let busy = Set(running.map(\.ticket.domain))
        let candidates = waiting.indices.filter { index in
            let domain = waiting[index].domain
            return !busy.contains(domain) && !isOverQuota(domain.tenant, at: now) && isReady(domain)
        }
        // The first of those whose turns are equally long ago: the order in which they came.
        guard let place = candidates.min(by: { turn(of: $0) < turn(of: $1) }) else { return nil }
        let ticket = waiting.remove(at: place)
        starts += 1
        turns[ticket.domain.tenant] = starts
        running.append(Run(ticket: ticket, start: now))
        return ticket.id
    }

    private func turn(of place: Int) -> Int { turns[waiting[place].domain.tenant] ?? 0 }

    /// Makes room where a job has ended.
    package mutating func end(_ id: String, at now: UInt64) {
        guard let place = running.firstIndex(where: { $0.ticket.id == id }) else { return }
        let run = running.remove(at: place)
        let tenant = run.ticket.domain.tenant
        spent[tenant, default: []].append(run.start..<max(run.start, now))
        spent[tenant]?.removeAll { $0.upperBound + Self.hour < now }
    }

    /// Whether a tenant has used up its minutes of the last hour.
    package func isOverQuota(_ tenant: String, at now: UInt64) -> Bool {
        guard let limit = minutes(tenant) else { return false }
        let begin = now > Self.hour ? now - Self.hour : 0
        var used: UInt64 = 0
        for range in spent[tenant] ?? [] where range.upperBound > begin {
            used += range.upperBound - max(begin, range.lowerBound)
        }
        for run in running where run.ticket.domain.tenant == tenant && run.start < now {
            used += now - max(begin, run.start)
        }
        return used >= UInt64(max(0, limit)) * Self.minute
    }

    /// The jobs that wait, in the order in which they came.
    package var waitingJobs: [String] { waiting.map(\.id) }
    /// The jobs that run.
    package var runningJobs: [String] { running.map(\.ticket.id) }
}
