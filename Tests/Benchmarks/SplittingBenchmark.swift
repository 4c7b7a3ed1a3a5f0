import Bundles
import Dialogue
import Privacy
import Training

/// How many questions that are one are cut into several, and what looking for several costs.
struct SplittingBenchmark: BundleBenchmark {
    let name = "splitting"
    let summary = "exam and evaluation questions, each one question: how many are cut into several, and the scan's time"

    /// The share of single questions that may be cut.
    private static let mostCut = 0.005

    func run(on bundles: ShippedBundles) throws {
        let plugins = try TrainedCopy(of: bundles)
        let router = Router(bundles: plugins.bundles.map { ReleasedBundle(keeping: $0) })
        let clock = ContinuousClock()
        var figures = Figures(of: "sheets", ["questions", "proposed", "cut", "set aside", "median scan µs"])
        for kind in ["exam", "evaluation"] {
            var (count, proposed, cut, setAside) = (0, 0, 0, 0)
            var micros: [Double] = []
            for question in bundles.all.flatMap({ kind == "exam" ? $0.exam.questions : $0.evaluation.questions }) {
                guard let whole = router.route(Utterance(question.text.string), pinned: nil, current: nil) else {
                    throw WrongResult("no route")
                }
                let start = clock.now
                let proposals = QuestionSplitter.proposals(for: question.text)
                micros.append(start.duration(to: clock.now) / .microseconds(1))
                count += 1
                if !proposals.isEmpty { proposed += 1 }
                if !whole.best.verdict.utterance.setAside.isEmpty { setAside += 1 }
                if router.routeEach(of: whole, pinned: nil, current: nil) != nil { cut += 1 }
            }
            micros.sort()
            figures.add(
                kind, [Double(count), Double(proposed), Double(cut), Double(setAside), micros[micros.count / 2]])
            try WrongResult.check(Double(cut) <= Self.mostCut * Double(count), "\(kind): \(cut) of \(count) cut")
        }
        figures.show()
    }
}
