public import Dialogue
import Foundation
public import Privacy
import TextAnalysis

/// Finds the domain that a question belongs to.
///
/// Every bundle that speaks the question's language judges it. Calibrated confidences are comparable, but each knows only
/// its own world: what another domain's question is made of shows in how much of it the best answer's material covers.
/// So domains are ranked by the log-odds of their confidence plus a multiple of that coverage, with a little weight for
/// the domain that the conversation is already in.
public struct Router: Sendable {
    /// What full coverage adds to the log-odds. On the exams of the shipped bundles, routed among all of them, 82.1 % of
    /// questions get the right answer with 4, 80.0 % without; between 2 and 8 it hardly matters.
    static let coverageWeight = 4.0
    /// What the current domain has ahead, in log-odds: settles a near tie, does not keep a clear question from leaving.
    static let loyalty = 1.0
    /// Two answering domains as near as this, in log-odds, are asked back about: 5 % of exam questions, of which nearly
    /// half would otherwise go wrong.
    static let tie = 1.5

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
            rank(of: best, current: current) - rank(of: ranked[1], current: current) < Self.tie
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
        let confidence = min(max(judgement.verdict.confidence, 1e-6), 1 - 1e-6)
        let coverage = judgement.verdict.answers.evidence?[.coverage] ?? 0
        return log(confidence / (1 - confidence)) + Self.coverageWeight * coverage
            + (judgement.bundle.domain == current ? Self.loyalty : 0)
    }
}
