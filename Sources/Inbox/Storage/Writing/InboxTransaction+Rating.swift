import Bundles
import Dialogue
import Privacy
import StrictJSON
import SystemCalls

/// Ratings of turns.
extension InboxTransaction {
    /// What a rating was counted under.
    private struct Counted {
        let rating: String
        let domain: String?
        let version: Int?
        let day: Int
        let alert: Int?
    }

    func rate(_ new: NewRating) throws -> InboxOutcome {
        let turn = try turn(new.turn, of: new.tenant)
        let before = try lastRating(of: new.turn, tenant: new.tenant)
        let domain = new.domain?.rawValue ?? turn?.domain ?? new.exchanges.first?.option.domain.rawValue
        let counted = Counted(
            rating: new.rating.rawValue, domain: domain, version: new.version ?? turn?.version,
            day: turn?.day ?? CalendarDay.of(new.time), alert: nil)
        if let before { try count(before, -1, tenant: new.tenant) }
        try count(counted, 1, tenant: new.tenant)
        if let turn {
            try database.run(
                "UPDATE turns SET rating = ? WHERE id = ?", .text(new.rating.rawValue), .integer(turn.id))
        }
        let alert = try openAlert(of: new, unless: before)
        try database.run(
            """
            INSERT INTO feedback (tenant, domain, version, turn, session, rating, question, expected, comment,
                exchanges, alert, day, time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, .text(new.tenant.rawValue), .text(domain), .integer(counted.version), .text(new.turn),
            .text(new.session), .text(new.rating.rawValue), .text(new.question?.string), .text(new.expected?.string),
            .text(new.comment?.string), .text(Self.text(of: new.exchanges)),
            .integer(alert?.id.number ?? before?.alert), .integer(counted.day), .integer(new.time))
        return .rating(FeedbackID(database.lastRow), alert: alert)
    }

    /// The alert of a bad rating: the one that an earlier rating of the turn has opened, or a new one, or none where the tenant has
    /// as many as may be; the rating itself is kept all the same.
    private func openAlert(of new: NewRating, unless before: Counted?) throws -> Alert? {
        guard let alert = new.alert else { return nil }
        if let id = before?.alert, let kept = try? self.alert(AlertID(id), of: new.tenant) { return kept }
        do {
            return try open(alert)
        } catch InboxError.full {
            return nil
        }
    }

    private func turn(
        _ name: String?, of tenant: TenantName
    ) throws -> (id: Int, domain: String, version: Int, day: Int)? {
        guard let name else { return nil }
        return try database.first(
            "SELECT id, domain, version, time FROM turns WHERE tenant = ? AND turn = ? ORDER BY id DESC LIMIT 1",
            .text(tenant.rawValue), .text(name)
        ) { ($0.int(0), $0.text(1), $0.int(2), CalendarDay.of($0.int(3))) }
    }

    private func lastRating(of turn: String?, tenant: TenantName) throws -> Counted? {
        guard let turn else { return nil }
        return try database.first(
            """
            SELECT rating, domain, version, day, alert FROM feedback WHERE tenant = ? AND turn = ?
            ORDER BY id DESC LIMIT 1
            """, .text(tenant.rawValue), .text(turn)
        ) {
            Counted(
                rating: $0.text(0), domain: $0.optionalText(1), version: $0.optionalInt(2), day: $0.int(3),
                alert: $0.optionalInt(4))
        }
    }

    private func count(_ counted: Counted, _ sign: Int, tenant: TenantName) throws {
        guard let domain = counted.domain, let rating = Rating(rawValue: counted.rating) else { return }
        try count(
            rating.rawValue, sign, day: counted.day, of: DomainName(rawValue: domain), version: counted.version ?? 0,
            tenant: tenant)
    }

    private static func text(of exchanges: [ConversationState.Exchange]) -> String? {
        if exchanges.isEmpty { return nil }
        var writer = JSONWriter()
        writer.beginArray()
        for exchange in exchanges {
            writer.beginArray()
            writer.string(exchange.option.domain.rawValue)
            writer.string(exchange.option.answer.rawValue)
            writer.string(exchange.question.string)
            writer.endArray()
        }
        writer.endArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
