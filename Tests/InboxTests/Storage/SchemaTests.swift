import Inbox
import SystemCalls
import TestSupport
import Testing

struct SchemaTests {
    private static let later = Schema.Step(
        name: "more", script: "CREATE TABLE more (id INTEGER PRIMARY KEY); INSERT INTO more VALUES (7)")

    @Test func `a file of an earlier version becomes one of this, with all that is in it`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/inbox.sqlite"
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        try inbox.open(Samples.alert("where is my parcel"))
        inbox.stop()
        let database = try SQLiteDatabase(path, .writing)
        try Schema.prepare(database, steps: Schema.steps + [Self.later])
        try Schema.prepare(database, steps: Schema.steps + [Self.later])
        #expect(try database.first("SELECT id FROM more") { $0.int(0) } == 7)
        #expect(try database.first("SELECT count(*) FROM alerts") { $0.int(0) } == 1)
        #expect(try database.first("PRAGMA user_version") { $0.int(0) } == Schema.steps.count + 1)
    }

    @Test func `a file of a later version is refused in a sentence`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/inbox.sqlite"
        try Inbox(state: directory.path, settings: .atNoon).stop()
        do {
            let database = try SQLiteDatabase(path, .writing)
            try database.execute("PRAGMA user_version = 99")
        }
        let why = "was written by a later version of the program (99; this one knows \(Schema.steps.count))"
        #expect(throws: InboxError.unusable(path: path, why: why)) {
            _ = try Inbox(state: directory.path, settings: .atNoon)
        }
    }

    @Test func `a step that fails changes nothing`() throws {
        let directory = try TemporaryDirectory()
        let database = try SQLiteDatabase("\(directory.path)/inbox.sqlite", .creating)
        let bad = Schema.Step(name: "bad", script: "CREATE TABLE half (id); CREATE TABLE half (id)")
        #expect(throws: SQLiteError.self) { try Schema.prepare(database, steps: Schema.steps + [bad]) }
        #expect(try database.first("PRAGMA user_version") { $0.int(0) } == Schema.steps.count)
        #expect(try database.first("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") { $0.int(0) } == 0)
    }
}
