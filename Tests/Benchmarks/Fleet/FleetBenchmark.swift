import Foundation
import LineLoad
import SystemCalls

/// Many bundles in one server: how soon it is ready, what each takes while nobody asks, the first answer of one that was never asked,
/// and how long a question takes that must find its domain first.
struct FleetBenchmark: LoneBenchmark {
    let name = "fleet"
    let summary = "a server with 60 bundles of 1,000 examples, 1,000 with --long; --keep DIR keeps them"

    private static let count = (short: 60, long: 1000)
    /// MiB for models: room for all, and room for a few.
    private static let room = (wide: 2048, narrow: 16)

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let count = BenchmarkOptions.isLong ? Self.count.long : Self.count.short
        let fleet = try GeneratedFleet(count, in: "\(ground.directory)/made-\(count)")
        let model = try modelBytes(of: fleet)
        print("\(count) bundles of 1,000 examples, models of \(model / 1024) KiB")
        try open(fleet, on: ground)
        try close(fleet, on: ground)
    }

    /// With room for all models.
    private func open(_ fleet: GeneratedFleet, on ground: ServingGround) throws {
        let server = try ground.server(plugins: fleet.plugins, arguments: ["--memory", "\(Self.room.wide)"])
        let talk = try Talk(with: server.address)
        var (named, routed) = (LatencyHistogram(), LatencyHistogram())
        var own = 0.0
        // Once to open them all.
        for _ in 0..<2 {
            (named, routed) = (LatencyHistogram(), LatencyHistogram())
            try tour(of: fleet, asking: 0, by: talk, routed: false, into: &named)
            own = try tour(of: fleet, asking: 1, by: talk, routed: true, into: &routed)
        }
        var figures = Figures(of: "µs, models open", ["p50", "p99", "most"])
        for (name, times) in [("with its domain", named), ("without a domain", routed)] {
            figures.add(
                name, [times.microseconds(0.5), times.microseconds(0.99), Double(times.maximum) / 1000])
        }
        figures.show()
        print("own domain found by \(String(format: "%.1f", 100 * own)) %\n")
        Bar.show("ready", server.secondsToReady, atMost: 5, "s")
        Bar.show("routed answer, p99", routed.milliseconds(0.99), atMost: 1, "ms")
        try WrongResult.check(own >= 0.95, "only \(own) of the questions found their domain")
        server.stop()
    }

    /// With room for a few models: each is opened when it is asked, and what was opened before is closed.
    private func close(_ fleet: GeneratedFleet, on ground: ServingGround) throws {
        let narrow = ["--memory", "\(Self.room.narrow)"]
        let lone = try GeneratedFleet(1, in: "\(ground.directory)/made-1")
        let alone = try settled(try ground.server(plugins: lone.plugins, arguments: narrow)).anonymous
        let server = try ground.server(plugins: fleet.plugins, arguments: narrow)
        let idle = try settled(server).anonymous
        let talk = try Talk(with: server.address)
        var times = LatencyHistogram()
        for place in 0...1 { try tour(of: fleet, asking: place, by: talk, routed: false, into: &times) }
        let after = try settled(server).anonymous
        Bar.show(
            "memory of its own a bundle, idle", Double(idle - alone) / Double(fleet.count - 1) / 1000, atMost: 60, "KB")
        Bar.show("first answer, p99", times.milliseconds(0.99), atMost: 5, "ms")
        Bar.show(
            "own memory more than before, all bundles asked twice",
            100 * Double(after - idle) / Double(idle), atMost: 10, "%")
    }

    /// Asks every bundle one of its questions.
    ///
    /// - Returns: the share that was answered by its own domain.
    @discardableResult
    private func tour(
        of fleet: GeneratedFleet, asking place: Int, by talk: Talk, routed isRouted: Bool,
        into times: inout LatencyHistogram
    ) throws -> Double {
        var own = 0
        for number in 0..<fleet.count {
            let name = GeneratedFleet.name(number)
            let question = fleet.questions[number][place]
            let reply = try talk.ask(question.text, of: isRouted ? nil : name)
            times.record(reply.nanoseconds)
            try WrongResult.check(reply.isGood, "'\(question.text)' of \(name) got \(reply.members)")
            if reply.bundle?.domain == name { own += 1 }
        }
        try WrongResult.check(isRouted || own == fleet.count, "another bundle replied than the one that was asked")
        return Double(own) / Double(fleet.count)
    }

    /// What a server uses that has done all it was asked.
    private func settled(_ server: ServerProcess) throws -> ProcessFigures {
        usleep(2_500_000)
        return try server.figures()
    }

    private func modelBytes(of fleet: GeneratedFleet) throws -> Int {
        let path = "\(fleet.plugins)/\(GeneratedFleet.name(0))/versions/1/model.taiwa"
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return size ?? 0
    }
}
