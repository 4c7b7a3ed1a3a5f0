package import Bundles
package import LineProtocol
import LineServing
package import Privacy
import SystemCalls

/// What the server counts of its requests, under the names that version 1 of the protocol fixes.
package final class ServerMetrics: Sendable {
    /// A request by its verb, `nil` for a line without a known one, and how it ended, `nil` for well.
    private let requests = CounterArray(count: (Verb.allCases.count + 1) * (ErrorCode.allCases.count + 1))
    private let durations = Verb.allCases.map { _ in LatencyHistogram() }
    private let commits = LatencyHistogram()
    private let throttled = Lock<[TenantName: Int]>([:])
    private let masked = Lock<[PIIKind: Int]>([:])
    private let trained = Lock(Trained())

    /// How long trainings took.
    private struct Trained {
        var seconds: [TenantName: Int] = [:]
        /// Jobs that are counted and of which there is more to come.
        var counted: Set<String> = []
    }

    private let single = CounterArray(count: Single.allCases.count)

    /// Counters without labels.
    package enum Single: Int, CaseIterable, Sendable {
        case bundlesLoaded
        case bundlesRefused
        case tokenFileErrors
        /// Connections over the quota of their tenant.
        case overQuota
        case shed
        /// Versions that took the place of others.
        case bundleSwaps
        /// Alerts that could not be kept.
        case alertsLost
    }

    package init() {}

    /// Counts a request and the time from its last byte to its reply, in nanoseconds.
    package func count(_ verb: Verb?, _ code: ErrorCode?, after duration: UInt64) {
        let row = verb.flatMap { Self.verbs[$0] } ?? Verb.allCases.count
        let column = code.flatMap { Self.codes[$0] } ?? ErrorCode.allCases.count
        requests.add(row * (ErrorCode.allCases.count + 1) + column, 1)
        if row < durations.count { durations[row].record(duration) }
    }

    /// Counts something that has no labels.
    package func count(_ single: Single, _ amount: Int = 1) { self.single.add(single.rawValue, amount) }

    /// The present count of something that has no labels.
    package func count(of single: Single) -> Int { self.single[single.rawValue] }

    /// Counts a question over a tenant's rate.
    package func countThrottled(_ tenant: TenantName) { throttled.withLock { $0[tenant, default: 0] += 1 } }

    /// Counts the kinds that were masked in an utterance.
    package func countMasked(_ kinds: [PIIKind]) {
        guard !kinds.isEmpty else { return }
        masked.withLock { masked in for kind in kinds { masked[kind, default: 0] += 1 } }
    }

    /// Counts how long a training took, once a job.
    ///
    /// - Parameters:
    ///   - isFinal: whether nothing more comes of the job.
    package func countTraining(_ job: String, of tenant: TenantName, seconds: Int, isFinal: Bool) {
        trained.withLock { trained in
            let isNew = isFinal ? trained.counted.remove(job) == nil : trained.counted.insert(job).inserted
            if isNew { trained.seconds[tenant, default: 0] += seconds }
        }
    }

    /// Counts how long it took until something was kept, in nanoseconds.
    package func recordCommit(after duration: UInt64) { commits.record(duration) }

    /// How many requests there were.
    package var requestCount: Int { (0..<requests.count).reduce(0) { $0 + requests[$1] } }

    /// Writes the counters of requests and texts.
    package func write(to text: inout ExpositionText) {
        text.family("taiwa_requests_total", .counter, help: "Requests by verb and code.")
        let width = ErrorCode.allCases.count + 1
        for cell in 0..<requests.count where requests[cell] > 0 {
            let verb = cell / width < Verb.allCases.count ? Verb.allCases[cell / width].rawValue : "none"
            let code = cell % width < width - 1 ? ErrorCode.allCases[cell % width].rawValue : "ok"
            text.sample("taiwa_requests_total", [("verb", verb), ("code", code)], requests[cell])
        }
        text.family("taiwa_request_seconds", .histogram, help: "Time from a line's last byte to its reply, by verb.")
        for (verb, histogram) in zip(Verb.allCases, durations) where (histogram.cumulative.last ?? 0) > 0 {
            text.histogram("taiwa_request_seconds", [("verb", verb.rawValue)], histogram)
        }
        text.family(
            "taiwa_requests_shed_total", .counter, help: "Questions refused as BUSY because they had waited too long.")
        text.sample("taiwa_requests_shed_total", [], single[Single.shed.rawValue])
        text.family("taiwa_throttled_total", .counter, help: "Questions over a tenant's rate.")
        for (tenant, count) in throttled.withLock({ $0.sorted { $0.key < $1.key } }) {
            text.sample("taiwa_throttled_total", [("tenant", tenant.rawValue)], count)
        }
        text.family(
            "taiwa_pii_masked_total", .counter, help: "Utterances in which a kind of personal information was masked.")
        for (kind, count) in masked.withLock({ $0.sorted { $0.key.rawValue < $1.key.rawValue } }) {
            text.sample("taiwa_pii_masked_total", [("class", kind.rawValue)], count)
        }
        text.family(
            "taiwa_alert_commit_seconds", .histogram, help: "Time until what the inbox was given was on the device.")
        text.histogram("taiwa_alert_commit_seconds", [], commits)
        text.family("taiwa_alerts_lost_total", .counter, help: "Alerts that could not be kept.")
        text.sample("taiwa_alerts_lost_total", [], single[Single.alertsLost.rawValue])
        text.family("taiwa_bundle_loads_total", .counter, help: "Bundles opened, by result.")
        text.sample("taiwa_bundle_loads_total", [("result", "ok")], single[Single.bundlesLoaded.rawValue])
        text.sample("taiwa_bundle_loads_total", [("result", "refused")], single[Single.bundlesRefused.rawValue])
        text.family("taiwa_bundle_swaps_total", .counter, help: "Versions that took the place of others.")
        text.sample("taiwa_bundle_swaps_total", [], single[Single.bundleSwaps.rawValue])
        text.family("taiwa_training_seconds_total", .counter, help: "Time that trainings ran, whatever came of them.")
        for (tenant, seconds) in trained.withLock({ $0.seconds.sorted { $0.key < $1.key } }) {
            text.sample("taiwa_training_seconds_total", [("tenant", tenant.rawValue)], seconds)
        }
    }

    /// Writes how often the state directory did not take what was to be kept.
    func write(_ health: StorageHealth, to text: inout ExpositionText) {
        text.family(
            "taiwa_storage_errors_total", .counter, help: "Writes that the state directory did not take, by operation.")
        for part in StorageHealth.Part.allCases {
            text.sample("taiwa_storage_errors_total", [("op", part.rawValue)], health.failureCount(of: part))
        }
        text.sample("taiwa_storage_errors_total", [("op", "tokens")], count(of: .tokenFileErrors))
    }

    private static let verbs = Dictionary(uniqueKeysWithValues: Verb.allCases.enumerated().map { ($1, $0) })
    private static let codes = Dictionary(uniqueKeysWithValues: ErrorCode.allCases.enumerated().map { ($1, $0) })
}

extension ServerMetrics {
    /// Writes what a server counts of its connections.
    func write(_ server: LineServer, names: [String], to text: inout ExpositionText) {
        text.family("taiwa_connections", .gauge, help: "Open connections by listener.")
        for (index, name) in names.enumerated() {
            text.sample("taiwa_connections", [("listener", name)], server.counts.openConnections(of: index))
        }
        text.family("taiwa_connections_accepted_total", .counter, help: "Connections taken.")
        text.sample("taiwa_connections_accepted_total", [], server.counts.accepted)
        text.family("taiwa_connections_refused_total", .counter, help: "Connections refused, by reason.")
        for reason in ServingCounts.Reason.allCases {
            text.sample("taiwa_connections_refused_total", [("why", "\(reason)")], server.counts.refusals(for: reason))
        }
        text.sample("taiwa_connections_refused_total", [("why", "tenant")], count(of: .overQuota))
        text.family("taiwa_slow_consumers_total", .counter, help: "Connections cut because they did not read.")
        text.sample("taiwa_slow_consumers_total", [], server.counts.slowConsumers)
    }
}
