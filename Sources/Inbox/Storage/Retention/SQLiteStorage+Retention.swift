import SystemCalls

/// What is kept no longer, and the clock that says so.
extension SQLiteStorage {
    /// Lets some of what is too old go, in a transaction of its own.
    ///
    /// - Returns: whether there may be more, and what the grouping and listeners are to be told.
    func expire() throws(SQLiteError) -> (isMore: Bool, commit: Commit) {
        let settings = settings
        return try writer.withLock { database throws(SQLiteError) in
            let transaction = InboxTransaction(database, settings: settings, grouping: settings.grouping)
            do {
                try database.run("BEGIN IMMEDIATE")
                let time = try Self.age(in: database, settings.clock)
                let isMore = try transaction.expire(by: time)
                transaction.succeed()
                try database.run("COMMIT")
                let commit = Commit(
                    results: [], news: transaction.news, hasErased: false, grouped: transaction.groupedBefore,
                    logPages: database.logPages)
                return (isMore, commit)
            } catch {
                if database.isInTransaction { try? database.run("ROLLBACK") }
                try? transaction.forgetAll()
                throw error as? SQLiteError ?? SQLiteError(code: 1, doing: "expire")
            }
        }
    }

    /// The time that records are judged by; it is kept, so that it goes on after a restart.
    private static func age(in database: SQLiteDatabase, _ clock: InboxClock) throws(SQLiteError) -> Int {
        let kept = try database.first("SELECT value FROM meta WHERE key = 'clock'") { $0.text(0) }
        let (wall, steady, boot) = (clock.wall(), clock.steady(), clock.boot())
        var age = kept.flatMap { AgeClock(parsing: $0) } ?? AgeClock(time: wall, steady: steady, boot: boot)
        let time = age.advance(wall: wall, steady: steady, boot: boot)
        try database.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('clock', ?)", .text(age.text))
        return time
    }

    /// A transaction of a few bytes: whether the disk takes them.
    func probe() throws(SQLiteError) {
        try writer.withLock { database throws(SQLiteError) in
            try database.run(
                "INSERT OR REPLACE INTO meta (key, value) VALUES ('probe', ?)", .integer(settings.clock.steady()))
        }
    }
}

extension AgeClock {
    /// As it is kept.
    var text: String { "\(time) \(steady) \(aheadSince ?? -1) \(boot)" }

    init?(parsing text: String) {
        let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let time = Int(parts[0]), let steady = Int(parts[1]), let since = Int(parts[2]) else {
            return nil
        }
        self.init(time: time, steady: steady, boot: String(parts[3]), aheadSince: since < 0 ? nil : since)
    }
}
