package import Dialogue
package import Privacy

extension Router {
    /// A question of an utterance that asks several.
    package struct PartialRoute: Sendable {
        package let route: Route
        /// The answer, where it is clear.
        package let answer: ConversationState.Option?

        init(_ route: Route) {
            self.route = route
            if route.rival == nil, case .answer(let id) = route.best.verdict.decision {
                answer = ConversationState.Option(domain: route.best.bundle.domain, answer: id)
            } else {
                answer = nil
            }
        }

        /// The question, completed so that it stands alone.
        package var question: MaskedText { route.best.verdict.utterance.text }
    }

    /// From this similarity on to an example of one answer, an utterance is that answer's question, whatever it is made of.
    static let oneQuestionSimilarity = 0.7
    /// What each of several things must reach in a domain that is not the likeliest of each.
    static let foreignConfidence = 0.75
    /// What each of two questions that nobody announced as two must reach alone.
    static let adjacentConfidence = 0.85

    /// Routes each question of an utterance that asks several.
    ///
    /// A proposed cut counts only when the questions have different answers, and no other answer is the whole utterance's.
    /// - Parameters:
    ///   - whole: the route of the utterance as one question.
    ///   - pinned: the only domain to ask, if the person named one.
    ///   - current: the domain the conversation is in.
    /// - Returns: the questions in order, two or more, at least one with a clear answer; `nil` when the utterance is one question.
    package func routeEach(of whole: Route, pinned: DomainName?, current: DomainName?) -> [PartialRoute]? {
        if whole.best.verdict.lesson?.isIdentical == true { return nil }
        for proposal in QuestionSplitter.proposals(forJudged: whole.best.verdict.utterance) {
            let routes = proposal.questions.compactMap { route(Utterance($0), pinned: pinned, current: current) }
            let parts = settled(routes, near: whole).map(PartialRoute.init)
            if isSeveral(parts, of: whole, bond: proposal.bond) { return parts }
            if proposal.bond == .coordinated, pinned == nil, let parts = oneDomain(of: proposal, near: parts, of: whole)
            {
                return parts
            }
        }
        return nil
    }

    /// The questions of things before one predicate, asked of one domain only: 引っ越し beside 印鑑登録 is a matter of the ward office.
    private func oneDomain(
        of proposal: QuestionSplitter.Proposal, near parts: [PartialRoute], of whole: Route
    ) -> [PartialRoute]? {
        guard Set(parts.map(\.route.best.bundle.domain)).count > 1 else { return nil }
        let parts = proposal.questions.compactMap {
            route(Utterance($0), pinned: whole.best.bundle.domain, current: nil).map(PartialRoute.init)
        }
        let isSure = parts.allSatisfy { $0.route.best.verdict.confidence >= Self.foreignConfidence }
        return isSure && isSeveral(parts, of: whole, bond: .coordinated) ? parts : nil
    }

    /// Where two domains are as likely, the one that the rest of the utterance is about.
    private func settled(_ routes: [Route], near whole: Route) -> [Route] {
        let clear = routes.first { $0.rival == nil && PartialRoute($0).answer != nil }?.best.bundle.domain
        let shared = routes.first.flatMap { first in
            [first.best, first.rival].compactMap(\.self).map(\.bundle.domain).first { domain in
                routes.allSatisfy { $0.best.bundle.domain == domain || $0.rival?.bundle.domain == domain }
            }
        }
        let preferred = clear ?? shared ?? whole.best.bundle.domain
        return routes.map { route in
            guard let rival = route.rival else { return route }
            let likely = [route.best, rival].first { $0.bundle.domain == preferred }
            return likely.map { Route(best: $0, rival: nil) } ?? route
        }
    }

    private func isSeveral(_ parts: [PartialRoute], of whole: Route, bond: QuestionSplitter.Proposal.Bond) -> Bool {
        let answers = parts.compactMap(\.answer)
        guard Set(answers).count == answers.count, !answers.isEmpty else { return false }
        let verdict = whole.best.verdict
        if let best = verdict.answers.candidates.first, bond != .announced {
            guard best.exampleSimilarity < Self.oneQuestionSimilarity else { return false }
            if case .answer(let id) = verdict.decision {
                let own = ConversationState.Option(domain: whole.best.bundle.domain, answer: id)
                guard answers.contains(own) else { return false }
            }
        }
        // What is not announced as several belongs to one domain at least.
        let isOfOneDomain = answers.count == parts.count && Set(answers.map(\.domain)).count == 1
        switch bond {
        case .coordinated: return isOfOneDomain
        case .adjacent:
            return isOfOneDomain
                && parts.allSatisfy { $0.route.best.verdict.confidence >= Self.adjacentConfidence }
        case .announced: return parts.filter { $0.answer == nil }.allSatisfy { isApart($0, from: answers) }
        }
    }

    /// Whether a question without a clear answer is no mere continuation of one that has it.
    private func isApart(_ part: PartialRoute, from answers: [ConversationState.Option]) -> Bool {
        guard let best = part.route.best.verdict.answers.candidates.first else { return true }
        return !answers.contains(ConversationState.Option(domain: part.route.best.bundle.domain, answer: best.id))
    }
}
