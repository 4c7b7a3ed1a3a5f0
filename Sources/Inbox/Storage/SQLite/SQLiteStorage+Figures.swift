import Bundles
package import Dialogue
import SystemCalls
import TextAnalysis

/// What reports are made of, and what concerns the file as a whole.
extension SQLiteStorage {
    package func days(of domain: DomainName, since day: Int) throws(InboxError) -> [DayFigures] {
        try read { database throws(SQLiteError) in
            try database.rows(
                """
                SELECT version, day, answered, clarified, unanswered, good, bad FROM days WHERE domain = ? AND day >= ?
                ORDER BY day, version
                """, [.text(domain.rawValue), .integer(day)]
            ) { row in
                var figures = DayFigures(domain: domain, version: row.int(0), day: row.int(1))
                figures.answered = row.int(2)
                figures.clarified = row.int(3)
                figures.unanswered = row.int(4)
                figures.good = row.int(5)
                figures.bad = row.int(6)
                return figures
            }
        }
    }

    package func turns(of domain: DomainName, since time: Int, limit: Int) throws(InboxError) -> [ReportedTurn] {
        try read { database throws(SQLiteError) in
            try database.rows(
                """
                SELECT version, outcome, language, question, answer, confidence, example, rating, session, time
                FROM turns WHERE domain = ? AND time >= ? ORDER BY time DESC, id DESC LIMIT ?
                """, [.text(domain.rawValue), .integer(time), .integer(max(0, limit))]
            ) { row in
                ReportedTurn(
                    version: row.int(0), outcome: KeptTurn.Outcome(rawValue: row.text(1)) ?? .unanswered,
                    language: Language(rawValue: row.text(2)), question: row.text(3),
                    answer: row.optionalText(4).map { AnswerID(rawValue: $0) }, confidence: row.double(5),
                    example: row.optionalInt(6).map { ExampleID($0) },
                    rating: row.optionalText(7).flatMap { Rating(rawValue: $0) }, session: row.optionalText(8),
                    time: row.int(9))
            }
        }
    }

    package func reply(under key: String) throws(InboxError) -> [UInt8]? {
        let start = settings.clock.wall() - CalendarDay.milliseconds
        return try read { database throws(SQLiteError) in
            try database.first(
                "SELECT reply FROM repeats WHERE key = ? AND time > ?", .text(key), .integer(start)
            ) { $0.bytes(0) }
        }
    }

    package func generation() throws(InboxError) -> Int {
        try read { database throws(SQLiteError) in
            try database.first("PRAGMA data_version") { $0.int(0) } ?? 0
        }
    }

    /// What operators did, by number.
    package func auditRecords() throws(InboxError) -> [AuditRecord] { try chain().map(\.record) }

    /// Where the audit was changed behind the program's back; `nil` where it holds.
    package func firstAuditBreak() throws(InboxError) -> AuditChain.Break? {
        let last = try read { database throws(SQLiteError) in
            try database.first("SELECT value FROM meta WHERE key = 'audit'") { $0.bytes(0) } ?? []
        }
        return AuditChain.firstBreak(in: try chain(), last: last)
    }

    private func chain() throws(InboxError) -> [(record: AuditRecord, hash: [UInt8])] {
        try read { database throws(SQLiteError) in
            try database.rows("SELECT id, tenant, time, by, action, subject, hash FROM audit ORDER BY id") { row in
                (
                    AuditRecord(
                        number: row.int(0), tenant: TenantName(row.text(1)), time: row.int(2), by: row.text(3),
                        action: row.text(4), subject: row.text(5)), row.bytes(6)
                )
            }
        }
    }
}
