import LineLoad

/// One kind of load that is put on a server in several rounds, between which others have theirs.
final class LoadTrial {
    let name: String
    private let server: ServerProcess
    private let flows: [LoadFlow]
    private var goodputs: [Double] = []
    private var medians: [Double] = []
    private var nineties: [Double] = []
    private var costs: [Double] = []
    private var busy: [Double] = []

    /// - Parameters:
    ///   - flows: the first is measured, the others are there besides.
    init(_ name: String, of server: ServerProcess, _ flows: [LoadFlow]) {
        self.name = name
        self.server = server
        self.flows = flows
    }

    /// Measures one round; throws when a request got no reply or more than one, or another error than `BUSY`, which a server
    /// may say whose machine has other work.
    @discardableResult
    func round(by generator: LoadGenerator, whileConnected: () throws -> Void = {}) throws -> [FlowOutcome] {
        let before = try server.figures().cpuSeconds
        let outcomes = try generator.run(flows, whileConnected: whileConnected)
        let used = try server.figures().cpuSeconds - before
        let outcome = outcomes[0]
        try WrongResult.check(
            outcome.isComplete && outcome.good > 0 && outcome.refused.keys.allSatisfy { $0 == "BUSY" },
            "\(name): \(outcome)")
        goodputs.append(outcome.goodput)
        medians.append(outcome.latencies.microseconds(0.5))
        nineties.append(outcome.latencies.microseconds(0.99))
        costs.append(used / Double(outcome.answered) * 1e6)
        busy.append(100 * Double(outcome.refusals) / Double(outcome.good + outcome.refusals))
        return outcomes
    }

    /// Good replies a second, the median of the rounds.
    var goodput: Double { goodputs.median }
    /// In microseconds, the median of the rounds.
    var p50: Double { medians.median }
    /// In microseconds, the median of the rounds.
    var p99: Double { nineties.median }
    /// The server's processor time a request, in microseconds, the median of the rounds.
    var cost: Double { costs.median }

    static let columns = ["replies/s", "p50 µs", "p99 µs", "server CPU µs", "BUSY %"]

    func add(to figures: inout Figures) { figures.add(name, [goodput, p50, p99, cost, busy.median]) }
}

extension [Double] {
    /// The middle one, or of an even number the upper of the two; 0 of none.
    var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
