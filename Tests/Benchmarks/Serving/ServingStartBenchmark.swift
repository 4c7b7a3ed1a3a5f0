import LineLoad
import Taiwa

/// From the start of `taiwa serve` with the shipped bundles, trained before, to its first `"ready":true`, and its memory then.
struct ServingStartBenchmark: LoneBenchmark {
    let name = "serving-start"
    let summary = "start of taiwa serve with the shipped bundles until it is ready, median of 15 starts"

    private static let starts = 15

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let bundle = try ServedBundle(shippedIn: ground.directory)
        var (times, resident, anonymous): ([Double], [Double], [Double]) = ([], [], [])
        for start in 0..<Self.starts {
            let server = try ground.server(plugins: bundle.plugins)
            let figures = try server.figures()
            times.append(server.secondsToReady * 1000)
            resident.append(Double(figures.resident) / 1e6)
            anonymous.append(Double(figures.anonymous) / 1e6)
            if start == 0 { try bundle.checkReplies(of: server, count: 100) }
            let code = server.stop()
            try WrongResult.check(code == 0, "it ended with \(code.map { "\($0)" } ?? "a kill")")
        }
        var figures = Figures(of: "\(bundle.engine.bundles.count) bundles", ["median", "most"])
        for (name, values) in [
            ("ms until ready", times), ("MB resident", resident), ("MB of its own", anonymous),
        ] {
            figures.add(name, [values.median, values.max() ?? 0])
        }
        figures.show()
        print()
        Bar.show("start", times.median, atMost: 150, "ms")
        Bar.show("resident memory", resident.median, atMost: 40, "MB")
    }
}
