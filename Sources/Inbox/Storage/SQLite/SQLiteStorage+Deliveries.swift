package import Bundles
import SystemCalls

/// Notices on their way.
extension SQLiteStorage {
    private static let columns = "\(NoticeRow.columns), d.target, d.state, d.attempts, d.since, d.due, d.failure"

    package func deliveries(to target: String, until time: Int, limit: Int) throws(InboxError) -> [Delivery] {
        try read { database throws(SQLiteError) in
            try Self.deliveries(
                "d.target = ? AND d.state = 'waiting' AND d.due <= ? ORDER BY d.due, d.notice LIMIT ?",
                [.text(target), .integer(time), .integer(max(0, limit))], from: database)
        }
    }

    package func nextDelivery(to target: String) throws(InboxError) -> Int? {
        try read { database throws(SQLiteError) in
            try database.first("SELECT min(due) FROM deliveries WHERE target = ? AND state = 'waiting'", .text(target))
            {
                $0.optionalInt(0)
            } ?? nil
        }
    }

    package func deadLetters(of tenant: TenantName?, limit: Int) throws(InboxError) -> [Delivery] {
        try read { database throws(SQLiteError) in
            try Self.deliveries(
                "d.state = 'dead' AND (?1 IS NULL OR n.tenant = ?1) ORDER BY d.notice DESC, d.target LIMIT ?2",
                [.text(tenant?.rawValue), .integer(max(0, limit))], from: database)
        }
    }

    private static func deliveries(
        _ condition: String, _ values: [SQLiteValue], from database: SQLiteDatabase
    ) throws(SQLiteError) -> [Delivery] {
        let rows = try database.rows(
            "SELECT \(columns) FROM deliveries d JOIN notices n ON n.id = d.notice WHERE \(condition)", values
        ) { row in
            let (target, state) = (row.text(11), Delivery.State(rawValue: row.text(12)) ?? .dead)
            let (attempts, since, due, failure) = (row.int(13), row.int(14), row.int(15), row.optionalText(16))
            return (
                NoticeRow.Row(row),
                { (notice: Notice) in
                    Delivery(
                        notice, to: target, state: state, attempts: attempts, since: since, due: due, failure: failure)
                }
            )
        }
        var deliveries: [Delivery] = []
        for (row, make) in rows { deliveries.append(make(try row.notice(from: database))) }
        return deliveries
    }

    package func update(_ delivery: Delivery) throws(InboxError) {
        let notice = SQLiteValue.integer(delivery.notice.id.number)
        try change { database throws(SQLiteError) in
            try database.run(
                """
                UPDATE deliveries SET state = ?, attempts = ?, due = ?, failure = ? WHERE notice = ? AND target = ?
                """, .text(delivery.state.rawValue), .integer(delivery.attempts), .integer(delivery.due),
                .text(delivery.failure), notice, .text(delivery.target))
            guard delivery.state == .delivered else { return }
            let isWanted = try database.first(
                "SELECT 1 FROM deliveries WHERE notice = ? AND state <> 'delivered' LIMIT 1", notice
            ) { _ in true }
            if isWanted != nil { return }
            try database.run("DELETE FROM notice_lines WHERE notice = ?", notice)
            try database.run("UPDATE notices SET fix = NULL WHERE id = ?", notice)
        }
    }

    package func abandonDeliveries(except targets: [String]) throws(InboxError) {
        try change { database throws(SQLiteError) in
            let known = Set(targets)
            let waiting = try database.rows("SELECT DISTINCT target FROM deliveries WHERE state = 'waiting'") {
                $0.text(0)
            }
            for target in waiting where !known.contains(target) {
                try database.run(
                    """
                    UPDATE deliveries SET state = 'dead', failure = 'there is no such target any more'
                    WHERE target = ? AND state = 'waiting'
                    """, .text(target))
            }
        }
    }

    package func resend(_ notice: NoticeID, of tenant: TenantName?, at time: Int) throws(InboxError) -> Int {
        try change { database throws(SQLiteError) in
            try database.run(
                """
                UPDATE deliveries SET state = 'waiting', attempts = 0, since = ?1, due = ?1, failure = NULL
                WHERE notice = ?2 AND state = 'dead' AND (?3 IS NULL OR EXISTS (
                    SELECT 1 FROM notices n WHERE n.id = ?2 AND n.tenant = ?3))
                """, .integer(time), .integer(notice.number), .text(tenant?.rawValue))
            return database.changes
        }
    }
}
