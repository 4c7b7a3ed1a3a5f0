import Bundles
import Dialogue
import Foundation
import LineLoad
import SystemCalls

/// A bundle whose versions are swapped while it is asked as much as the server can nearly bear.
struct SwapsBenchmark: LoneBenchmark {
    let name = "swaps"
    let summary = "20 swaps of a bundle at 80 % of the peak, 200 with --long: failures, p99 and memory"

    private static let swaps = (short: 20, long: 200)
    /// Seconds between two swaps.
    private static let pause = 0.25
    private static let connections = 50

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let fleet = try GeneratedFleet(1, in: "\(ground.directory)/swapped")
        let name = GeneratedFleet.name(0)
        let directory = BundleDirectory(domain: DomainName(rawValue: name), path: "\(fleet.plugins)/\(name)")
        try SecondVersion.publish(of: directory)
        let server = try ground.server(plugins: fleet.plugins)
        let sheets = GeneratedSheets(number: 0)
        let mix = RequestMix(sheets.questions.map { "ASK \($0.text)" }, shuffledFrom: 1)
        func load(_ pacing: LoadFlow.Pacing) -> LoadFlow {
            LoadFlow(
                to: server.address, connections: Self.connections, pacing: pacing, mix: mix,
                opening: { ["USE \(name) load-\($0)"] })
        }
        let peak = LoadTrial("peak", of: server, [load(.closed(depth: 1))])
        for _ in 0..<3 { try peak.round(by: LoadGenerator(measured: 0.5)) }

        let swaps = BenchmarkOptions.isLong ? Self.swaps.long : Self.swaps.short
        let seconds = Double(swaps) * Self.pause
        let generator = LoadGenerator(measured: seconds)
        let flow = load(.open(perSecond: 0.8 * peak.goodput))
        let quiet = try Self.check(generator.run([flow])[0])
        usleep(3_000_000)
        let before = try server.figures().anonymous
        let swapper = Swapper(of: directory, on: server.address, asking: sheets.questions[0])
        let both = (0..<2).concurrentMap(threads: 2) { part -> Result<Part, any Error> in
            Result {
                part == 0 ? .load(try generator.run([flow])[0]) : .swaps(try swapper.swap(swaps, each: Self.pause))
            }
        }
        guard case .load(let outcome) = try both[0].get(), case .swaps(let delays) = try both[1].get() else {
            throw WrongResult("no outcome")
        }
        let swapped = try Self.check(outcome)
        usleep(5_000_000)
        let after = try server.figures().anonymous

        var figures = Figures(
            of: "at \(Int(0.8 * peak.goodput)) a second", ["replies/s", "p50 µs", "p99 µs", "BUSY %"])
        for (name, outcome) in [("without swaps", quiet), ("\(swaps) swaps", swapped)] {
            figures.add(
                name,
                [
                    outcome.goodput, outcome.latencies.microseconds(0.5), outcome.latencies.microseconds(0.99),
                    100 * Double(outcome.refusals) / Double(max(outcome.good + outcome.refusals, 1)),
                ])
        }
        figures.show()
        print()
        Bar.show("released to served, median", 1000 * delays.median, atMost: 1000, "ms")
        Bar.show(
            "p99 with swaps by p99 without",
            swapped.latencies.microseconds(0.99) / quiet.latencies.microseconds(0.99), atMost: 1.5)
        Bar.show("own memory more than before", 100 * Double(after - before) / Double(before), atMost: 10, "%")
    }

    private enum Part: Sendable {
        case load(FlowOutcome)
        case swaps([Double])
    }

    /// Every request got its one good reply, or was told that the server is busy.
    private static func check(_ outcome: FlowOutcome) throws -> FlowOutcome {
        try WrongResult.check(
            outcome.isComplete && outcome.good > 0 && outcome.refused.keys.allSatisfy { $0 == "BUSY" },
            "\(outcome)")
        return outcome
    }
}
