import Bundles
import Dialogue
import SystemCalls

/// An inbox in a file of its own (SQLite); one connection writes, another reads what was committed meanwhile.
package final class SQLiteStorage: InboxStorage {
    /// What came of a transaction.
    struct Commit: Sendable {
        let results: [Result<[InboxOutcome], InboxError>]
        let news: [InboxNews]
        /// Whether bytes must leave the files.
        let hasErased: Bool
        /// Where alerts are now whose group was found or changed.
        let grouped: [AlertID: GroupedAlert]
        /// How many pages the log has.
        let logPages: Int
    }

    let writer: Lock<SQLiteDatabase>
    private let reader: Lock<SQLiteDatabase>
    let settings: InboxSettings
    package let path: String

    /// Opens the file, makes it where there is none, and brings one of an earlier version to this one.
    package init(_ path: String, settings: InboxSettings = InboxSettings(), isMaking: Bool = true) throws(InboxError) {
        do {
            if !isMaking, try FileStanding.ofTarget(path).size == 0 {
                InboxFile.waitForMaking(path)
                guard try FileStanding.ofTarget(path).size > 0 else {
                    throw InboxError.unusable(path: path, why: "it is empty; taiwa serve makes it anew as it starts")
                }
            }
            let database = try Self.open(path, settings, isMaking ? .creating : .writing)
            try Schema.prepare(database)
            writer = Lock(database)
            let second = try SQLiteDatabase(path, .writing, volume: settings.volume)
            try second.execute(
                "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -\(Self.mostCached / 2)")
            reader = Lock(second)
        } catch let error as InboxError {
            throw error
        } catch {
            throw InboxError(error, at: path)
        }
        self.settings = settings
        self.path = path
    }

    static func open(
        _ path: String, _ settings: InboxSettings, _ mode: SQLiteDatabase.Mode
    ) throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path, mode, volume: settings.volume)
        try database.execute("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON")
        try database.execute("PRAGMA journal_mode = WAL")
        // The log is synced before a commit returns, not only before it is brought into the file.
        try database.execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -\(mostCached)")
        // What is kept of the log when it begins anew: to write over what is there costs less than to make a file longer.
        try database.execute("PRAGMA journal_size_limit = \(settings.longestLog * bytesOfLoggedPage)")
        return database
    }

    /// KiB of pages that the connection that writes holds in memory.
    private static let mostCached = 1_024
    /// With what the log says of it.
    private static let bytesOfLoggedPage = 4_096 + 24

    package func commit(
        _ batches: [InboxBatch], grouping: any AlertGrouping
    ) throws(InboxError) -> [Result<[InboxOutcome], InboxError>] {
        do {
            return try write(batches, grouping: grouping).results
        } catch {
            throw InboxError(error, at: path)
        }
    }

    /// Makes batches in one transaction, which is on the device when this returns.
    func write(_ batches: [InboxBatch], grouping: any AlertGrouping) throws(SQLiteError) -> Commit {
        let settings = settings
        return try writer.withLock { database throws(SQLiteError) in
            let transaction = InboxTransaction(database, settings: settings, grouping: grouping)
            do throws(SQLiteError) {
                try database.run("BEGIN IMMEDIATE")
                var results: [Result<[InboxOutcome], InboxError>] = []
                for batch in batches { results.append(try transaction.make(batch)) }
                try database.run("COMMIT")
                return Commit(
                    results: results, news: transaction.news, hasErased: transaction.hasErased,
                    grouped: transaction.groupedBefore, logPages: database.logPages)
            } catch {
                if database.isInTransaction { try? database.run("ROLLBACK") }
                // Where the file cannot be read either, the alerts are at least forgotten that are not in it.
                try? transaction.forgetAll()
                throw error
            }
        }
    }

    /// Reads with the connection for reading; all that one call reads is of one instant.
    func read<Value: Sendable>(
        _ body: (SQLiteDatabase) throws(SQLiteError) -> Value
    ) throws(InboxError) -> Value {
        do {
            return try reader.withLock { database throws(SQLiteError) in
                try database.run("BEGIN")
                defer { try? database.run("COMMIT") }
                return try body(database)
            }
        } catch {
            throw InboxError(error, at: path)
        }
    }
}

extension InboxError {
    /// What a failure of the data base is to who asked.
    init(_ error: any Error, at path: String) {
        guard let error = error as? SQLiteError else {
            self = .storage("\(path): \(error)")
            return
        }
        if error.isFull {
            self = .diskFull
        } else if error.isBusy {
            self = .busy
        } else if error.isCorrupt {
            self = .damaged(at: path, error.isNotADatabase ? "it is no data base" : "it is damaged (\(error.code))")
        } else {
            self = .storage("\(path): \(error)")
        }
    }
}
