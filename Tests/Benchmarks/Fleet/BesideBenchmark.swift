import Bundles
import Dialogue
import Foundation
import LineLoad
import SystemCalls

/// Questions while the server has another bundle trained.
struct BesideBenchmark: LoneBenchmark {
    let name = "beside"
    let summary = "p99 of questions while another bundle is trained, by the p99 without; --seconds N a part"

    private static let connections = 20
    /// The share of the peak that is asked: the generator and the training need a processor, too.
    private static let share = 0.3
    private static let examples = 8000

    func run() throws {
        guard let ground = try ServingGround() else { return }
        let fleet = try GeneratedFleet(1, in: "\(ground.directory)/beside")
        let name = GeneratedFleet.name(0)
        let server = try ground.server(plugins: fleet.plugins)
        let sheets = GeneratedSheets(number: 0)
        let mix = RequestMix(sheets.questions.map { "ASK \($0.text)" }, shuffledFrom: 1)
        func load(_ pacing: LoadFlow.Pacing) -> LoadFlow {
            LoadFlow(
                to: server.address, connections: Self.connections, pacing: pacing, mix: mix,
                opening: { ["USE \(name) load-\($0)"] })
        }
        let peak = LoadTrial("peak", of: server, [load(.closed(depth: 1))])
        for _ in 0..<2 { try peak.round(by: LoadGenerator(measured: 0.5)) }
        let flow = load(.open(perSecond: Self.share * peak.goodput))
        let generator = LoadGenerator(measured: BenchmarkOptions.seconds ?? (BenchmarkOptions.isLong ? 10 : 3))
        let quiet = LoadTrial("nothing else", of: server, [flow])
        let busy = LoadTrial("a training beside", of: server, [flow])
        try quiet.round(by: generator)

        let other = BundleDirectory(
            domain: DomainName(rawValue: GeneratedFleet.name(1)), path: "\(fleet.plugins)/\(GeneratedFleet.name(1))")
        try GeneratedSheets(number: 1, examples: Self.examples).write(to: other.path)
        let begin = MonotonicClock.now()
        while try !isTraining(other, on: server) {
            guard MonotonicClock.now() - begin < 60_000_000_000 else { throw WrongResult("no training began") }
            usleep(50_000)
        }
        try busy.round(by: generator)
        let wasTraining = try isTraining(other, on: server)
        try FileManager.default.removeItem(atPath: other.path)
        guard wasTraining else {
            print("not measured: the training was over before the load; more examples are needed")
            return
        }

        var figures = Figures(of: "at \(Int(Self.share * peak.goodput)) a second", LoadTrial.columns)
        for trial in [quiet, busy] { trial.add(to: &figures) }
        figures.show()
        print()
        Bar.show("p99 beside a training by p99 without", busy.p99 / quiet.p99, atMost: 1.5)
    }

    private func isTraining(_ directory: BundleDirectory, on server: ServerProcess) throws -> Bool {
        let client = try LineClient(to: server.address)
        _ = try client.line()
        let reply = try client.ask("MODELS")
        let members = try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any]
        let models = members?["models"] as? [[String: Any]] ?? []
        return models.contains {
            $0["domain"] as? String == directory.domain.rawValue && $0["state"] as? String == "training"
        }
    }
}
