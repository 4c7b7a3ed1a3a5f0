import Bundles
import Dialogue
import ModelFiles
import SystemCalls

/// What is forgotten.
extension InboxTransaction {
    func erase(_ erasure: Erasure) throws -> Erased {
        var erased = Erased()
        let alerts = try database.rows(
            "SELECT id, domain FROM alerts WHERE \(Self.condition(of: erasure))", Self.values(of: erasure)
        ) { (AlertID($0.int(0)), DomainName(rawValue: $0.text(1))) }
        try remove(alerts, of: erasure.tenant)
        erased.alerts = alerts.count
        erased.turns = try eraseTurns(erasure)
        erased.ratings = try delete("feedback", erasure)
        let taught = try database.rows(
            "SELECT domain, state FROM examples WHERE \(Self.condition(of: erasure))", Self.values(of: erasure)
        ) { (DomainName(rawValue: $0.text(0)), TaughtExample.State(rawValue: $0.text(1))) }
        erased.examples = try delete("examples", erasure)
        domainsWithExamples.formUnion(taught.map(\.0))
        erased.learntBy = Set(taught.filter { $0.1 == .folded }.map(\.0)).sorted()
        try eraseRepeats(erasure)
        try eraseEvents(erasure)
        for step in Schema.steps { if let forgetting = step.forgetting { try database.execute(forgetting) } }
        try database.run(
            "INSERT INTO erasures (tenant, time) VALUES (?, ?)", .text(erasure.tenant.rawValue), .integer(now))
        hasErased = true
        let counts =
            "\(erased.turns) turns, \(erased.alerts) alerts, \(erased.ratings) ratings, \(erased.examples) examples"
        try audit("erase", "\(Self.name(of: erasure)): \(counts)", of: erasure.tenant, by: erasure.by)
        return erased
    }

    private static func condition(of erasure: Erasure) -> String {
        let scope =
            switch erasure.scope {
            case .session: "session = ?2"
            case .before: "time < ?2"
            }
        return erasure.domain == nil ? "tenant = ?1 AND \(scope)" : "tenant = ?1 AND \(scope) AND domain = ?3"
    }

    private static func values(of erasure: Erasure) -> [SQLiteValue] {
        let scope: SQLiteValue =
            switch erasure.scope {
            case .session(let session): .text(session)
            case .before(let time): .integer(time)
            }
        return [.text(erasure.tenant.rawValue), scope] + (erasure.domain.map { [.text($0.rawValue)] } ?? [])
    }

    /// What the audit keeps of it; a session by a digest, from which only who knows the session finds it again.
    private static func name(of erasure: Erasure) -> String {
        let scope =
            switch erasure.scope {
            case .session(let session): "session sha256 \(SHA256.hexadecimal(of: Array(session.utf8)))"
            case .before(let time): "before \(time)"
            }
        return erasure.domain.map { "\(scope) of \($0)" } ?? scope
    }

    private func delete(_ table: String, _ erasure: Erasure) throws -> Int {
        let statement = try database.prepared("DELETE FROM \(table) WHERE \(Self.condition(of: erasure))")
        try statement.bind(Self.values(of: erasure))
        while try statement.step() {}
        return database.changes
    }

    private func eraseTurns(_ erasure: Erasure) throws -> Int {
        let counts = try database.rows(
            "SELECT domain, count(*) FROM turns WHERE \(Self.condition(of: erasure)) GROUP BY domain",
            Self.values(of: erasure)
        ) { ($0.text(0), $0.int(1)) }
        for (domain, count) in counts {
            try database.run(
                "UPDATE bundles SET turns = turns - ? WHERE tenant = ? AND domain = ?", .integer(count),
                .text(erasure.tenant.rawValue), .text(domain))
        }
        return try delete("turns", erasure)
    }

    /// Replies may repeat what was asked; those that belong to no session are of operators, and may show anybody's.
    private func eraseRepeats(_ erasure: Erasure) throws {
        switch erasure.scope {
        case .session(let session):
            try database.run(
                "DELETE FROM repeats WHERE coalesce(tenant, ?1) = ?1 AND coalesce(session, ?2) = ?2",
                .text(erasure.tenant.rawValue), .text(session))
        case .before(let time):
            try database.run(
                "DELETE FROM repeats WHERE time < ?2 AND (tenant = ?1 OR tenant IS NULL)",
                .text(erasure.tenant.rawValue), .integer(time))
        }
    }

    /// Events have no texts; they stay as numbers without gaps, from the first that is not before the time.
    private func eraseEvents(_ erasure: Erasure) throws {
        guard case .before(let time) = erasure.scope, erasure.domain == nil else { return }
        try database.run(
            """
            DELETE FROM events WHERE tenant = ?1 AND number < coalesce(
                (SELECT min(number) FROM events WHERE tenant = ?1 AND time >= ?2), 9223372036854775807)
            """, .text(erasure.tenant.rawValue), .integer(time))
    }
}
