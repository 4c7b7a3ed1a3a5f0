import Foundation
import SystemCalls
import TestSupport
import Testing

struct SQLiteDatabaseTests {
    private let directory: TemporaryDirectory
    private let database: SQLiteDatabase
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = "\(directory.path)/data.sqlite"
        database = try SQLiteDatabase(path, .creating, busyMilliseconds: 20)
        try database.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, value UNIQUE)")
    }

    private static let values: [SQLiteValue] = [
        .null, .integer(.min), .integer(.max), .real(0.1), .text(""), .text("日本語\u{0}e\u{301}"), .bytes([]),
        .bytes([0, 255]),
    ]

    @Test(arguments: values)
    func `a value is read as it was bound`(_ value: SQLiteValue) throws {
        try database.run("INSERT INTO things (value) VALUES (?)", value)
        #expect(try database.first("SELECT value FROM things") { $0.value(0) } == value)
    }

    @Test func `an error has no value in it that was bound`() throws {
        try database.run("INSERT INTO things (value) VALUES (?)", .text("secret"))
        let error = #expect(throws: SQLiteError.self) {
            try database.run("INSERT INTO things (value) VALUES (?)", .text("secret"))
        }
        #expect(error?.isOfStatement == true)
        #expect(error?.isFull == false)
        #expect(error.map { "\($0)".contains("INSERT INTO things") && !"\($0)".contains("secret") } == true)
    }

    @Test func `a statement that is run again has none of the values before`() throws {
        try database.run("INSERT INTO things (id, value) VALUES (?, ?)", .integer(1), .text("first"))
        try database.run("INSERT INTO things (id, value) VALUES (?, ?)", .integer(2))
        #expect(try database.rows("SELECT value FROM things ORDER BY id") { $0.optionalText(0) } == ["first", nil])
    }

    @Test func `another that writes makes it busy`() throws {
        let other = try SQLiteDatabase(path, .writing, busyMilliseconds: 20)
        try other.execute("BEGIN IMMEDIATE")
        let error = #expect(throws: SQLiteError.self) { try database.execute("BEGIN IMMEDIATE") }
        #expect(error?.isBusy == true)
        #expect(!database.isInTransaction)
        try other.execute("COMMIT")
        try database.execute("BEGIN IMMEDIATE")
        #expect(database.isInTransaction)
    }

    @Test func `a file that is something else is told from one that is damaged`() throws {
        let other = try directory.write(String(repeating: "no data base ", count: 100), to: "other")
        let error = #expect(throws: SQLiteError.self) {
            _ = try SQLiteDatabase(other, .writing).first("SELECT 1 FROM sqlite_schema") { $0.int(0) }
        }
        #expect(error?.isNotADatabase == true)
        #expect(error?.isCorrupt == true)
        #expect(throws: SQLiteError.self) { _ = try SQLiteDatabase("\(directory.path)/absent", .writing) }
    }

    @Test func `a new file is its owner's only`() throws { #expect(try FileStanding.of(path).mode == 0o600) }

    @Test func `the log is counted and brought in`() throws {
        try database.execute("PRAGMA journal_mode = WAL")
        try database.run("INSERT INTO things (value) VALUES (?)", .text("x"))
        #expect(database.logPages > 0)
        #expect(try database.checkpoint(isEmptying: true) == 0)
        #expect(try FileStanding.of("\(path)-wal").size == 0)
    }

    /// Rows come and go at random: `secure_delete` overwrites them where they were last, and not where they were before their
    /// pages were divided.
    @Test func `a file that is written anew has nothing of what was deleted`() throws {
        var generator = SeededGenerator(seed: 7)
        try database.execute("PRAGMA secure_delete = ON; CREATE TABLE words (word TEXT PRIMARY KEY, more TEXT)")
        var there: [String] = []
        var gone: [String] = []
        for number in 0..<4_000 {
            if there.isEmpty || Int.random(in: 0..<5, using: &generator) < 3 {
                let word = "\(UInt64.random(in: 0 ... .max, using: &generator)) word \(number) end"
                let more = String(repeating: "x", count: .random(in: 0..<600, using: &generator))
                try database.run("INSERT INTO words VALUES (?, ?)", .text(word), .text(more))
                there.append(word)
            } else {
                let word = there.remove(at: .random(in: 0..<there.count, using: &generator))
                try database.run("DELETE FROM words WHERE word = ?", .text(word))
                gone.append(word)
            }
        }
        func left() throws -> Int {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            return gone.count { data.range(of: Data($0.utf8)) != nil }
        }
        print("of \(gone.count) deleted rows \(try left()) can be read before the file is written anew")
        try database.execute("VACUUM")
        #expect(try left() == 0)
        #expect(try database.first("SELECT count(*) FROM words") { $0.int(0) } == there.count)
    }
}
