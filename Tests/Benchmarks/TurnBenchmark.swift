import Bundles
import Dialogue
import Privacy
import Training

/// Microseconds a turn takes in process: from the raw utterance through all four stages to the verdict.
struct TurnBenchmark: BundleBenchmark {
    let name = "turn"
    let summary = "microseconds a turn, all four stages, one thread, by bundle"

    /// How often every evaluation question is asked; the first round warms up and is not counted.
    private static let rounds = 21

    func run(on bundles: ShippedBundles) throws {
        var figures = Figures(of: "bundle", ["median µs", "p99 µs", "turns"])
        for bundle in bundles.all {
            let utterances = bundle.evaluation.questions.map { Utterance($0.text.string) }
            let expected = bundle.evaluation.questions.map { bundle.pipeline.judge(MaskedUtterance($0.text)).decision }
            var micros: [Double] = []
            let clock = ContinuousClock()
            for round in 0..<Self.rounds {
                for (utterance, decision) in zip(utterances, expected) {
                    let start = clock.now
                    let verdict = bundle.pipeline.run(utterance)
                    let duration = start.duration(to: clock.now)
                    try WrongResult.check(verdict.decision == decision, "\(bundle.directory.domain): another decision")
                    if round > 0 { micros.append(duration / .microseconds(1)) }
                }
            }
            micros.sort()
            figures.add(
                "\(bundle.directory.domain)",
                [micros[micros.count / 2], micros[micros.count * 99 / 100], Double(micros.count)])
        }
        figures.show()
    }
}
