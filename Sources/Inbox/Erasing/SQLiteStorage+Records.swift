package import Bundles
package import Dialogue
import SystemCalls
import TextAnalysis

extension SQLiteStorage {
    /// What an erasure of this scope would forget, each kind by rising identifier.
    ///
    /// - Parameter domain: only what belongs to this bundle; `nil` for all of the tenant's.
    package func records(
        _ scope: Erasure.Scope, of tenant: TenantName, domain: DomainName? = nil
    ) throws(InboxError) -> KeptRecords {
        var conditions = Conditions()
        conditions.add("tenant = ?", .text(tenant.rawValue))
        switch scope {
        case .session(let session): conditions.add("session = ?", .text(session))
        case .before(let time): conditions.add("time < ?", .integer(time))
        }
        if let domain { conditions.add("domain = ?", .text(domain.rawValue)) }
        let wanted = "WHERE \(conditions.sql) ORDER BY id"
        let values = conditions.values
        return try read { database throws(SQLiteError) in
            KeptRecords(
                turns: try database.rows(
                    """
                    SELECT domain, version, turn, outcome, language, question, answer, confidence, rating, time
                    FROM turns \(wanted)
                    """, values, KeptRecords.Turn.init(row:)),
                alerts: try database.rows("SELECT \(AlertRow.columns) FROM alerts a \(wanted)", values, AlertRow.read),
                feedback: try database.rows(
                    """
                    SELECT id, domain, turn, rating, question, expected, comment, exchanges, time
                    FROM feedback \(wanted)
                    """, values, KeptRecords.Feedback.init(row:)),
                examples: try database.rows(
                    "SELECT \(ExampleRow.columns) FROM examples \(wanted)", values, ExampleRow.read))
        }
    }
}

extension KeptRecords.Turn {
    fileprivate init(row: SQLiteStatement) {
        self.init(
            domain: DomainName(rawValue: row.text(0)), version: row.int(1), turn: row.optionalText(2),
            outcome: KeptTurn.Outcome(rawValue: row.text(3)) ?? .unanswered, language: Language(rawValue: row.text(4)),
            question: row.text(5), answer: row.optionalText(6).map { AnswerID(rawValue: $0) },
            confidence: row.double(7), rating: row.optionalText(8).flatMap { Rating(rawValue: $0) }, time: row.int(9))
    }
}

extension KeptRecords.Feedback {
    fileprivate init(row: SQLiteStatement) {
        self.init(
            id: FeedbackID(row.int(0)), domain: row.optionalText(1).map { DomainName(rawValue: $0) },
            turn: row.optionalText(2), rating: Rating(rawValue: row.text(3)) ?? .bad, question: row.optionalText(4),
            expected: row.optionalText(5), comment: row.optionalText(6), exchanges: row.optionalText(7),
            time: row.int(8))
    }
}
