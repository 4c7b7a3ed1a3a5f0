import Bundles
import Dialogue
import Foundation
import Inbox
import Privacy
import SystemCalls
import TextAnalysis

/// Records to keep.
enum Samples {
    static let tenant = TenantName("acme")
    static let domain = DomainName(rawValue: "acme/support")
    /// 2026-11-21 12:00 UTC.
    static let noon = 1_795_262_400_000

    private static let redactor = Redactor(masker: PatternMasker())

    static func masked(_ text: String) -> MaskedText { redactor.redact(Utterance(text)) }

    static func alert(
        _ text: String, tenant: TenantName = tenant, domain: DomainName = domain, cause: AlertCause = .unanswered,
        session: String? = nil, turn: String? = nil, language: Language = .english, time: Int = noon
    ) -> NewAlert {
        NewAlert(
            tenant: tenant, domain: domain, cause: cause, language: language, question: masked(text), turn: turn,
            session: session, version: 3, confidence: 0.25,
            nearest: [NewAlert.NearAnswer(answer: AnswerID(rawValue: "refund"), title: "Refunds", share: 0.1 + 0.2)],
            time: time)
    }

    static func turn(
        _ text: String, turn: String? = nil, session: String? = nil, outcome: KeptTurn.Outcome = .answered,
        domain: DomainName = domain, version: Int = 3, time: Int = noon
    ) -> KeptTurn {
        KeptTurn(
            tenant: tenant, domain: domain, version: version, turn: turn, session: session, outcome: outcome,
            language: .english, question: masked(text), answer: AnswerID(rawValue: "refund"), confidence: 0.9,
            example: nil, time: time)
    }

    static func rating(
        _ rating: Rating, turn: String? = nil, session: String? = nil, alert: NewAlert? = nil, time: Int = noon
    ) -> NewRating {
        NewRating(
            tenant: tenant, rating: rating, turn: turn, session: session, domain: domain, version: 3, exchanges: [],
            question: nil, expected: nil, comment: masked("so-so"), alert: alert, time: time)
    }

    static func example(_ text: String, alert: AlertID? = nil, time: Int = noon) -> NewExample {
        NewExample(
            tenant: tenant, domain: domain, text: masked(text), answer: AnswerID(rawValue: "refund"), alert: alert,
            by: "kim", time: time)
    }
}

extension InboxSettings {
    /// With a clock that stands at noon.
    static var atNoon: InboxSettings {
        var settings = InboxSettings()
        settings.clock = InboxClock(wall: { Samples.noon }, steady: { Int(MonotonicClock.now() / 1_000_000) })
        return settings
    }
}

extension Inbox {
    @discardableResult
    func open(_ alert: NewAlert) throws -> Alert {
        guard case .alert(let alert)? = try commit(InboxBatch([.open(alert)])).first else { throw Unexpected() }
        return alert
    }

    @discardableResult
    func decide(
        _ action: AlertDecision.Action, _ selection: AlertDecision.Selection, by: String = "kim"
    ) throws -> [Alert] {
        let decision = AlertDecision(action, selection, of: Samples.tenant, by: by)
        guard case .alerts(let alerts)? = try commit(InboxBatch([.decide(decision)])).first else { throw Unexpected() }
        return alerts
    }

    @discardableResult
    func teach(_ example: NewExample) throws -> TaughtExample {
        guard case .example(let taught)? = try commit(InboxBatch([.teach(example)])).first else { throw Unexpected() }
        return taught
    }

    @discardableResult
    func erase(_ scope: Erasure.Scope) throws -> Erased {
        let erasure = Erasure(scope, of: Samples.tenant, by: "kim")
        guard case .erased(let erased)? = try commit(InboxBatch([.erase(erasure)])).first else { throw Unexpected() }
        return erased
    }

    var alerts: [Alert] {
        get throws {
            var query = AlertQuery(tenant: nil)
            query.limit = 1_000_000
            return try storage.alerts(query)
        }
    }

    /// All groups, whatever their state.
    var groups: [AlertGroup] {
        get throws {
            var query = GroupQuery(tenant: Samples.tenant)
            query.states = Set(AlertState.allCases)
            query.limit = 1_000_000
            return try storage.groups(query)
        }
    }

    var events: [InboxEvent] {
        get throws { try storage.events(of: Samples.tenant, after: 0, limit: 1_000_000) }
    }
}

struct Unexpected: Error {}
