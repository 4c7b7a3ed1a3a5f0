import CSQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the data base could not do; no value that was bound is in it.
package struct SQLiteError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The extended result code (https://sqlite.org/rescode.html).
    package let code: Int32
    /// `errno` of the system call behind it; 0 where there was none.
    package let system: Int32
    /// What was being done, in a few words or in SQL with its parameters' places.
    package let doing: String

    package init(code: Int32, system: Int32 = 0, doing: String) {
        self.code = code
        self.system = system
        self.doing = doing
    }

    private var primary: Int32 { code & 0xFF }

    /// Whether the device or the user's share of it is full.
    package var isFull: Bool {
        primary == SQLITE_FULL || primary == SQLITE_IOERR && (system == ENOSPC || system == EDQUOT)
    }

    /// Whether somebody else has it, for longer than was waited.
    package var isBusy: Bool { primary == SQLITE_BUSY || primary == SQLITE_LOCKED }

    /// Whether it is the values of one statement that are at fault, and the transaction can go on without it.
    package var isOfStatement: Bool { [1, 18, 19, 20, 25].contains(primary) }

    /// Whether what is in the file is damaged, or no data base.
    package var isCorrupt: Bool { primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB }

    /// Whether the file is something else.
    package var isNotADatabase: Bool { primary == SQLITE_NOTADB }

    /// Whether the system could not say that what was written is on the device: what the file holds is not known any more.
    package var isFailedSync: Bool {
        !isFull && (code == Self.failedSync || code == Self.failedDirectorySync)
    }

    private static let failedSync = SQLITE_IOERR | 4 << 8
    private static let failedDirectorySync = SQLITE_IOERR | 5 << 8

    package var description: String {
        let why = String(cString: sqlite3_errstr(code))
        let cause = system == 0 ? "" : ": \(String(cString: strerror(system)))"
        return "\(why)\(cause) (\(code), \(doing))"
    }
}
