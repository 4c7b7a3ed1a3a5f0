import Bundles
import Dialogue
import Privacy
import SystemCalls
import TextAnalysis

/// Questions and figures for reports.
extension InboxTransaction {
    func keep(_ turns: [KeptTurn]) throws -> InboxOutcome {
        for turn in turns { try keep(turn) }
        return .done
    }

    private func keep(_ turn: KeptTurn) throws {
        try database.run(
            """
            INSERT INTO turns (tenant, domain, version, turn, session, outcome, language, question, answer, confidence,
                example, time)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, .text(turn.tenant.rawValue), .text(turn.domain.rawValue), .integer(turn.version), .text(turn.turn),
            .text(turn.session), .text(turn.outcome.rawValue), .text(turn.language.rawValue),
            .text(turn.question.string), .text(turn.answer?.rawValue),
            .real(turn.confidence.isFinite ? turn.confidence : 0), .integer(turn.example?.number), .integer(turn.time))
        try count(
            turn.outcome.rawValue, 1, day: CalendarDay.of(turn.time), of: turn.domain, version: turn.version,
            tenant: turn.tenant)
        let kept = try database.first(
            """
            INSERT INTO bundles (tenant, domain, turns) VALUES (?, ?, 1)
            ON CONFLICT (tenant, domain) DO UPDATE SET turns = turns + 1 RETURNING turns
            """, .text(turn.tenant.rawValue), .text(turn.domain.rawValue)
        ) { $0.int(0) }
        // Some at once: to look for the oldest one each time would take as long as to write it.
        let slack = max(1, settings.mostTurns / 500)
        if let kept, kept >= settings.mostTurns + slack {
            try database.run(
                """
                DELETE FROM turns WHERE id IN (
                    SELECT id FROM turns WHERE domain = ?2 AND tenant = ?1 ORDER BY time, id LIMIT ?3)
                """, .text(turn.tenant.rawValue), .text(turn.domain.rawValue), .integer(kept - settings.mostTurns))
            try database.run(
                "UPDATE bundles SET turns = ? WHERE tenant = ? AND domain = ?", .integer(settings.mostTurns),
                .text(turn.tenant.rawValue), .text(turn.domain.rawValue))
        }
    }

    /// Adds to a column of a day's figures; never below zero.
    func count(
        _ column: String, _ amount: Int, day: Int, of domain: DomainName, version: Int, tenant: TenantName
    ) throws {
        try database.run(
            """
            INSERT INTO days (domain, day, version, tenant, \(column)) VALUES (?1, ?2, ?3, ?4, max(0, ?5))
            ON CONFLICT (domain, day, version) DO UPDATE SET \(column) = max(0, \(column) + ?5)
            """, .text(domain.rawValue), .integer(day), .integer(version), .text(tenant.rawValue), .integer(amount))
    }
}
