import Bundles
import Dialogue
import SystemCalls
import TextAnalysis

/// What subscribers hear of.
extension InboxTransaction {
    /// Notes an alert as it is now, under the next number of its tenant.
    func note(_ alert: Alert, count: Int) throws {
        let number = try database.first(
            "UPDATE tenants SET event = event + 1 WHERE tenant = ? RETURNING event", .text(alert.tenant.rawValue)
        ) { $0.int(0) }
        guard let number else { throw InboxError.notFound("tenant \(alert.tenant)") }
        try database.run(
            """
            INSERT INTO events (tenant, number, alert, grp, domain, cause, state, by, language, example, opened, count,
                time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, .text(alert.tenant.rawValue), .integer(number), .integer(alert.id.number),
            .integer(alert.group.number), .text(alert.domain.rawValue), .text(alert.cause.rawValue),
            .text(alert.state.rawValue), .text(alert.by), .text(alert.language.rawValue),
            .integer(alert.example?.number), .integer(alert.time), .integer(count), .integer(alert.changed))
        tenantsWithEvents.insert(alert.tenant)
    }

    /// Writes an alert's new state, counts it, and notes it.
    func change(_ alert: Alert, to state: AlertState, by: String?, example: ExampleID?) throws -> Alert {
        var changed = alert
        changed.state = state
        changed.by = by
        changed.example = example
        changed.changed = now
        try database.run(
            "UPDATE alerts SET state = ?, by = ?, example = ?, changed = ? WHERE id = ?", .text(state.rawValue),
            .text(by), .integer(example?.number), .integer(now), .integer(alert.id.number))
        let isSame = state == alert.state
        let counts =
            isSame ? "" : ", \(state)_count = \(state)_count + 1, \(alert.state)_count = \(alert.state)_count - 1"
        let count = try database.first(
            "UPDATE groups SET by = ?\(counts) WHERE id = ? RETURNING count", .text(by), .integer(alert.group.number)
        ) { $0.int(0) }
        if state.isOpen != alert.state.isOpen {
            let sign = state.isOpen ? 1 : -1
            try database.run(
                "UPDATE tenants SET open = open + ?1, closed = closed - ?1 WHERE tenant = ?2", .integer(sign),
                .text(alert.tenant.rawValue))
        }
        try note(changed, count: count ?? 0)
        return changed
    }
}
