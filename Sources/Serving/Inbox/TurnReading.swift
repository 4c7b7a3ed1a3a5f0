package import Bundles
package import Dialogue
package import Inbox
package import Privacy
package import Taiwa
import TextAnalysis

/// What a turn means to those who look after the answers: what became of its question, and whether somebody should look at it.
package struct TurnReading: Sendable {
    /// For reports; `nil` where nothing was judged.
    package let turn: KeptTurn?
    /// What somebody should look at.
    package let alert: NewAlert?
    /// What is opened if the person never comes back to what was asked back.
    package let unlessChosen: NewAlert?

    /// Of what is between the bound of answering and certainty, the part next to the bound is little confidence.
    private static let lowShare = 0.125
    /// How many answers that came near are kept.
    private static let mostNearest = 3

    /// Where a turn was taken.
    package struct Place: Sendable {
        package let tenant: TenantName
        /// `t_<n>`, where a server gave it a number.
        package let turn: String?
        /// The key of the session in hexadecimal.
        package let session: String?
        /// Milliseconds of Unix time.
        package let time: Int

        package init(tenant: TenantName, turn: String? = nil, session: String? = nil, time: Int) {
            self.tenant = tenant
            self.turn = turn
            self.session = session
            self.time = time
        }
    }

    /// Reads a turn.
    ///
    /// - Parameters:
    ///   - question: ``Conversation/lastQuestion``.
    ///   - routes: ``Conversation/lastRoutes``, if this turn made them.
    ///   - exchanges: the answers that the reply gave.
    ///   - offered: what was offered before this turn, and the question that it was about.
    package init(
        _ reply: Reply, question: MaskedText?, routes: [Router.Route], exchanges: [ConversationState.Exchange],
        offered: (options: [ConversationState.Option], question: MaskedText?), of engine: Engine, at place: Place
    ) {
        guard let question else {
            (turn, alert, unlessChosen) = (nil, nil, nil)
            return
        }
        if question == offered.question, Self.isAdmission(reply) {
            // Nothing was judged: of what was offered, nothing was meant.
            (turn, unlessChosen) = (nil, nil)
            alert = Self.declined(offered.options, question, reply, of: engine, at: place)
            return
        }
        guard let route = Self.route(of: question, among: routes) else {
            (turn, alert, unlessChosen) = (nil, nil, nil)
            return
        }
        let given = exchanges.last { $0.question == question }?.option.answer
        let outcome: KeptTurn.Outcome =
            given != nil ? .answered : reply.options.isEmpty ? .unanswered : .clarified
        let verdict = route.best.verdict
        let bundle = route.best.bundle
        turn = KeptTurn(
            tenant: place.tenant, domain: bundle.domain, version: bundle.version, turn: place.turn,
            session: place.session, outcome: outcome, language: reply.language, question: question,
            answer: given ?? verdict.answers.candidates.first?.id, confidence: verdict.confidence,
            example: given == nil ? nil : verdict.lesson.flatMap { ExampleID(parsing: $0.id) },
            time: place.time)
        func opened(_ cause: AlertCause) -> NewAlert {
            NewAlert(
                tenant: place.tenant, domain: bundle.domain, cause: cause, language: reply.language, question: question,
                turn: place.turn, session: place.session, version: bundle.version, confidence: verdict.confidence,
                nearest: Self.nearest(of: verdict, in: bundle, reply.language), given: given, time: place.time)
        }
        unlessChosen = outcome == .clarified ? opened(.abandoned) : nil
        switch outcome {
        case .unanswered: alert = opened(reply.kind == .handover ? .handOver : .unanswered)
        case .answered: alert = Self.isUnsure(verdict) ? opened(.lowConfidence) : nil
        case .clarified: alert = nil
        }
    }

    private static func isAdmission(_ reply: Reply) -> Bool { reply.kind == .fallback || reply.kind == .handover }

    private static func isUnsure(_ verdict: Verdict) -> Bool {
        guard case .answer = verdict.decision else { return false }
        let bound = verdict.thresholds.answer
        return verdict.confidence < bound + (1 - bound) * lowShare
    }

    /// The route of a question; what is remembered of it may have more masked than what its bundle saw.
    private static func route(of question: MaskedText, among routes: [Router.Route]) -> Router.Route? {
        routes.first { $0.best.verdict.utterance.text.string == question.string } ?? routes.first
    }

    private static func nearest(
        of verdict: Verdict, in bundle: LoadedBundle, _ language: Language
    ) -> [NewAlert.NearAnswer] {
        verdict.answers.candidates.prefix(mostNearest).map { candidate in
            NewAlert.NearAnswer(
                answer: candidate.id, title: bundle.answer(candidate.id)?.wording(in: language).title ?? "",
                share: candidate.share)
        }
    }

    private static func declined(
        _ options: [ConversationState.Option], _ question: MaskedText, _ reply: Reply, of engine: Engine,
        at place: Place
    ) -> NewAlert? {
        guard let domain = options.first?.domain, let bundle = engine.bundle(domain) else { return nil }
        let loaded = try? bundle.loaded()
        let nearest = options.filter { $0.domain == domain }.map { option in
            NewAlert.NearAnswer(
                answer: option.answer, title: loaded?.answer(option.answer)?.wording(in: reply.language).title ?? "",
                share: 0)
        }
        return NewAlert(
            tenant: place.tenant, domain: domain, cause: .noneOfThese, language: reply.language, question: question,
            turn: place.turn, session: place.session, version: bundle.version, nearest: nearest, time: place.time)
    }
}
