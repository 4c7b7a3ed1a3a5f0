import Bundles
import Dialogue
import Privacy
import SystemCalls
import TextAnalysis

/// Questions and figures for reports.
extension InboxTransaction {
    /// What questions are counted by.
    private struct Count: Hashable {
        let tenant: TenantName
        let domain: DomainName
        let version: Int
        let day: Int
        let outcome: KeptTurn.Outcome
    }

    func keep(_ turns: [KeptTurn]) throws -> InboxOutcome {
        // Counted before they are written: one statement for many questions.
        var counts: [Count: Int] = [:]
        let statement = try database.prepared(Self.insertion)
        for turn in turns {
            try insert(turn, by: statement)
            let count = Count(
                tenant: turn.tenant, domain: turn.domain, version: turn.version, day: CalendarDay.of(turn.time),
                outcome: turn.outcome)
            counts[count, default: 0] += 1
        }
        var kept: [TenantName: [DomainName: Int]] = [:]
        for (count, number) in counts {
            try self.count(
                count.outcome.rawValue, number, day: count.day, of: count.domain, version: count.version,
                tenant: count.tenant)
            kept[count.tenant, default: [:]][count.domain, default: 0] += number
        }
        for (tenant, domains) in kept {
            for (domain, number) in domains { try limit(domain, of: tenant, after: number) }
        }
        return .done
    }

    private static let insertion = """
        INSERT INTO turns (tenant, domain, version, turn, session, outcome, language, question, answer, confidence,
            example, time)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func insert(_ turn: KeptTurn, by statement: SQLiteStatement) throws(SQLiteError) {
        try statement.bind([
            .text(turn.tenant.rawValue), .text(turn.domain.rawValue), .integer(turn.version), .text(turn.turn),
            .text(turn.session), .text(turn.outcome.rawValue), .text(turn.language.rawValue),
            .text(turn.question.string), .text(turn.answer?.rawValue),
            .real(turn.confidence.isFinite ? turn.confidence : 0), .integer(turn.example?.number), .integer(turn.time),
        ])
        while try statement.step() {}
    }

    /// Counts questions of a bundle that were kept, and lets the oldest go where there are too many now.
    private func limit(_ domain: DomainName, of tenant: TenantName, after number: Int) throws {
        let kept = try database.first(
            """
            INSERT INTO bundles (tenant, domain, turns) VALUES (?1, ?2, ?3)
            ON CONFLICT (tenant, domain) DO UPDATE SET turns = turns + ?3 RETURNING turns
            """, .text(tenant.rawValue), .text(domain.rawValue), .integer(number)
        ) { $0.int(0) }
        // Some at once: to look for the oldest one each time would take as long as to write it.
        let slack = max(1, settings.mostTurns / 500)
        guard let kept, kept >= settings.mostTurns + slack else { return }
        try database.run(
            """
            DELETE FROM turns WHERE id IN (
                SELECT id FROM turns WHERE domain = ?2 AND tenant = ?1 ORDER BY time, id LIMIT ?3)
            """, .text(tenant.rawValue), .text(domain.rawValue), .integer(kept - settings.mostTurns))
        try database.run(
            "UPDATE bundles SET turns = ? WHERE tenant = ? AND domain = ?", .integer(settings.mostTurns),
            .text(tenant.rawValue), .text(domain.rawValue))
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
