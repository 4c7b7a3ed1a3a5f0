package import Bundles
import Dialogue
import SystemCalls

/// Notices and how far they have come.
extension SQLiteStorage: NoticeStorage {
    package func keep(
        _ drafts: [NoticeDraft], for targets: [NoticeTarget], seen: [TenantName: Int]
    ) throws(InboxError) -> [Notice] {
        try change { database throws(SQLiteError) in
            var notices: [Notice] = []
            for draft in drafts { notices.append(try Self.insert(draft, for: targets, into: database)) }
            for (tenant, number) in seen {
                try database.run(
                    "INSERT OR REPLACE INTO notice_events (tenant, number) VALUES (?, ?)", .text(tenant.rawValue),
                    .integer(number))
            }
            return notices
        }
    }

    package func keep(
        digest: NoticeDraft, of notices: [NoticeID], for targets: [NoticeTarget]
    ) throws(InboxError) -> Notice {
        try change { database throws(SQLiteError) in
            let notice = try Self.insert(digest, for: targets, into: database)
            for gathered in notices {
                try database.run(
                    "UPDATE notices SET is_gathered = 0, digest = ?, fix = NULL WHERE id = ?",
                    .integer(notice.id.number), .integer(gathered.number))
                try database.run("DELETE FROM notice_lines WHERE notice = ?", .integer(gathered.number))
            }
            return notice
        }
    }

    private static func insert(
        _ draft: NoticeDraft, for targets: [NoticeTarget], into database: SQLiteDatabase
    ) throws(SQLiteError) -> Notice {
        let targets = targets.filter { $0.takes(draft.tenant) }
        let notice = try NoticeRow.insert(draft, isTold: !targets.isEmpty, into: database)
        for target in targets where !draft.isGathered {
            try database.run(
                """
                INSERT INTO deliveries (notice, target, state, attempts, since, due)
                VALUES (?1, ?2, 'waiting', 0, ?3, ?3)
                """, .integer(notice.id.number), .text(target.name), .integer(draft.due))
        }
        return notice
    }

    package func seenEvents() throws(InboxError) -> [TenantName: Int] {
        try read { database throws(SQLiteError) in
            let rows = try database.rows("SELECT tenant, number FROM notice_events") {
                (TenantName($0.text(0)), $0.int(1))
            }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }

    package func gathered(until time: Int) throws(InboxError) -> [Notice] {
        try read { database throws(SQLiteError) in
            try NoticeRow.read(
                "SELECT \(NoticeRow.columns) FROM notices n WHERE is_gathered = 1 AND due <= ? ORDER BY id",
                [.integer(time)], from: database)
        }
    }

    package func nextGathered() throws(InboxError) -> Int? {
        try read { database throws(SQLiteError) in
            try database.first("SELECT min(due) FROM notices WHERE is_gathered = 1") { $0.optionalInt(0) } ?? nil
        }
    }

    package func notices(of tenant: TenantName?, since time: Int, limit: Int) throws(InboxError) -> [Notice] {
        try read { database throws(SQLiteError) in
            try NoticeRow.read(
                """
                SELECT \(NoticeRow.columns) FROM notices n WHERE time >= ?1 AND (?2 IS NULL OR tenant = ?2)
                ORDER BY id DESC LIMIT ?3
                """, [.integer(time), .text(tenant?.rawValue), .integer(max(0, limit))], from: database)
        }
    }

    package func forgetNotices(before time: Int) throws(InboxError) {
        try change { database throws(SQLiteError) in
            try database.run(
                """
                DELETE FROM notices WHERE time < ? AND is_gathered = 0 AND NOT EXISTS (
                    SELECT 1 FROM deliveries d WHERE d.notice = notices.id AND d.state = 'waiting')
                """, .integer(time))
        }
    }

    /// Does all of something or nothing; on the device when this returns.
    func change<Value: Sendable>(
        _ body: (SQLiteDatabase) throws(SQLiteError) -> Value
    ) throws(InboxError) -> Value {
        do {
            return try writer.withLock { database throws(SQLiteError) in
                do throws(SQLiteError) {
                    try database.run("BEGIN IMMEDIATE")
                    let value = try body(database)
                    try database.run("COMMIT")
                    return value
                } catch {
                    if database.isInTransaction { try? database.run("ROLLBACK") }
                    throw error
                }
            }
        } catch {
            throw InboxError(error, at: path)
        }
    }
}
