import Foundation
import LineLoad

/// What it costs those who ask that what is not answered is kept before the reply.
struct ServingAlertsBenchmark: LoneBenchmark {
    let name = "serving-alerts"
    let summary = "questions of which every tenth is not answered, with the inbox and without it"

    private static let rounds = 5
    private static let connections = 50
    private static let perSecond = 2_000

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let bundle = try ServedBundle.publicLabels(in: ground.directory)
        let settings = ["with the inbox": true, "without": false]
        var trials: [LoadTrial] = []
        var servers: [ServerProcess] = []
        for (name, isKeeping) in settings.sorted(by: { $0.key < $1.key }) {
            let server = try ground.server(plugins: bundle.plugins, settings: ["inbox": isKeeping])
            servers.append(server)
            trials.append(LoadTrial(name, of: server, [flow(bundle, to: server)]))
        }
        let generator = LoadGenerator(measured: BenchmarkOptions.seconds ?? 2)
        for _ in 0..<Self.rounds { for trial in trials { try trial.round(by: generator) } }
        var figures = Figures(of: "questions", LoadTrial.columns)
        for trial in trials { trial.add(to: &figures) }
        figures.show()
        print()
        try check(servers[0], keeps: true)
        try check(servers[1], keeps: false)
        Bar.show("p50 with the inbox over p50 without", trials[0].p50 / trials[1].p50, atMost: 1.5)
        Bar.show("p99 with the inbox over p99 without", trials[0].p99 / trials[1].p99, atMost: 1.5)
    }

    /// The texts of a bundle, and among ten one that nobody can answer.
    private func flow(_ bundle: ServedBundle, to server: ServerProcess) -> LoadFlow {
        let unknown = (0..<bundle.texts.count / 9).map { "ASK qzx\($0) vrrk wlpt \($0 * 7)" }
        return LoadFlow(
            to: server.address, connections: Self.connections, pacing: .open(perSecond: Double(Self.perSecond)),
            mix: RequestMix(bundle.texts.map { "ASK \($0)" } + unknown, shuffledFrom: 1), opening: bundle.opening)
    }

    private func check(_ server: ServerProcess, keeps isKeeping: Bool) throws {
        let client = try LineClient(to: server.address)
        _ = try client.line()
        let reply = try client.ask("ALERTS limit=1")
        try WrongResult.check(
            reply.contains(isKeeping ? #""kind":"unanswered""# : #""alerts":[]"#), "the inbox holds: \(reply)")
    }
}
