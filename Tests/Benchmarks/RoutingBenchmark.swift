import Bundles
import Dialogue
import Privacy
import Training

/// How well a question without a domain finds its own among all shipped bundles.
struct RoutingBenchmark: BundleBenchmark {
    let name = "routing"
    let summary = "exam and evaluation questions routed among all bundles, in per cent"

    func run(on bundles: ShippedBundles) throws {
        let plugins = try TrainedCopy(of: bundles)
        let router = Router(bundles: plugins.bundles.map { ReleasedBundle(keeping: $0) })
        var figures = Figures(of: "questions", ["right given or offered", "asked which domain", "not answered"])
        for kind in ["exam", "evaluation"] {
            var (answerable, right, asked, unanswerable, silent) = (0, 0, 0, 0, 0)
            for bundle in bundles.all {
                for question in (kind == "exam" ? bundle.exam : bundle.evaluation).questions {
                    guard let route = router.route(Utterance(question.text.string), pinned: nil, current: nil) else {
                        throw WrongResult("no route")
                    }
                    let given = Self.given(by: route)
                    guard let expected = question.expected else {
                        unanswerable += 1
                        if given.count != 1 || route.best.verdict.decision.isClarifying { silent += 1 }
                        continue
                    }
                    answerable += 1
                    if route.rival != nil { asked += 1 }
                    let wanted = ConversationState.Option(domain: bundle.directory.domain, answer: expected)
                    if given.contains(wanted) { right += 1 }
                }
            }
            func percent(_ part: Int, _ whole: Int) -> Double { 100 * Double(part) / Double(whole) }
            figures.add(
                kind, [percent(right, answerable), percent(asked, answerable), percent(silent, unanswerable)])
            try WrongResult.check(Double(right) >= 0.8 * Double(answerable), "\(kind): less than 80 % right")
        }
        figures.show()
    }

    /// The answers that a route gives or offers.
    private static func given(by route: Router.Route) -> [ConversationState.Option] {
        [route.best, route.rival].compactMap(\.self).flatMap { judgement in
            let answers: [AnswerID] =
                switch judgement.verdict.decision {
                case .answer(let id): [id]
                case .clarify(let ids): ids
                case .unanswered: []
                }
            return answers.map { ConversationState.Option(domain: judgement.bundle.domain, answer: $0) }
        }
    }
}

extension Verdict.Decision {
    fileprivate var isClarifying: Bool { if case .clarify = self { true } else { false } }
}
