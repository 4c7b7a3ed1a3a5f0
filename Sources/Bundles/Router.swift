public import Dialogue
import Foundation
public import Privacy
import TextAnalysis

/// Finds the domain that a question belongs to.
///
/// Every bundle judges it, or, where there are many, those that an index of their vocabularies finds likely. Calibrated confidences
/// are comparable, but each knows only its own world: what another domain's question is made of shows in how much of it the best
/// answer's material covers.
/// So domains are ranked by the log-odds of their confidence plus a multiple of that coverage, with a little weight for
/// the domain that the conversation is already in, and against those that do not speak the question's language.
public struct Router: Sendable {
    /// What full coverage adds to the log-odds. Chosen on the exams of the shipped bundles, routed among all of them: two in
    /// a hundred questions more got the right answer than without; between 2 and 8 it hardly mattered.
    static let coverageWeight = 4.0
    /// What the current domain has ahead, in log-odds: settles a near tie, does not keep a clear question from leaving.
    static let loyalty = 1.0
    /// What a domain that does not answer in the question's language is behind, in log-odds. Not excluded: `eSIM` and `VPN`
    /// are asked about in Latin letters in Japanese too.
    static let foreignness = 2.0
    /// Two answering domains as near as this, in log-odds, are asked back about. When it was chosen, that was one exam
    /// question in twenty, and two in five of those would have gone wrong.
    static let tie = 1.5

    /// What the domain that was taught the very line is ahead, as coverage: more than all else together can be.
    static let taughtLine = 100.0

    /// A question as one bundle judged it.
    public struct Judgement: Sendable {
        public let bundle: LoadedBundle
        public let verdict: Verdict
        /// Whether what was judged is what was known beforehand of the masked utterance.
        package let isOfKnown: Bool
    }

    /// What routing gives.
    public struct Route: Sendable {
        /// The winner.
        public let best: Judgement
        /// Another domain that would answer and is as likely as the winner.
        public let rival: Judgement?
    }

    /// By name.
    public let bundles: [ReleasedBundle]

    /// Finds the likely ones where there are more than are judged.
    private let index: RoutingIndex?
    /// Shelves of lessons, one of each register, where there are more bundles than are judged.
    private let shelves: [LessonShelf]

    /// How many domains judge a question, the current one apart. Of 121 domains of public data it lost 0.7 in a hundred questions that
    /// all of them together got right, and got more right than it lost, because fewer strangers had a say (`Benchmarks candidates
    /// --long`); with 4 it lost 1.9, with 12 0.4.
    package static let mostJudged = 8
    /// The same for this router.
    private let most: Int

    public init(bundles: [ReleasedBundle]) { self.init(bundles: bundles, after: nil) }

    /// - Parameters:
    ///   - former: a router whose knowledge of the bundles that both have is taken over.
    ///   - most: how many domains judge a question.
    package init(bundles: [ReleasedBundle], after former: Router?, judging most: Int = mostJudged) {
        self.init(
            bundles: bundles, index: bundles.count > most ? Self.index(of: bundles, after: former) : nil, judging: most)
    }

    private static func index(of bundles: [ReleasedBundle], after former: Router?) -> RoutingIndex {
        guard let former, let index = former.index else { return RoutingIndex(bundles.map { $0.takeTerms() }) }
        let places = Dictionary(
            former.bundles.enumerated().map { (ObjectIdentifier($1), $0) }, uniquingKeysWith: { first, _ in first })
        return index.replacing(
            bundles.map { bundle in
                places[ObjectIdentifier(bundle)].map { .kept($0) } ?? .new(bundle.takeTerms())
            })
    }

    private init(bundles: [ReleasedBundle], index: RoutingIndex?, judging most: Int) {
        self.bundles = bundles
        self.index = index
        self.most = most
        shelves =
            index == nil
            ? []
            : bundles.reduce(into: []) { shelves, bundle in
                if !shelves.contains(where: { $0.isBeside(bundle.shelf) }) { shelves.append(bundle.shelf) }
            }
    }

    /// The same router where one bundle answers with another of its versions; it is found by the terms of the one before.
    package func replacing(_ place: Int, with bundle: ReleasedBundle) -> Router {
        var bundles = bundles
        bundles[place] = bundle
        return Router(bundles: bundles, index: index, judging: most)
    }

