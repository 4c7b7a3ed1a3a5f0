import LineLoad

/// Half the load that the server can bear for a long time, and many connections that come and go.
struct ServingSoakBenchmark: LoneBenchmark {
    let name = "serving-soak"
    let summary = "memory and p99 over time at half the peak, then connections that come and go; --seconds N, --long"

    private static let windows = 10
    private static let connections = 50

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let bundle = try ServedBundle.publicLabels(in: ground.directory)
        let server = try ground.server(plugins: bundle.plugins)
        try bundle.checkReplies(of: server, count: 50)
        let quiet = try server.figures().openDescriptors
        let peak = LoadTrial(
            "peak", of: server,
            [bundle.questions(to: server, connections: Self.connections, pacing: .closed(depth: 1))])
        for _ in 0..<3 { try peak.round(by: LoadGenerator(measured: 1)) }
        try soak(server, with: bundle, rate: peak.goodput / 2)
        try churn(server, quiet: quiet)
    }

    private func soak(_ server: ServerProcess, with bundle: ServedBundle, rate: Double) throws {
        let seconds = BenchmarkOptions.seconds ?? (BenchmarkOptions.isLong ? 900 : 20)
        let load = bundle.questions(to: server, connections: Self.connections, pacing: .open(perSecond: rate))
        let generator = LoadGenerator(measured: seconds / Double(Self.windows))
        var points: [(time: Double, megabytes: Double)] = []
        var p99: [Double] = []
        var figures = Figures(of: "after s", ["replies/s", "p50 µs", "p99 µs", "MiB of its own", "descriptors"])
        for window in 1...Self.windows {
            let outcome = try generator.run([load])[0]
            try WrongResult.check(
                outcome.isComplete && outcome.refused.keys.allSatisfy { $0 == "BUSY" }, "window \(window): \(outcome)")
            let time = seconds / Double(Self.windows) * Double(window)
            let used = try server.figures()
            points.append((time, Double(used.anonymous) / 1_048_576))
            p99.append(outcome.latencies.microseconds(0.99))
            figures.add(
                "\(Int(time))",
                [
                    outcome.goodput, outcome.latencies.microseconds(0.5), p99[window - 1], points[window - 1].megabytes,
                    Double(used.openDescriptors),
                ])
        }
        figures.show()
        print()
        // The first windows fill tables and buffers.
        let settled = Array(points.dropFirst(Self.windows / 3))
        Bar.show("memory", Self.slope(settled) * 3600, atMost: 1, "MiB an hour")
        let (early, late) = (Array(p99[2..<5]).median, Array(p99.suffix(3)).median)
        Bar.show("p99 at the end beside the beginning", late / early, atMost: 1.1)
    }

    /// By least squares, in MiB a second.
    private static func slope(_ points: [(time: Double, megabytes: Double)]) -> Double {
        let count = Double(points.count)
        let time = points.reduce(0) { $0 + $1.time } / count
        let level = points.reduce(0) { $0 + $1.megabytes } / count
        let spread = points.reduce(0) { $0 + ($1.time - time) * ($1.time - time) }
        return points.reduce(0) { $0 + ($1.time - time) * ($1.megabytes - level) } / spread
    }

    /// - Parameters:
    ///   - quiet: the descriptors of the server without peers.
    private func churn(_ server: ServerProcess, quiet: Int) throws {
        let times = BenchmarkOptions.isLong ? 100_000 : 5000
        let churn = ConnectionChurn(to: server.address)
        try churn.run(times: 1000, asking: true)
        let before = try server.figures(settlingTo: quiet)
        for part in 0..<10 { try churn.run(times: times / 10, asking: part % 2 == 0) }
        let after = try server.figures(settlingTo: quiet)
        print("\(times) connections came and went:")
        Bar.show("descriptors more than before", Double(after.openDescriptors - before.openDescriptors), atMost: 0)
        let growth = Double(after.anonymous - before.anonymous) / Double(before.anonymous)
        Bar.show("memory of its own more than before", 100 * growth, atMost: 2, "%")
        try WrongResult.check(
            after.openDescriptors <= before.openDescriptors, "\(after.openDescriptors) descriptors stay open")
    }
}
