import LineLoad
import SystemCalls
import Taiwa

/// Questions and pings a second through `taiwa serve`, beside `redis-server` asked by the same generator in the same run.
struct ServingBenchmark: LoneBenchmark {
    let name = "serving"
    let summary =
        "replies a second of taiwa serve and of redis-server, median of 5 rounds; --keep DIR, --seconds N a round"

    private static let rounds = 5
    private static let connections = 50
    private static let depth = 16
    /// Texts whose replies are compared with those of the engine in this process.
    private static let compared = 300

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let bundle = try ServedBundle.publicLabels(in: ground.directory)
        let server = try ground.server(plugins: bundle.plugins)
        let redis = try ground.redis()
        try bundle.checkReplies(of: server, count: Self.compared)

        let asking = [1, Self.depth].map { depth in
            LoadTrial(
                "ASK, \(depth) at once", of: server,
                [bundle.questions(to: server, connections: Self.connections, pacing: .closed(depth: depth))])
        }
        let lone = LoadTrial(
            "ASK, one connection", of: server, [bundle.questions(to: server, connections: 1, pacing: .closed(depth: 1))]
        )
        let pinging = Self.pings(of: server, named: "PING", speaking: .taiwa)
        let rival = redis.map { Self.pings(of: $0, named: "redis PING", speaking: .redis) } ?? []
        let trials = asking + pinging + rival + [lone]
        let generator = LoadGenerator(measured: BenchmarkOptions.seconds ?? 1)
        var turns: [Double] = []
        for _ in 0..<Self.rounds {
            for trial in trials { try trial.round(by: generator) }
            turns.append(Self.turn(of: bundle))
        }
        var figures = Figures(of: "\(Self.connections) connections", LoadTrial.columns)
        for trial in trials { trial.add(to: &figures) }
        figures.show()
        print()
        Bar.show(
            "pipelined questions", asking[1].goodput, atLeast: min(90_000, 3 * asking[0].goodput), "a second")
        Bar.show("one connection over the turn itself", lone.p50 - turns.median, atMost: 40, "µs")
        guard !rival.isEmpty else { return }
        Bar.show("questions beside redis", asking[0].goodput / rival[0].goodput, atLeast: 0.3)
        Bar.show("pings beside redis", pinging[0].goodput / rival[0].goodput, atLeast: 1)
        Bar.show("pipelined pings beside redis", pinging[1].goodput / rival[1].goodput, atLeast: 1)
    }

    private static func pings(
        of server: ServerProcess, named name: String, speaking speech: LoadFlow.Speech
    ) -> [LoadTrial] {
        [1, depth].map { depth in
            LoadTrial(
                "\(name), \(depth) at once", of: server,
                [
                    LoadFlow(
                        to: server.address, speaking: speech, connections: connections, pacing: .closed(depth: depth),
                        mix: RequestMix(["PING"]))
                ])
        }
    }

    /// Microseconds that the same questions take in this process, the median.
    private static func turn(of bundle: ServedBundle) -> Double {
        var conversation = bundle.engine.conversation(domain: bundle.domain)
        var times = LatencyHistogram()
        for text in bundle.texts {
            let start = MonotonicClock.now()
            _ = conversation.reply(to: text)
            times.record(MonotonicClock.now() - start)
        }
        return times.microseconds(0.5)
    }
}
