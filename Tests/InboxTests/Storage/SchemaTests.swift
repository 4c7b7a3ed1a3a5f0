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

    @Test func `a file from before the indexes of sessions were shortened is carried over`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/inbox.sqlite"
        let session = String(repeating: "c0ffee", count: 10)
        do {
            let database = try SQLiteDatabase(path, .creating)
            try database.execute("PRAGMA journal_mode = WAL")
            try Schema.prepare(database, steps: Array(Schema.steps.prefix(2)))
            try database.execute(Self.rows(of: [session + "0001", session + "0002"]))
        }
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        #expect(inbox.findings == [])
        #expect(try inbox.alerts.map(\.session) == [session + "0001", session + "0002"])
        // Keys that begin alike are told apart.
        let erased = try inbox.erase(.session(session + "0001"))
        #expect([erased.alerts, erased.turns, erased.ratings] == [1, 1, 1])
        #expect(try inbox.alerts.map(\.session) == [session + "0002"])
        #expect(try inbox.storage.turns(of: Samples.domain, since: 0, limit: 9).map(\.session) == [session + "0002"])
        let database = try SQLiteDatabase(path, .writing)
        #expect(try database.first("PRAGMA user_version") { $0.int(0) } == Schema.steps.count)
        #expect(try database.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
    }

    /// An alert, a rating and a question of each session, as the first two versions wrote them.
    private static func rows(of sessions: [String]) -> String {
        let rows = sessions.enumerated().map { number, session in
            """
            INSERT INTO alerts (tenant, grp, domain, cause, state, language, text, folded, session, time, changed)
                VALUES ('acme', 1, 'acme/support', 'unanswered', 'new', 'en', 'q', 'q', '\(session)', \(Samples.noon), 1);
            INSERT INTO feedback (tenant, domain, session, rating, day, time)
                VALUES ('acme', 'acme/support', '\(session)', 'good', 20778, \(Samples.noon));
            INSERT INTO turns (tenant, domain, version, session, outcome, language, question, confidence, time)
                VALUES ('acme', 'acme/support', 1, '\(session)', 'answered', 'en', 'q\(number)', 0.5, \(Samples.noon));
            """
        }
        return """
            INSERT INTO tenants (tenant, open) VALUES ('acme', \(sessions.count));
            INSERT INTO groups (tenant, domain, language, representative, count, new_count, unanswered, first_seen, last_seen)
                VALUES ('acme', 'acme/support', 'en', 'q', \(sessions.count), \(sessions.count), \(sessions.count), 1, 1);
            INSERT INTO bundles (tenant, domain, turns) VALUES ('acme', 'acme/support', \(sessions.count));

            """ + rows.joined(separator: "\n")
    }

    @Test(arguments: ["alerts", "feedback", "turns"])
    func `a session is found by an index`(_ table: String) throws {
        let directory = try TemporaryDirectory()
        try Inbox(state: directory.path, settings: .atNoon).stop()
        let database = try SQLiteDatabase("\(directory.path)/inbox.sqlite", .writing)
        let plan = try database.rows(
            "EXPLAIN QUERY PLAN DELETE FROM \(table) WHERE tenant = ?1 AND \(Schema.isSession("?2"))",
            [.text("acme"), .text("ab12")]
        ) { $0.text(3) }
        #expect(plan.contains { $0.contains("USING INDEX \(table)_session") }, "\(plan)")
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
