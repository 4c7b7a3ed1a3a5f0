import Bundles
import Dialogue
import Privacy
import SystemCalls
import TextAnalysis

/// Opening alerts.
extension InboxTransaction {
    func open(_ new: NewAlert) throws -> Alert {
        try makeRoom(for: new.tenant)
        let line = NormalizedText(new.question.string).string
        let (group, count, isNew) = try group(for: new)
        let nearest = new.nearest.map {
            // An infinite share could not be written as JSON.
            NewAlert.NearAnswer(answer: $0.answer, title: $0.title, share: $0.share.isFinite ? $0.share : 0)
        }
        try database.run(
            """
            INSERT INTO alerts (tenant, grp, domain, cause, state, language, text, folded, turn, session, version,
                confidence, nearest, given, expected, comment, time, changed)
            VALUES (?, ?, ?, ?, 'new', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .text(new.tenant.rawValue), .integer(group.number), .text(new.domain.rawValue), .text(new.cause.rawValue),
            .text(new.language.rawValue), .text(new.question.string), .text(line), .text(new.turn), .text(new.session),
            .integer(new.version), .real(new.confidence), .text(AlertRow.text(of: nearest)),
            .text(new.given?.rawValue), .text(new.expected?.string), .text(new.comment?.string), .integer(new.time),
            .integer(new.time))
        let alert = Alert(
            id: AlertID(database.lastRow), group: group, tenant: new.tenant, domain: new.domain, cause: new.cause,
            state: .new, by: nil, language: new.language, text: new.question.string, turn: new.turn,
            session: new.session, version: new.version, confidence: new.confidence, nearest: nearest, given: new.given,
            expected: new.expected?.string, comment: new.comment?.string, example: nil, time: new.time,
            changed: new.time)
        try database.run(
            """
            INSERT INTO group_days (grp, day, count) VALUES (?, ?, 1)
            ON CONFLICT (grp, day) DO UPDATE SET count = count + 1
            """, .integer(group.number), .integer(CalendarDay.of(new.time)))
        try database.run("UPDATE tenants SET open = open + 1 WHERE tenant = ?", .text(new.tenant.rawValue))
        try note(alert, count: count)
        if Self.isWorthALook(count) { try chooseRepresentative(of: group, tenant: new.tenant) }
        grouping.add(alert.text, as: alert.id, to: group, of: alert.domain)
        grouped[alert.id] = GroupedAlert(domain: alert.domain, group: group)
        openings.append(.opened(alert, isNewGroup: isNew, count: count))
        return alert
    }

    /// Its group, counted already, and with it how many it has now.
    private func group(for new: NewAlert) throws -> (id: GroupID, count: Int, isNew: Bool) {
        let cause = new.cause.rawValue
        if let id = grouping.group(of: new) {
            let count = try database.first(
                """
                UPDATE groups SET count = count + 1, new_count = new_count + 1, \(cause) = \(cause) + 1,
                    first_seen = min(first_seen, ?2), last_seen = max(last_seen, ?2)
                WHERE id = ?1 AND tenant = ?3 AND domain = ?4 RETURNING count
                """, .integer(id.number), .integer(new.time), .text(new.tenant.rawValue), .text(new.domain.rawValue)
            ) { $0.int(0) }
            if let count { return (id, count, false) }
        }
        try database.run(
            """
            INSERT INTO groups (tenant, domain, language, representative, count, new_count, \(cause), first_seen,
                last_seen)
            VALUES (?1, ?2, ?3, ?4, 1, 1, 1, ?5, ?5)
            """, .text(new.tenant.rawValue), .text(new.domain.rawValue), .text(new.language.rawValue),
            .text(new.question.string), .integer(new.time))
        return (GroupID(database.lastRow), 1, true)
    }

    /// As a group grows its representative is chosen anew more and more seldom.
    private static func isWorthALook(_ count: Int) -> Bool { count > 2 && (count < 8 || count & (count - 1) == 0) }

    /// Where a tenant has as many alerts as are kept, some of the oldest that are closed go: not one by one, since each look at
    /// the groups that they leave takes its time.
    private func makeRoom(for tenant: TenantName) throws {
        let kept = try database.first(
            "SELECT open, closed FROM tenants WHERE tenant = ?", .text(tenant.rawValue)
        ) { ($0.int(0), $0.int(1)) }
        guard let (open, closed) = kept else {
            try database.run("INSERT INTO tenants (tenant) VALUES (?)", .text(tenant.rawValue))
            return
        }
        guard open + closed >= settings.mostOpenAlerts else { return }
        guard closed > 0 else { throw InboxError.full }
        let oldest = try database.rows(
            """
            SELECT id, domain FROM alerts WHERE tenant = ? AND state IN ('resolved', 'dismissed')
            ORDER BY changed, id LIMIT ?
            """, [.text(tenant.rawValue), .integer(max(1, settings.mostOpenAlerts / 1_000))]
        ) { (AlertID($0.int(0)), DomainName(rawValue: $0.text(1))) }
        try remove(oldest, of: tenant)
    }
}
