import Bundles
import Dialogue
import Privacy
import Training
import Foundation

/// How many questions that are one are cut into several.
struct SplittingBenchmark: Benchmark {
    let name = "splitting"
    let summary = "exam and evaluation questions, each one question, that are wrongly cut into several"

    func run(on bundles: ShippedBundles) throws {
        let plugins = try TrainedCopy(of: bundles)
        let router = Router(bundles: plugins.bundles)
        if let path = ProcessInfo.processInfo.environment["SEVERAL"] {
            for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
                print("> \(line)")
                guard let whole = router.route(Utterance(String(line)), pinned: nil, current: nil) else { continue }
                print("  \(whole.best.bundle.domain) \(whole.best.verdict.decision) \(whole.best.verdict.confidence) rival \(whole.rival?.best ?? "-") aside \(whole.best.verdict.utterance.setAside)")
                if let routes = router.routeEach(of: whole, pinned: nil, current: nil) {
                    print("  SPLIT " + routes.map { "\($0.question) = \($0.route.best.verdict.decision) \($0.route.best.verdict.confidence)" }.joined(separator: " | "))
                }
            }
            print("=======")
        }
        var figures = Figures(of: "questions", ["questions", "proposed", "cut", "set aside"])
        for kind in ["exam", "evaluation"] {
            var (count, proposed, cut, setAside) = (0, 0, 0, 0)
            for bundle in bundles.all {
                for question in (kind == "exam" ? bundle.exam : bundle.evaluation).questions {
                    count += 1
                    guard let whole = router.route(Utterance(question.text.string), pinned: nil, current: nil) else {
                        throw WrongResult("no route")
                    }
                    if !whole.best.verdict.utterance.setAside.isEmpty {
                        setAside += 1
                        print("aside \(whole.best.verdict.utterance.setAside): \(question.text)")
                    }
                    if !QuestionSplitter.proposals(for: question.text).isEmpty { proposed += 1 }
                    guard let routes = router.routeEach(of: whole, pinned: nil, current: nil) else { continue }
                    cut += 1
                    print("cut: \(question.text) (\(question.expected?.rawValue ?? "-"))")
                    for part in routes { print("    \(part.question): \(part.route.best.verdict.decision) \(part.route.best.verdict.confidence)") }
                }
            }
            figures.add(kind, [Double(count), Double(proposed), Double(cut), Double(setAside)])
        }
        figures.show()
    }
}

extension Router.Judgement { fileprivate var best: String { "\(bundle.domain)" } }
