import LineLoad

/// Ten times as many questions as the server can answer, from clients that do not wait.
struct ServingOverloadBenchmark: LoneBenchmark {
    let name = "serving-overload"
    let summary = "good replies a second when ten times as many are asked for, and how soon the rest is refused"

    private static let rounds = 3
    private static let excess = 10.0
    private static let connections = 200
    /// What a client sends at most without a reply; it gives up what comes due besides.
    private static let mostInFlight = 32

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let bundle = try ServedBundle.publicLabels(in: ground.directory)
        let server = try ground.server(plugins: bundle.plugins)
        try bundle.checkReplies(of: server, count: 50)
        let generator = LoadGenerator(measured: BenchmarkOptions.seconds ?? 2)
        let probe = LoadFlow(
            to: server.address, connections: 1, pacing: .open(perSecond: 50), mix: RequestMix(["READY"]))
        let peak = LoadTrial(
            "peak", of: server,
            [bundle.questions(to: server, connections: Self.connections, pacing: .closed(depth: 1))])
        var (goodputs, refusals, probes): ([Double], LatencyHistogram, LatencyHistogram) = ([], .init(), .init())
        var figures = Figures(
            of: "load", ["good/s", "refused/s", "withheld/s", "p99 ms", "p99 of refused ms", "READY p99 ms"])
        for _ in 0..<Self.rounds {
            try peak.round(by: generator)
            let rate = Self.excess * peak.goodput
            let outcomes = try generator.run([
                bundle.questions(
                    to: server, connections: Self.connections,
                    pacing: .open(perSecond: rate, mostInFlight: Self.mostInFlight)), probe,
            ])
            let (asked, ready) = (outcomes[0], outcomes[1])
            try WrongResult.check(asked.isComplete && ready.isComplete, "overload: \(asked); READY: \(ready)")
            try WrongResult.check(asked.refused.keys.allSatisfy { $0 == "BUSY" }, "overload: \(asked)")
            goodputs.append(asked.goodput)
            refusals.merge(asked.refusalLatencies)
            probes.merge(ready.latencies)
            figures.add(
                "\(Int(rate)) a second",
                [
                    asked.goodput, Double(asked.refusals) / asked.seconds, Double(asked.withheld) / asked.seconds,
                    asked.latencies.milliseconds(0.99), asked.refusalLatencies.milliseconds(0.99),
                    ready.latencies.milliseconds(0.99),
                ])
        }
        figures.show()
        print()
        print("peak: \(Int(peak.goodput)) a second of \(Self.connections) connections that wait for each reply")
        Bar.show("good replies of the peak", goodputs.median / peak.goodput, atLeast: 0.9)
        Bar.show("BUSY within, p99", refusals.milliseconds(0.99), atMost: 50, "ms")
        Bar.show("READY within, the longest", probes.milliseconds(1), atMost: 100, "ms")
    }
}
