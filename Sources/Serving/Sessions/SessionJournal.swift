package import SystemCalls

/// Keeps sessions on disk, so that they go on after a restart: a file of checked lines that grows by the sessions that
/// changed, and is rewritten when more than half of it is of the past.
///
/// Nothing unmasked gets in: what is written is a ``Session``, whose texts are all `MaskedText`, under a ``SessionKey``. What is
/// read is masked again when a session is next used.
///
/// A turn never waits for it. What was not written yet when the process ends at once, a second's turns at most, is lost.
package final class SessionJournal: Sendable {
    /// What a journal held at a start.
    package struct Restoration: Sendable, Equatable {
        /// The sessions that go on.
        package internal(set) var sessions = 0
        /// Those whose time was over.
        package internal(set) var expired = 0
        /// The bytes of lines that cannot be read, by their offsets; what they held is lost.
        package internal(set) var damaged: [Range<Int>] = []
        /// The length in bytes of a last line that was never finished.
        package internal(set) var tornBytes = 0
    }

    private struct Books {
        /// The lines of the file.
        var lines = 0
        /// The sessions whose change is not in the file yet.
        var unwritten: Set<SessionKey> = []
        /// Whether it is not known what is in the file, since it could not be synced.
        var isUncertain = false
        /// When the file was last rewritten; it is not tried again sooner than ``secondsBetweenAttempts``.
        var rewritten = 0
        var attempted = Int.min / 2
    }

    private let path: String
    private let table: SessionTable
    private let volume: any StateVolume
    private let health: StorageHealth
    private let fewestLines: Int
    private let books = Lock(Books())

    private static let second = 1_000_000_000
    private static let secondsBetweenAttempts = 4
    /// An expired session is not longer on disk than this.
    private static let longestWithDeadLines = 3600 * second

    /// A journal of the sessions of a table.
    ///
    /// - Parameters:
    ///   - fewestLines: a file with fewer lines is not rewritten for what is dead in it, but once an hour.
    package init(
        path: String, table: SessionTable, volume: any StateVolume = DiskVolume(), health: StorageHealth,
        fewestLines: Int = 1024
    ) {
        self.path = path
        self.table = table
        self.volume = volume
        self.health = health
        self.fewestLines = fewestLines
    }

    /// Puts the sessions of the file into the table, once, before the first turn.
    ///
    /// - Parameters:
    ///   - now: the monotonic clock, in nanoseconds.
    ///   - time: the Unix time in seconds.
    /// - Throws: ``SystemError`` when the file is there and cannot be read.
    package func restore(at now: UInt64, time: Int) throws(SystemError) -> Restoration {
        var found = Restoration()
        var lines = 0
        let content = try volume.content(of: path) ?? []
        var start = 0
        while let end = content[start...].firstIndex(of: 0x0A) {
            lines += 1
            switch SessionLine(content[start..<end]) {
            case .kept(let key, let last, let object):
                let age = max(0, time - last)
                if age >= Int(table.limits.lifetime) / Self.second {
                    found.expired += 1
                    table.forget(key)
                } else {
                    table.restore(key, packed: object, lastTurn: Int(now) - age * Self.second)
                }
            case .ended(let key):
                table.forget(key)
            case nil: found.damaged.append(start..<end)
            }
            start = end + 1
        }
        found.tornBytes = content.count - start
        found.sessions = table.count
        let counted = lines
        books.withLock { books in
            books.lines = counted
            books.rewritten = Int(now)
        }
        return found
    }

    /// Writes what changed since the last time, with one sync; tries again what could not be written.
    ///
    /// To be called every second, and once when the server has answered its last request; on one thread, which waits for the
    /// device.
    package func write(at now: UInt64, time: Int) {
        books.withLock { books in
            books.unwritten.formUnion(table.takeTouched())
            do throws(SystemError) {
                if books.isUncertain {
                    books.unwritten = []
                    if isTimeToRewrite(books, Int(now)) { try rewrite(&books, at: now, time: time) }
                    return
                }
                try appendChanges(&books, at: now, time: time)
                health.note(.sessions, nil)
                if isHalfDead(books, Int(now)), isTimeToRewrite(books, Int(now)) {
                    try rewrite(&books, at: now, time: time)
                }
            } catch {
                health.note(.sessions, error)
            }
        }
    }

    /// Rewrites the file as the sessions are now, so that nothing stays in it of those that have ended.
    ///
    /// - Throws: ``SystemError``; the file is then as it was.
    package func purge(at now: UInt64, time: Int) throws(SystemError) {
        try books.withLock { (books) throws(SystemError) in
            books.unwritten.formUnion(table.takeTouched())
            do throws(SystemError) {
                try rewrite(&books, at: now, time: time)
            } catch {
                health.note(.sessions, error)
                throw error
            }
        }
    }

    private func appendChanges(_ books: inout Books, at now: UInt64, time: Int) throws(SystemError) {
        guard !books.unwritten.isEmpty else { return }
        var bytes: [UInt8] = []
        for key in books.unwritten { bytes += line(of: key, at: now, time: time).bytes }
        do throws(SystemError) {
            try volume.append(bytes, to: path)
        } catch {
            books.isUncertain = error.call == "fdatasync" || books.unwritten.count > 2 * table.limits.most
            if books.isUncertain { books.unwritten = [] }
            throw error
        }
        books.lines += books.unwritten.count
        books.unwritten = []
    }

    private func line(of key: SessionKey, at now: UInt64, time: Int) -> SessionLine {
        guard let (object, last) = table.kept(of: key) else { return .ended(key) }
        return .kept(key, at: time - max(0, Int(now) - last) / Self.second, object: object)
    }

    private func isTimeToRewrite(_ books: Books, _ now: Int) -> Bool {
        now - books.attempted >= Self.secondsBetweenAttempts * Self.second
    }

    private func isHalfDead(_ books: Books, _ now: Int) -> Bool {
        let dead = books.lines - table.count
        return books.lines >= fewestLines && dead * 2 > books.lines
            || dead > 0 && now - books.rewritten >= Self.longestWithDeadLines
    }

    private func rewrite(_ books: inout Books, at now: UInt64, time: Int) throws(SystemError) {
        books.attempted = Int(now)
        var lines = 0
        var shard = 0
        try volume.replace(path) {
            guard shard < table.shardCount else { return nil }
            defer { shard += 1 }
            var bytes: [UInt8] = []
            for key in table.keys(ofShard: shard) {
                guard let (object, last) = table.kept(of: key), !object.isEmpty else { continue }
                let line = SessionLine.kept(key, at: time - max(0, Int(now) - last) / Self.second, object: object)
                bytes += line.bytes
                lines += 1
            }
            return bytes
        }
        books.lines = lines
        books.unwritten = []
        books.isUncertain = false
        books.rewritten = Int(now)
        health.note(.sessions, nil)
    }
}
