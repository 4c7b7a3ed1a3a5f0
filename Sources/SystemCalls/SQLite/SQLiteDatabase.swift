import CSQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A connection to a data base in a file (SQLite); one thread at a time may use it.
package final class SQLiteDatabase {
    /// How a file is opened.
    package enum Mode: Sendable {
        /// Makes it where there is none.
        case creating
        case writing
        case reading

        var flags: Int32 {
            switch self {
            case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .writing: SQLITE_OPEN_READWRITE
            case .reading: SQLITE_OPEN_READONLY
            }
        }
    }

    private let handle: OpaquePointer
    private let logged: UnsafeMutablePointer<Int32>
    private var statements: [String: SQLiteStatement] = [:]
    package let path: String

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - busyMilliseconds: how long another process that writes is waited for.
    ///   - volume: the name of the layer below (https://sqlite.org/vfs.html); `nil` for the system's.
    package init(
        _ path: String, _ mode: Mode, busyMilliseconds: Int32 = 5_000, volume: String? = nil
    ) throws(SQLiteError) {
        if case .creating = mode { Self.make(path) }
        var handle: OpaquePointer?
        let flags = mode.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, volume)
        guard code == SQLITE_OK, let handle else {
            let system = handle.map { sqlite3_system_errno($0) } ?? 0
            sqlite3_close_v2(handle)
            throw SQLiteError(code: code, system: system, doing: "open \(path)")
        }
        sqlite3_busy_timeout(handle, busyMilliseconds)
        logged = .allocate(capacity: 1)
        logged.initialize(to: 0)
        // In the place of the data base's own: it would bring the log into the file before who waits hears of a commit.
        sqlite3_wal_hook(handle, noteLogged, logged)
        self.handle = handle
        self.path = path
    }

    /// Makes the file for its owner only; the files beside it get the same mode. What fails here fails again when it is opened.
    private static func make(_ path: String) {
        // One that is there must not be opened: to close it again would give up the locks that this process holds on it.
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { close(descriptor) }
    }

    deinit {
        for statement in statements.values { statement.finalize() }
        sqlite3_close_v2(handle)
        logged.deallocate()
    }

    /// A statement that is kept for the next time; one that is still being read must not be asked for again.
    package func prepared(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
        if let statement = statements[sql] { return statement }
        let statement = try SQLiteStatement(sql, in: handle)
        statements[sql] = statement
        return statement
    }

    /// Runs one statement to its end.
    package func run(_ sql: String, _ values: SQLiteValue...) throws(SQLiteError) {
        let statement = try prepared(sql)
        try statement.bind(values)
        while try statement.step() {}
    }

    /// Reads all rows of a statement.
    package func rows<Row>(
        _ sql: String, _ values: [SQLiteValue] = [], _ read: (SQLiteStatement) -> Row
    ) throws(SQLiteError) -> [Row] {
        let statement = try prepared(sql)
        try statement.bind(values)
        var rows: [Row] = []
        while try statement.step() { rows.append(read(statement)) }
        return rows
    }

    /// Reads the first row of a statement; `nil` where there is none.
    package func first<Row>(
        _ sql: String, _ values: SQLiteValue..., read: (SQLiteStatement) -> Row
    ) throws(SQLiteError) -> Row? {
        let statement = try prepared(sql)
        try statement.bind(values)
        defer { statement.reset() }
        return try statement.step() ? read(statement) : nil
    }

    /// Runs several statements, which take no values.
    package func execute(_ script: String) throws(SQLiteError) {
        let code = sqlite3_exec(handle, script, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw SQLiteError(code: code, system: sqlite3_system_errno(handle), doing: script)
        }
    }

    /// The number of the last row that was inserted.
    package var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

    /// How many rows the last statement changed.
    package var changes: Int { Int(sqlite3_changes(handle)) }

    /// Whether a transaction is open; some failures end it by themselves.
    package var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Brings what is in the log into the file itself (https://sqlite.org/wal.html).
    ///
    /// - Parameter isEmptying: leaves a log of no bytes, for which nobody may be reading.
    /// - Returns: how many pages are still in the log.
    @discardableResult
    package func checkpoint(isEmptying: Bool) throws(SQLiteError) -> Int {
        var logged: Int32 = 0
        var done: Int32 = 0
        let mode = isEmptying ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
        let code = sqlite3_wal_checkpoint_v2(handle, nil, mode, &logged, &done)
        guard code == SQLITE_OK else {
            throw SQLiteError(code: code, system: sqlite3_system_errno(handle), doing: "checkpoint")
        }
        return Int(logged - done)
    }

    /// How many pages the log had after the last commit here.
    package var logPages: Int { Int(logged.pointee) }
}

/// What SQLite calls after each commit, with the number of pages in the log.
private func noteLogged(
    _ context: UnsafeMutableRawPointer?, _ database: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ pages: Int32
) -> Int32 {
    context?.assumingMemoryBound(to: Int32.self).pointee = pages
    return SQLITE_OK
}
