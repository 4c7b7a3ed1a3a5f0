import Foundation
import SystemCalls

/// The file of an inbox as the program finds it at the start: it is looked through, and one that is damaged is put aside.
struct InboxFile {
    /// Held as long as the inbox is open: a file that somebody uses is not put aside.
    let lock: SharedFileLock
    /// One sentence for each thing that was damaged, and what was done about it.
    private(set) var findings: [String] = []

    private let path: String
    private let settings: InboxSettings
    private var restored: String { Self.restoredPath(of: path) }
    private var log: String { Self.logPath(of: path) }

    /// Looks through a file, if there is one, and leaves one in its place that is whole.
    init(_ path: String, settings: InboxSettings) throws(InboxError) {
        self.path = path
        self.settings = settings
        do {
            try Self.make(path, settings)
            lock = try SharedFileLock(Self.lockPath(of: path))
            let isAlone = try lock.takeAlone()
            if isAlone { try finish() }
            if FileManager.default.fileExists(atPath: path) {
                if isAlone { try lookAtLog() }
                if let damage = try damage() {
                    guard isAlone else {
                        throw InboxError.unusable(
                            path: path, why: "\(damage); another program uses it: stop that one first")
                    }
                    try restore(damage)
                }
            }
            try lock.share()
        } catch let error as InboxError {
            throw error
        } catch let error as SystemError {
            throw error.isFull ? .diskFull : .storage("\(error)")
        } catch {
            throw InboxError(error, at: path)
        }
    }

    /// Waits until a file that somebody is just making is whole.
    static func waitForMaking(_ path: String) { _ = try? SharedFileLock(lockPath(of: path)) }

    private static func lockPath(of path: String) -> String { "\(path).lock" }
    private static func restoredPath(of path: String) -> String { "\(path).restored" }
    private static func logPath(of path: String) -> String { "\(path)-wal" }

    /// Makes a file where there is none.
    ///
    /// Alone: SQLite lets one of two fail that make the same file at the same time (both read, and neither may write), and who looks
    /// meanwhile finds it empty. Others wait for the lock, and then find what was made.
    private static func make(_ path: String, _ settings: InboxSettings) throws {
        guard isMissing(path), let alone = try FileLock.take(lockPath(of: path)) else { return }
        try withExtendedLifetime(alone) {
            if isMissing(path) { try Schema.prepare(try SQLiteStorage.open(path, settings, .creating)) }
        }
    }

    /// Whether there is nothing at all, in a log or of an earlier start either.
    private static func isMissing(_ path: String) -> Bool {
        [path, logPath(of: path), restoredPath(of: path)].allSatisfy {
            (try? FileStanding.ofTarget($0).size) ?? 0 == 0
        }
    }

    /// Ends what an earlier start was killed in: it had put the damaged file aside, but nothing in its place.
    private func finish() throws {
        let isThere = FileManager.default.fileExists(atPath: path)
        guard FileManager.default.fileExists(atPath: restored) else { return }
        if isThere {
            for name in [restored, "\(restored)-wal", "\(restored)-shm"] {
                try? FileManager.default.removeItem(atPath: name)
            }
        } else {
            try AtomicFile.move(restored, to: path)
        }
    }

    /// The log is looked at before it is used: what SQLite finds damaged in it, it passes over.
    private mutating func lookAtLog() throws {
        guard let bytes = FileManager.default.contents(atPath: log).map({ Array($0) }) else { return }
        let check = LogCheck(bytes)
        guard let damage = check.damage else { return }
        let copy = "\(path).damaged-\(stamp)-wal"
        // Both files as they were: what can be saved of them by hand, the log alone does not tell.
        try? FileManager.default.copyItem(atPath: path, toPath: "\(path).damaged-\(stamp)")
        try? FileManager.default.copyItem(atPath: log, toPath: copy)
        let what =
            check.lostCommits == 1
            ? "the last transaction of \(log) is not whole from byte \(damage) on: it was being written, or is damaged"
            : "\(log) is damaged from byte \(damage) on: \(check.lostCommits) transactions behind it could not be used"
        findings.append("\(what); a copy is in \(copy)")
    }

    /// What the first thing is that is wrong with the file; `nil` when it is whole.
    private func damage() throws -> String? {
        do {
            let database = try SQLiteDatabase(path, .writing, volume: settings.volume)
            let quick = try Self.faults(in: database, "quick_check(1)")
            if quick.isEmpty { return nil }
            let all = try Self.faults(in: database, "integrity_check(20)")
            return Self.sentence(all.isEmpty ? quick : all)
        } catch let error as SQLiteError {
            guard error.isCorrupt else { throw error }
            return error.isNotADatabase ? "it is no data base any more" : "it is damaged (\(error.code))"
        }
    }

    private static func faults(in database: SQLiteDatabase, _ check: String) throws -> [String] {
        try database.rows("PRAGMA \(check)") { $0.text(0) }.filter { $0 != "ok" }
    }

    /// The first fault, with the byte where the page begins that it names.
    private static func sentence(_ faults: [String]) -> String {
        let first = faults[0].split(separator: "\n").filter { !$0.hasPrefix("***") }.first.map(String.init) ?? faults[0]
        let words = first.split(whereSeparator: { $0 == " " || $0 == ":" })
        var place = ""
        if let index = words.firstIndex(where: { $0.lowercased() == "page" }), index + 1 < words.count,
            let page = Int(words[index + 1]), page > 0
        {
            place = ", from byte \((page - 1) * 4_096) on"
        }
        return "it is damaged\(place) (\(first))"
    }

    /// Makes a new file of what can be read, and puts the old one aside.
    private mutating func restore(_ damage: String) throws {
        var losses: [String] = []
        var count = 0
        do {
            let new = try SQLiteStorage.open(restored, settings, .creating)
            try Schema.prepare(new)
            if let old = try? SQLiteDatabase(path, .writing, volume: settings.volume) {
                let salvage = try Salvage(from: old, to: new)
                losses = salvage.losses
                count = salvage.alertCount
            }
            try new.checkpoint(isEmptying: true)
        }
        let aside = "\(path).damaged-\(stamp)"
        for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
            try AtomicFile.move(path + suffix, to: aside + suffix)
        }
        try AtomicFile.move(path, to: aside)
        try AtomicFile.move(restored, to: path)
        let lost = losses.isEmpty ? "nothing that could be missed was lost" : losses.joined(separator: "; ")
        findings.append("\(path): \(damage); it was put aside as \(aside), \(count) alerts were carried over; \(lost)")
    }

    /// Now, as part of a file's name.
    private var stamp: String {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withYear, .withMonth, .withDay, .withTime]
        return formatter.string(from: Date(timeIntervalSince1970: Double(settings.clock.wall()) / 1_000))
    }
}
