import Bundles
import Dialogue
import SystemCalls

/// What the thread that writes does beside writing.
extension SQLiteStorage {
    /// Changes when another process, and not this one, has written.
    func foreignGeneration() throws(SQLiteError) -> Int {
        try writer.withLock { database throws(SQLiteError) in
            try database.first("PRAGMA data_version") { $0.int(0) } ?? 0
        }
    }

    /// Brings what is in the log into the file.
    func checkpoint() throws(SQLiteError) {
        _ = try writer.withLock { database throws(SQLiteError) in try database.checkpoint(isEmptying: false) }
    }

    /// Whether something was erased whose bytes may still be in the files.
    func hasTraces() throws(SQLiteError) -> Bool {
        try writer.withLock { database throws(SQLiteError) in
            try database.first("SELECT 1 FROM erasures WHERE is_done = 0 LIMIT 1") { _ in true } ?? false
        }
    }

    /// Writes the file anew without what was erased, and empties the log.
    ///
    /// Bytes that are deleted are overwritten at once (`secure_delete`), but copies of them stay in the gaps of pages between which rows
    /// were moved; only a file that is written anew has none.
    func removeTraces() throws(SQLiteError) {
        try writer.withLock { database throws(SQLiteError) in
            // What is left lies in a file without a name meanwhile, not in memory: it may be a hundred megabytes.
            try database.run("PRAGMA temp_store = FILE")
            defer { try? database.run("PRAGMA temp_store = MEMORY") }
            try database.run("VACUUM")
            try database.checkpoint(isEmptying: true)
            try database.run("UPDATE erasures SET is_done = 1 WHERE is_done = 0")
        }
    }

    /// Where all alerts are, by identifier.
    func places() throws(SQLiteError) -> [(id: AlertID, place: GroupedAlert)] {
        try writer.withLock { database throws(SQLiteError) in
            try database.rows("SELECT id, domain, grp FROM alerts ORDER BY id") { row in
                (
                    AlertID(row.int(0)),
                    GroupedAlert(domain: DomainName(rawValue: row.text(1)), group: GroupID(row.int(2)))
                )
            }
        }
    }

    /// Alerts behind one with their texts, by identifier.
    func texts(
        after id: AlertID, limit: Int
    ) throws(SQLiteError) -> [(id: AlertID, text: String, place: GroupedAlert)] {
        try writer.withLock { database throws(SQLiteError) in
            try database.rows(
                "SELECT id, text, domain, grp FROM alerts WHERE id > ? ORDER BY id LIMIT ?",
                [.integer(id.number), .integer(limit)]
            ) { row in
                (
                    AlertID(row.int(0)), row.text(1),
                    GroupedAlert(domain: DomainName(rawValue: row.text(2)), group: GroupID(row.int(3)))
                )
            }
        }
    }
}
