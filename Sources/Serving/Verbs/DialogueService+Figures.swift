import Bundles
import Foundation
import Inbox
import LineProtocol
import LineServing
import SystemCalls
import Taiwa
import Tending

/// What the server tells of itself.
extension DialogueService {
    /// The first line of a connection.
    func greeting(needsToken: Bool) -> Greeting {
        let configuration = configuration
        let limits = configuration.limits
        return Greeting(
            server: configuration.name, authentication: needsToken ? .token : .none, line: limits.line,
            text: limits.text, inFlight: limits.inflight, authenticationSeconds: limits.authentication,
            idleSeconds: limits.idle)
    }

    /// Every limit by its name, in the order of the documentation.
    var limits: [(name: String, value: Int)] { configuration.limitMembers }

    /// The state of the server, without a word of any conversation.
    var status: [(name: String, value: ServiceLog.Value)] {
        let readiness = readiness
        return [
            ("server", .text(configuration.name)),
            ("started", .text(Timestamp.text(of: started))),
            ("uptime_s", .number(Int((MonotonicClock.now() - startedAt) / 1_000_000_000))),
            ("state", .text(readiness.reason ?? "ready")),
            ("storage", .text(readiness.storage)),
            ("bundles", .number(readiness.loaded)),
            ("tenants", .number(tenants.names.count)),
            ("connections", .number(server?.connections ?? 0)),
            ("sessions", .number(state.sessions.count)),
            ("requests", .number(metrics.requestCount)),
            ("memory_bytes", .number(ProcessFigures.now.residentBytes ?? 0)),
        ]
    }

    /// All metrics in Prometheus's text form.
    var exposition: String {
        var text = ExpositionText()
        metrics.write(to: &text)
        metrics.write(state.health, to: &text)
        if let server { metrics.write(server, names: server.listeners.map { "\($0.address)" }, to: &text) }
        text.family("taiwa_bundle_info", .gauge, help: "The version that each bundle serves.")
        for bundle in fleet.entries.compactMap(\.active) {
            let tenant = TenantName(of: bundle.domain)
            text.sample(
                "taiwa_bundle_info",
                [
                    ("tenant", tenant.rawValue),
                    ("domain", tenants.desk(of: tenant).shortName(of: bundle.domain)), ("version", "\(bundle.version)"),
                ], 1)
        }
        writeStates(to: &text)
        writeMemory(to: &text)
        text.family("taiwa_alerts_open", .gauge, help: "Alerts that are still to be decided about.")
        for (tenant, count) in ((try? inbox.storage.openAlerts()) ?? [:]).sorted(by: { $0.key < $1.key }) {
            text.sample("taiwa_alerts_open", [("tenant", tenant.rawValue)], count)
        }
        text.family("taiwa_sessions", .gauge, help: "Sessions that are kept.")
        text.sample("taiwa_sessions", [], state.sessions.count)
        ProcessFigures.now.write(to: &text)
        return text.text
    }

    private func writeStates(to text: inout ExpositionText) {
        let entries = fleet.entries
        text.family("taiwa_bundles", .gauge, help: "Bundles by state.")
        for state in BundleState.allCases where state != .retired {
            text.sample("taiwa_bundles", [("state", state.rawValue)], entries.count { $0.state == state })
        }
        text.family("taiwa_jobs", .gauge, help: "Trainings that are remembered, by state.")
        let jobs = tender?.jobs() ?? []
        for state in JobState.allCases {
            text.sample("taiwa_jobs", [("state", state.rawValue)], jobs.count { $0.state == state })
        }
    }

    private func writeMemory(to text: inout ExpositionText) {
        text.family(
            "taiwa_bundle_memory_bytes", .gauge,
            help: "Memory of the open models, in mapped files and of the process's own.")
        var tenants: [TenantName: (mapped: Int, own: Int)] = [:]
        for (domain, usage) in fleet.memory.usage {
            tenants[TenantName(of: domain), default: (0, 0)].mapped += usage.mapped
            tenants[TenantName(of: domain), default: (0, 0)].own += usage.own
        }
        for (tenant, bytes) in tenants.sorted(by: { $0.key < $1.key }) {
            text.sample(
                "taiwa_bundle_memory_bytes", [("tenant", tenant.rawValue), ("kind", "mapped")], bytes.mapped)
            text.sample("taiwa_bundle_memory_bytes", [("tenant", tenant.rawValue), ("kind", "private")], bytes.own)
        }
        text.family("taiwa_bundles_open", .gauge, help: "Models that are open.")
        text.sample("taiwa_bundles_open", [], fleet.memory.total.models)
    }
}
