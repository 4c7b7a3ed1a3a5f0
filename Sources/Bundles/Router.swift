public import Dialogue
public import Privacy
import TextAnalysis

/// Finds the domain that a question belongs to.
///
/// Every bundle that speaks the question's language judges it; calibrated confidences are comparable, so the surest
/// wins, with a little weight for the domain that the conversation is already in.
public struct Router: Sendable {
    /// How much more the current domain counts: as much as settles a near tie, not as much as keeps a clear question
    /// from leaving.
    static let loyalty = 0.1
    /// Two domains as near as this are asked back about.
    static let tie = 0.15

    /// A question as one bundle judged it.
    public struct Judgement: Sendable {
        public let bundle: LoadedBundle
        public let verdict: Verdict
    }

    /// What routing gives.
    public struct Route: Sendable {
        /// The winner.
        public let best: Judgement
        /// Another domain that would answer and is as likely as the winner.
        public let rival: Judgement?
    }

    /// By name.
    public let bundles: [LoadedBundle]

    public init(bundles: [LoadedBundle]) { self.bundles = bundles }

    /// Routes a question.
    ///
    /// - Parameters:
    ///   - pinned: the only domain to ask, if the person named one.
    ///   - current: the domain the conversation is in.
    /// - Returns: `nil` when there is no bundle.
    public func route(_ utterance: Utterance, pinned: DomainName?, current: DomainName?) -> Route? {
        let language = Language.written(in: NormalizedText(utterance.text))
        let judgements = candidates(pinned: pinned, language: language)
            .map { Judgement(bundle: $0, verdict: $0.pipeline.run(utterance)) }
        let ranked = judgements.sorted { rank(of: $0, current: current) > rank(of: $1, current: current) }
        guard let best = ranked.first else { return nil }
        guard ranked.count > 1, best.bundle.domain != current, case .answer = best.verdict.decision,
            case .answer = ranked[1].verdict.decision,
            best.verdict.confidence - ranked[1].verdict.confidence < Self.tie
        else { return Route(best: best, rival: nil) }
        return Route(best: best, rival: ranked[1])
    }

    private func candidates(pinned: DomainName?, language: Language?) -> [LoadedBundle] {
        if let pinned { return bundles.filter { $0.domain == pinned } }
        guard let language else { return bundles }
        let speaking = bundles.filter { $0.profile.languages.contains(language) }
        return speaking.isEmpty ? bundles : speaking
    }

    private func rank(of judgement: Judgement, current: DomainName?) -> Double {
        let step: Double =
            switch judgement.verdict.decision {
            case .answer: 2
            case .clarify: 1
            case .unanswered: 0
            }
        let loyalty = judgement.bundle.domain == current ? Self.loyalty : 0
        return step + 0.9 * (judgement.verdict.confidence + loyalty)
    }
}
