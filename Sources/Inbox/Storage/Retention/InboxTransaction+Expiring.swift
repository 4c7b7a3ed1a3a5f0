import Bundles
import Dialogue
import SystemCalls

/// What is kept no longer.
extension InboxTransaction {
    /// So many alerts, and four times as many questions, of a bundle go at once: a few milliseconds.
    private static let slice = 100

    /// Lets some of what is too old go.
    ///
    /// - Parameter time: by which it is judged, in milliseconds of Unix time.
    /// - Returns: whether there may be more.
    func expire(by time: Int) throws -> Bool {
        var isMore = false
        let bundles = try database.rows(
            """
            SELECT DISTINCT tenant, domain FROM groups UNION SELECT tenant, domain FROM bundles
            UNION SELECT DISTINCT tenant, domain FROM examples UNION SELECT tenant, coalesce(domain, '') FROM feedback
            """
        ) { (TenantName($0.text(0)), DomainName(rawValue: $0.text(1))) }
        for (tenant, domain) in bundles {
            let days = settings.retention(domain) ?? settings.retentionDays
            let end = time - max(1, days) * CalendarDay.milliseconds
            if try expire(of: tenant, domain, before: end) { isMore = true }
        }
        try database.run("DELETE FROM repeats WHERE time < ?", .integer(time - CalendarDay.milliseconds))
        try expireEvents(before: time - max(1, settings.retentionDays) * CalendarDay.milliseconds)
        for step in Schema.steps { if let forgetting = step.forgetting { try database.execute(forgetting) } }
        return isMore
    }

    private func expire(of tenant: TenantName, _ domain: DomainName, before end: Int) throws -> Bool {
        let alerts = try database.rows(
            "SELECT id FROM alerts WHERE tenant = ? AND domain = ? AND time < ? ORDER BY time LIMIT ?",
            [.text(tenant.rawValue), .text(domain.rawValue), .integer(end), .integer(Self.slice)]
        ) { (AlertID($0.int(0)), domain) }
        try remove(alerts, of: tenant)
        let turns = Self.slice * 4
        try database.run(
            """
            DELETE FROM turns WHERE id IN (
                SELECT id FROM turns WHERE domain = ?2 AND tenant = ?1 AND time < ?3 ORDER BY time LIMIT ?4)
            """, .text(tenant.rawValue), .text(domain.rawValue), .integer(end), .integer(turns))
        let gone = database.changes
        if gone > 0 {
            try database.run(
                "UPDATE bundles SET turns = turns - ? WHERE tenant = ? AND domain = ?", .integer(gone),
                .text(tenant.rawValue), .text(domain.rawValue))
        }
        try database.run(
            "DELETE FROM feedback WHERE tenant = ? AND coalesce(domain, '') = ? AND time < ?", .text(tenant.rawValue),
            .text(domain.rawValue), .integer(end))
        // What still answers stays, without a link to who asked.
        try database.run(
            "DELETE FROM examples WHERE tenant = ? AND domain = ? AND time < ? AND state != 'provisional'",
            .text(tenant.rawValue), .text(domain.rawValue), .integer(end))
        if database.changes > 0 { domainsWithExamples.insert(domain) }
        try database.run(
            """
            UPDATE examples SET session = NULL WHERE tenant = ? AND domain = ? AND time < ? AND session IS NOT NULL
            """, .text(tenant.rawValue), .text(domain.rawValue), .integer(end))
        return alerts.count == Self.slice || gone == turns
    }

    private func expireEvents(before end: Int) throws {
        for tenant in try database.rows("SELECT tenant FROM tenants", [], { $0.text(0) }) {
            try database.run(
                """
                DELETE FROM events WHERE tenant = ?1 AND number IN (
                    SELECT number FROM events WHERE tenant = ?1 ORDER BY number LIMIT \(Self.slice * 10))
                    AND number < coalesce(
                        (SELECT min(number) FROM events WHERE tenant = ?1 AND time >= ?2), 9223372036854775807)
                """, .text(tenant), .integer(end))
        }
    }
}