    /// The domains that a question may belong to: all, or where these are many, the likeliest and the current one.
    private func candidates(for text: NormalizedText, current: DomainName?) -> [ReleasedBundle] {
        guard let index else { return bundles }
        let features = FeatureExtractor().features(of: text).map(\.hash)
        var places = index.candidates(for: features, most: most)
        if let current, let place = bundles.firstIndex(where: { $0.domain == current }), !places.contains(place) {
            places.append(place)
        }
        for domain in shelves.flatMap({ $0.domains(taught: text) }) {
            if let place = bundles.firstIndex(where: { $0.domain == domain }), !places.contains(place) {
                places.append(place)
            }
        }
        // Nothing in the question is known to anybody: somebody must say so.
        if places.isEmpty { places = [0] }
        return places.sorted().map { bundles[$0] }
    }

    /// Routes a question.
    ///
    /// - Parameters:
    ///   - pinned: the only domain to ask, if the person named one.
    ///   - current: the domain the conversation is in.
    ///   - ledger: the numbers of the values that were said before.
    /// - Returns: `nil` when there is no bundle that can be opened.
    public func route(
        _ utterance: Utterance, pinned: DomainName?, current: DomainName?,
        numbering ledger: PlaceholderLedger = PlaceholderLedger()
    ) -> Route? {
        route(utterance, known: nil, pinned: pinned, current: current, numbering: ledger)
    }

    /// What somebody made of an utterance who may mask as bundles do.
    package struct KnownMasking {
        package let utterance: MaskedUtterance
        package let redactor: Redactor

        package init(_ utterance: MaskedUtterance, by redactor: Redactor) {
            self.utterance = utterance
            self.redactor = redactor
        }
    }

    /// Routes a question; bundles that would mask it as it is already known take it as it is.
    package func route(
        _ utterance: Utterance, known: KnownMasking?, pinned: DomainName?, current: DomainName?,
        numbering ledger: PlaceholderLedger
    ) -> Route? {
        let text = NormalizedText(utterance.text)
        let asked =
            pinned.map { domain in bundles.filter { $0.domain == domain } } ?? candidates(for: text, current: current)
        let judgements = judgements(of: utterance, known: known, by: asked, ledger)
        guard judgements.count > 1 else { return judgements.first.map { Route(best: $0, rival: nil) } }
        let language = Language.written(in: text)
        func rank(_ judgement: Judgement) -> Double { self.rank(of: judgement, language: language, current: current) }
        let ranked = judgements.sorted { rank($0) > rank($1) }
        let best = ranked[0]
        guard best.bundle.domain != current, case .answer = best.verdict.decision,
            case .answer = ranked[1].verdict.decision, rank(best) - rank(ranked[1]) < Self.tie
        else { return Route(best: best, rival: nil) }
        return Route(best: best, rival: ranked[1])
    }

    /// What bundles make of an utterance, which those that mask alike share once it is masked; one that cannot be opened is passed
    /// over.
    private func judgements(
        of utterance: Utterance, known: KnownMasking?, by bundles: [ReleasedBundle], _ ledger: PlaceholderLedger
    ) -> [Judgement] {
        var masked: [(by: Pipeline, utterance: MaskedUtterance)] = []
        return bundles.lazy.compactMap { try? $0.loaded() }.map { bundle in
            let pipeline = bundle.pipeline
            if let known, pipeline.agrees(with: known.redactor, on: known.utterance.text) {
                return Judgement(bundle: bundle, verdict: pipeline.judge(known.utterance), isOfKnown: true)
            }
            if let known = masked.first(where: { $0.by.masksAlike(pipeline) }) {
                return Judgement(bundle: bundle, verdict: pipeline.judge(known.utterance), isOfKnown: false)
            }
            masked.append((pipeline, pipeline.mask(utterance, numbering: ledger)))
            return Judgement(
                bundle: bundle, verdict: pipeline.judge(masked[masked.count - 1].utterance), isOfKnown: false)
        }
    }

    private func rank(of judgement: Judgement, language: Language?, current: DomainName?) -> Double {
        let confidence = min(max(judgement.verdict.confidence, 1e-6), 1 - 1e-6)
        var coverage = judgement.verdict.answers.evidence?[.coverage] ?? 0
        if let lesson = judgement.verdict.lesson, case .answer = judgement.verdict.decision {
            // What the lesson has of the question is what its domain knows of it.
            coverage = max(coverage, lesson.similarity)
            if lesson.isIdentical { coverage += Self.taughtLine }
        }
        let speaks = language.map { judgement.bundle.profile.languages.contains($0) } ?? true
        return log(confidence / (1 - confidence)) + Self.coverageWeight * coverage
            + (judgement.bundle.domain == current ? Self.loyalty : 0) - (speaks ? 0 : Self.foreignness)
    }
}
