import Foundation
import LineLoad
import SystemCalls

/// Many bundles in one server: how soon it is ready, what each takes while nobody asks, the first answer of one that was never asked,
/// and how long a question takes that must find its domain first.
struct FleetBenchmark: LoneBenchmark {
    let name = "fleet"
    let summary = "a server with 60 bundles of 1,000 examples, 1,000 with --long; --keep DIR keeps them"

    private static let count = (short: 60, long: 1000)
    /// MiB that models may take where they must make room for one another.
    private static let narrow = 16

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let count = BenchmarkOptions.isLong ? Self.count.long : Self.count.short
        let fleet = try GeneratedFleet(count, in: "\(ground.directory)/made-\(count)")
        let lone = try GeneratedFleet(1, in: "\(ground.directory)/made-1")
        let alone = try settled(try ground.server(plugins: lone.plugins)).anonymous
        let server = try ground.server(plugins: fleet.plugins)
        let idle = try settled(server).anonymous
        var (cold, warm, routed) = (LatencyHistogram(), LatencyHistogram(), LatencyHistogram())
        let talk = try Talk(with: server.address)
        try tour(of: fleet, asking: 0, by: talk, routed: false, into: &cold)
        try tour(of: fleet, asking: 1, by: talk, routed: false, into: &warm)
        let own = try tour(of: fleet, asking: 0, by: talk, routed: true, into: &routed)
        routed = LatencyHistogram()
        try tour(of: fleet, asking: 1, by: talk, routed: true, into: &routed)
        let open = try settled(server).anonymous

        var figures = Figures(of: "µs of \(count) bundles", ["p50", "p99", "most"])
        for (name, times) in [("first answer", cold), ("another", warm), ("without a domain", routed)] {
            figures.add(
                name,
                [times.microseconds(0.5), times.microseconds(0.99), Double(times.maximum) / 1000])
        }
        figures.show()
        let perBundle = Double(idle - alone) / Double(count - 1)
        let model = try modelBytes(of: fleet)
        print("models of \(model / 1024) KiB; own domain found by \(String(format: "%.1f", 100 * own)) %")
        print("own memory: \(idle >> 20) MiB idle, \(open >> 20) MiB when all were asked\n")
        Bar.show("ready", server.secondsToReady, atMost: 5, "s")
        Bar.show("memory of its own a bundle, idle", perBundle / 1000, atMost: 60, "KB")
        Bar.show("first answer, p99", cold.milliseconds(0.99), atMost: 5, "ms")
        Bar.show("routed answer, p99", routed.milliseconds(0.99), atMost: 1, "ms")
        try WrongResult.check(own >= 0.95, "only \(own) of the questions found their domain")
        server.stop()
        try unload(fleet, on: ground)
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

    /// The same where there is room for a few models only: what was opened must be given back.
    private func unload(_ fleet: GeneratedFleet, on ground: ServingGround) throws {
        let server = try ground.server(plugins: fleet.plugins, arguments: ["--memory", "\(Self.narrow)"])
        let before = try settled(server).anonymous
        let talk = try Talk(with: server.address)
        var times = LatencyHistogram()
        for place in 0...1 { try tour(of: fleet, asking: place, by: talk, routed: false, into: &times) }
        let after = try settled(server).anonymous
        let growth = Double(after - before) / Double(before)
        print("with room for \(Self.narrow) MiB of models: \(before >> 20) MiB before, \(after >> 20) MiB after")
        Bar.show("own memory more than before, all bundles asked twice", 100 * growth, atMost: 10, "%")
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
