import LineLoad

/// What connections cost that say nothing, or one byte now and then.
struct ServingIdleBenchmark: LoneBenchmark {
    let name = "serving-idle"
    let summary = "busy connections beside idle and trickling ones, and the memory of idle ones; --long"

    private static let rounds = 5
    private static let busy = 50
    private static let idle = 500
    private static let many = 4000

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let bundle = try ServedBundle.publicLabels(in: ground.directory)
        try measureIdle(bundle, on: ground)
        try measureTrickle(bundle, on: ground)
    }

    private func measureIdle(_ bundle: ServedBundle, on ground: ServingGround) throws {
        let server = try ground.server(plugins: bundle.plugins)
        try bundle.checkReplies(of: server, count: 50)
        let busy = bundle.questions(to: server, connections: Self.busy, pacing: .closed(depth: 1))
        let alone = LoadTrial("\(Self.busy) busy", of: server, [busy])
        let beside = LoadTrial(
            "\(Self.busy) busy, \(Self.idle) idle", of: server,
            [busy, idle(Self.idle, to: server, opening: bundle.opening)])
        let generator = LoadGenerator(measured: BenchmarkOptions.seconds ?? 1)
        for _ in 0..<Self.rounds {
            try alone.round(by: generator)
            let outcome = try beside.round(by: generator)[1]
            try WrongResult.check(outcome.isComplete, "idle connections: \(outcome)")
        }
        var figures = Figures(of: "questions", LoadTrial.columns)
        for trial in [alone, beside] { trial.add(to: &figures) }
        figures.show()
        print()
        Bar.show("p99 beside idle ones", beside.p99 / 1000, atMost: alone.p99 / 1000 * 1.25 + 2, "ms")
        let (opening, texts) = (bundle.opening, bundle.texts)
        let kinds: [(String, @Sendable (Int) -> [String])] = [
            ("memory of a connection that was greeted", { _ in [] }), ("of one that pinged", { _ in ["PING"] }),
            ("of one that asked", { opening($0) + ["ASK \(texts[$0 % texts.count])"] }),
        ]
        for (subject, opening) in kinds {
            Bar.show(subject, try memory(bundle, on: ground, opening: opening) / 1024, atMost: 16, "KiB")
        }
    }

    /// Bytes that each of many idle connections takes of a new server.
    private func memory(
        _ bundle: ServedBundle, on ground: ServingGround, opening: @escaping @Sendable (Int) -> [String]
    ) throws -> Double {
        let server = try ground.server(plugins: bundle.plugins)
        let few = LoadGenerator(warmUp: 0, measured: 0.1)
        let quiet = try server.figures().openDescriptors
        _ = try few.run([idle(10, to: server, opening: opening)])
        let before = try server.figures(settlingTo: quiet)
        var during = before
        let outcome = try few.run([idle(Self.many, to: server, opening: opening)]) { during = try server.figures() }[0]
        try WrongResult.check(outcome.isComplete, "\(Self.many) idle connections: \(outcome)")
        try WrongResult.check(
            during.openDescriptors >= before.openDescriptors + Self.many, "they are not all open: \(during)")
        return Double(during.anonymous - before.anonymous) / Double(Self.many)
    }

    /// Peers that send a byte of one line now and then are ended in time, and the others do not notice them.
    private func measureTrickle(_ bundle: ServedBundle, on ground: ServingGround) throws {
        let limit = BenchmarkOptions.isLong ? 10 : 2
        let server = try ground.server(plugins: bundle.plugins, limits: ["line_s": limit])
        let peers = BenchmarkOptions.isLong ? 4000 : 500
        let busy = bundle.questions(to: server, connections: Self.busy, pacing: .open(perSecond: 4000))
        let trickle = LoadFlow(
            to: server.address, connections: peers, pacing: .trickle(every: UInt64(limit) * 500_000_000),
            opening: bundle.opening)
        let generator = LoadGenerator(measured: Double(limit) * 1.5 + 1)
        let alone = try generator.run([busy])[0]
        // Longer than it should take: a slow moment of the machine keeps no peer from its end.
        let outcomes = try LoadGenerator(measured: Double(limit) * 1.5 + 10).run([busy, trickle])
        let (beside, slow) = (outcomes[0], outcomes[1])
        try WrongResult.check(alone.isComplete && beside.isComplete, "busy: \(alone); beside slow ones: \(beside)")
        try WrongResult.check(
            slow.endings.count == peers && slow.refused == ["TIMEOUT": peers], "\(peers) slow peers: \(slow)")
        print("\(peers) peers that send a byte every \(Double(limit) / 2) s:")
        Bar.show(
            "p99 beside them", beside.latencies.milliseconds(0.99),
            atMost: alone.latencies.milliseconds(0.99) * 1.25 + 2, "ms")
        // A peer's line begins after as much as one pause.
        let last = Double(slow.endings.max() ?? 0) / 1e9 - Double(limit) / 2
        Bar.show("the last of them ended after", last, atMost: Double(limit + 1), "s")
    }

    private func idle(
        _ count: Int, to server: ServerProcess, opening: @escaping @Sendable (Int) -> [String]
    ) -> LoadFlow {
        LoadFlow(to: server.address, connections: count, pacing: .silent, opening: opening)
    }
}
