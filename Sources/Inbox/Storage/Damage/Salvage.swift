import Bundles
import Dialogue
import SystemCalls

/// Carries over what can still be read of a damaged file.
struct Salvage {
    private let old: SQLiteDatabase
    private let new: SQLiteDatabase
    /// What is lost, one sentence a table.
    private(set) var losses: [String] = []
    /// How many alerts were carried over.
    private(set) var alertCount = 0

    /// The tables whose rows have numbers, and what people call a row.
    private static let numbered = [
        ("groups", "groups"), ("alerts", "alerts"), ("feedback", "ratings"), ("examples", "taught examples"),
        ("turns", "questions"), ("audit", "audit records"), ("erasures", "erasures"), ("notices", "notices"),
    ]
    /// The others, each with its key.
    private static let keyed = [
        ("meta", "key"), ("tenants", "tenant"), ("group_days", "grp, day"), ("events", "tenant, number"),
        ("bundles", "tenant, domain"), ("days", "domain, day, version"), ("repeats", "key"),
    ]

    /// - Parameters:
    ///   - new: a file that was just made.
    init(from old: SQLiteDatabase, to new: SQLiteDatabase) throws(SQLiteError) {
        self.old = old
        self.new = new
        try new.execute("PRAGMA foreign_keys = OFF")
        try new.execute("BEGIN IMMEDIATE")
        for (table, name) in Self.numbered { try copy(numbered: table, named: name) }
        for (table, key) in Self.keyed { try copy(keyed: table, by: key) }
        try copyOthers()
        try putRight()
        alertCount = try new.first("SELECT count(*) FROM alerts") { $0.int(0) } ?? 0
        try new.execute("COMMIT")
        try new.execute("PRAGMA foreign_keys = ON")
    }

    /// Rows from both ends up to what cannot be read, and between them one by one.
    private mutating func copy(numbered table: String, named name: String) throws(SQLiteError) {
        var lost: [Int] = []
        let last = try? old.first("SELECT seq FROM sqlite_sequence WHERE name = ?", .text(table)) { $0.int(0) }
        var low = 0
        var high = Int.max
        let selection = "SELECT * FROM \(table) WHERE id > ? AND id < ? ORDER BY id"
        let isWhole = try copy(table, selection) { low = $0 }
        if !isWhole {
            _ = try copy(table, selection + " DESC", above: low) { high = $0 }
            let end = high == Int.max ? (last ?? nil) ?? low : high - 1
            if low < end {
                for id in low + 1...end where try !copy(table, selection, above: id - 1, below: id + 1) {
                    lost.append(id)
                }
            }
        }
        let greatest = try new.first("SELECT coalesce(max(id), 0) FROM \(table)") { $0.int(0) } ?? 0
        // A number that was lost must not come back as another's.
        let next = max(greatest, (last ?? nil) ?? (lost.last ?? greatest))
        try new.run("DELETE FROM sqlite_sequence WHERE name = ?", .text(table))
        try new.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", .text(table), .integer(next))
        if !lost.isEmpty { losses.append("\(name) that cannot be read: \(Self.ranges(of: lost))") }
    }

    private mutating func copy(keyed table: String, by key: String) throws(SQLiteError) {
        if try copy(table, "SELECT * FROM \(table) ORDER BY \(key)") { return }
        let backwards = key.split(separator: ", ").map { "\($0) DESC" }.joined(separator: ", ")
        _ = try copy(table, "SELECT * FROM \(table) ORDER BY \(backwards)")
        losses.append("some rows of the table \(table) cannot be read")
    }

    /// The tables of later steps, which this one does not know by name.
    private mutating func copyOthers() throws(SQLiteError) {
        let known = Set(Self.numbered.map(\.0) + Self.keyed.map(\.0))
        let tables = try new.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        ) { $0.text(0) }
        for table in tables where !known.contains(table) {
            if try !copy(table, "SELECT * FROM \(table)") {
                losses.append("some rows of the table \(table) cannot be read")
            }
        }
    }

    /// Copies rows until one cannot be read; those that are there already stay as they are.
    ///
    /// - Parameter note: told the first column of each row, when it is a number.
    /// - Returns: whether all could be read.
    private func copy(
        _ table: String, _ selection: String, above: Int = 0, below: Int = .max, note: (Int) -> Void = { _ in }
    ) throws(SQLiteError) -> Bool {
        let reading: SQLiteStatement
        do {
            reading = try old.prepared(selection)
            try reading.bind(selection.contains("?") ? [.integer(above), .integer(below)] : [])
        } catch {
            return false
        }
        defer { reading.reset() }
        while true {
            do {
                guard try reading.step() else { return true }
            } catch {
                return false
            }
            let values = (0..<reading.columnCount).map { reading.value($0) }
            let places = values.map { _ in "?" }.joined(separator: ", ")
            // By their names: the file may be of an earlier version, with fewer of them.
            let names = values.indices.map { reading.name($0) }.joined(separator: ", ")
            let writing = try new.prepared("INSERT OR IGNORE INTO \(table) (\(names)) VALUES (\(places))")
            try writing.bind(values)
            while try writing.step() {}
            if case .integer(let id)? = values.first { note(id) }
        }
    }

    /// Makes again what follows from other rows.
    private func putRight() throws(SQLiteError) {
        try new.execute(
            """
            INSERT OR IGNORE INTO groups (id, tenant, domain, language, representative, count, first_seen, last_seen)
                SELECT grp, tenant, domain, language, text, 0, time, time FROM alerts ORDER BY id;
            DELETE FROM group_days WHERE grp NOT IN (SELECT grp FROM alerts);
            DELETE FROM groups WHERE id NOT IN (SELECT grp FROM alerts);
            INSERT OR IGNORE INTO tenants (tenant) SELECT DISTINCT tenant FROM alerts;
            INSERT OR IGNORE INTO tenants (tenant) SELECT DISTINCT tenant FROM events;
            UPDATE tenants SET
                open = (SELECT count(*) FROM alerts a WHERE a.tenant = tenants.tenant AND state IN ('new', 'claimed')),
                closed = (SELECT count(*) FROM alerts a
                    WHERE a.tenant = tenants.tenant AND state IN ('resolved', 'dismissed')),
                event = max(event, coalesce((SELECT max(number) FROM events e WHERE e.tenant = tenants.tenant), 0));
            DELETE FROM bundles;
            INSERT INTO bundles (tenant, domain, turns) SELECT tenant, domain, count(*) FROM turns GROUP BY 1, 2;
            """)
        let transaction = InboxTransaction(new, settings: InboxSettings(), grouping: TextGrouping())
        let groups = try new.rows("SELECT id, tenant FROM groups") { (GroupID($0.int(0)), TenantName($0.text(1))) }
        for (group, tenant) in groups { try transaction.recount(group, tenant: tenant) }
    }

    /// Numbers such as `3–5, 9`.
    static func ranges(of numbers: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        let shown = ranges.prefix(10).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return shown.joined(separator: ", ") + (ranges.count > 10 ? " and more" : "")
    }
}
