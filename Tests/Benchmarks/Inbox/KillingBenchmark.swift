import Bundles
import Dialogue
import Foundation
import Inbox
import LineLoad
import Privacy
import SystemCalls
import TestSupport
import TextAnalysis

/// RELIABILITY.md 1 and 8 in their long forms: a server with a full inbox that is killed again and again.
struct KillingBenchmark: LoneBenchmark {
    let name = "killing"
    let summary = "kills of a server with 100,000 alerts at random instants under writers, and its starts"

    private static let kept = 100_000
    private static var kills: Int { BenchmarkOptions.isLong ? 1_000 : 50 }

    func run() throws {
        guard !BenchmarkOptions.names.isEmpty else {
            print("left out: it takes minutes, and is run when it is named")
            return
        }
        guard let ground = try ServingGround() else { return }
        let bundles = try ServedBundle(shippedIn: ground.directory)
        let place = "\(ground.directory)/killed"
        try Self.fill("\(place)/state", Self.kept)
        let trial = KillTrial(
            seed: .random(in: 0 ... .max), asking: "bank-support", teaching: "it-helpdesk", to: "password-reset")
        print("seed \(trial.seed)")
        var starts: [Double] = []
        for kill in 1...Self.kills {
            let server = try ground.server(plugins: bundles.plugins, at: place)
            starts.append(server.secondsToReady)
            try check(try trial.wrongs(at: port(of: server)), "kill \(kill)")
            trial.write(to: port(of: server), for: trial.random(in: 0...50)) { server.signal(SIGKILL) }
            try WrongResult.check(server.waitForEnd(seconds: 10) == -SIGKILL, "kill \(kill): it ended by itself")
        }
        let server = try ground.server(plugins: bundles.plugins, at: place)
        try check(try trial.wrongs(at: port(of: server), isWhole: true), "at the end")
        let counts = trial.counts
        print(
            "\(Self.kills) kills, \(counts.alerts) durable alerts, \(counts.erased) erasures, \(counts.repeated) repetitions"
        )
        var figures = Figures(of: "starts", ["median", "most"])
        figures.add("s until ready", [starts.median, starts.max() ?? 0])
        figures.show()
        Bar.show("longest start with \(Self.kept) alerts", starts.max() ?? 0, atMost: 2, "s")
    }

    private func check(_ wrongs: [String], _ when: String) throws {
        try WrongResult.check(wrongs.isEmpty, "\(when): \(wrongs.prefix(5).joined(separator: "; "))")
    }

    private func port(of server: ServerProcess) -> UInt16 {
        guard case .tcp(_, let port) = server.address else { return 0 }
        return port
    }

    private static func fill(_ state: String, _ count: Int) throws {
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let inbox = try Inbox(state: state)
        defer { inbox.stop() }
        let redactor = Redactor()
        let domain = DomainName(rawValue: "bank-support")
        let time = Int(Date.now.timeIntervalSince1970 * 1_000)
        for start in stride(from: 0, to: count, by: 1_000) {
            let alerts = (start..<min(count, start + 1_000)).map { number in
                NewAlert(
                    tenant: .standard, domain: domain, cause: .lowConfidence, language: .english,
                    question: redactor.redact(Utterance("kmfb \(number % 5_000) wlpt \(number)")), time: time)
            }
            // Most are done with: a tenant may have as many as these in all.
            let outcomes = try inbox.commit(InboxBatch(alerts.map { .open($0) }))
            let ids = outcomes.compactMap { if case .alert(let alert) = $0 { alert.id } else { nil } }
            _ = try inbox.commit(
                InboxBatch([.decide(AlertDecision(.dismiss, .alerts(ids), of: .standard, by: "kim"))]))
        }
    }
}
