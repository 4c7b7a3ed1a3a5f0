import Bundles
import Dialogue
import SystemCalls
import TextAnalysis

/// How a group lies in its tables.
enum GroupRow {
    private static let columns =
        (["id", "tenant", "domain", "language", "by", "representative", "count", "first_seen", "last_seen"]
        + AlertState.allCases.map { "\($0.rawValue)_count" } + AlertCause.allCases.map(\.rawValue))
        .map { "g.\($0)" }.joined(separator: ", ")

    /// Reads groups with the counts of their days and their lines.
    ///
    /// - Parameter now: milliseconds of Unix time; its day is the last one.
    static func read(
        _ query: GroupQuery, id: GroupID? = nil, from database: SQLiteDatabase, now: Int
    ) throws(SQLiteError) -> [AlertGroup] {
        let (conditions, values) = conditions(of: query, id: id)
        let groups = try database.rows(
            """
            SELECT \(columns) FROM groups g WHERE \(conditions)
            ORDER BY g.new_count + g.claimed_count DESC, g.last_seen DESC, g.id LIMIT \(max(0, query.limit))
            """, values, Self.group)
        let today = CalendarDay.of(now)
        var result: [AlertGroup] = []
        for group in groups {
            let days = try days(of: group.id, today: today, count: max(0, query.days), from: database)
            let lines = try lines(of: group.id, most: max(0, query.lines), from: database)
            result.append(group.with(days: days, lines: lines))
        }
        return result
    }

    private static func group(_ row: SQLiteStatement) -> AlertGroup {
        let states = AlertState.allCases.enumerated().map { ($0.element, row.int(9 + $0.offset)) }
        let counts = Dictionary(uniqueKeysWithValues: states)
        let open = counts[.new]! + counts[.claimed]!
        let state: AlertState =
            if counts[.new]! > 0 { .new } else if open > 0 { .claimed } else if counts[.resolved]! > 0 {
                .resolved
            } else {
                .dismissed
            }
        var causes: [AlertCause: Int] = [:]
        for (index, cause) in AlertCause.allCases.enumerated() {
            let count = row.int(9 + states.count + index)
            if count > 0 { causes[cause] = count }
        }
        return AlertGroup(
            id: GroupID(row.int(0)), tenant: TenantName(row.text(1)), domain: DomainName(rawValue: row.text(2)),
            language: Language(rawValue: row.text(3)), state: state, by: row.optionalText(4),
            representative: row.text(5), count: row.int(6), open: open, causes: causes, firstSeen: row.int(7),
            lastSeen: row.int(8), days: [], lines: [])
    }

    private static func conditions(of query: GroupQuery, id: GroupID?) -> (String, [SQLiteValue]) {
        var conditions = Conditions()
        if let id { conditions.add("g.id = ?", .integer(id.number)) }
        if let tenant = query.tenant { conditions.add("g.tenant = ?", .text(tenant.rawValue)) }
        if let domain = query.domain { conditions.add("g.domain = ?", .text(domain.rawValue)) }
        if let language = query.language { conditions.add("g.language = ?", .text(language.rawValue)) }
        if let since = query.since { conditions.add("g.last_seen >= ?", .integer(since)) }
        if query.states.count < AlertState.allCases.count {
            conditions.add(any: query.states.map(condition(of:)).sorted())
        }
        if query.kinds.count < AlertKind.allCases.count {
            let causes = AlertCause.allCases.filter { query.kinds.contains($0.kind) }
            conditions.add(any: causes.map { "g.\($0.rawValue) > 0" })
        }
        if let search = query.search {
            conditions.add(
                "EXISTS (SELECT 1 FROM alerts a WHERE a.grp = g.id AND instr(a.folded, ?))",
                .text(NormalizedText(search).string))
        }
        return (conditions.sql, conditions.values)
    }

    private static func condition(of state: AlertState) -> String {
        switch state {
        case .new: "g.new_count > 0"
        case .claimed: "g.new_count = 0 AND g.claimed_count > 0"
        case .resolved: "g.new_count + g.claimed_count = 0 AND g.resolved_count > 0"
        case .dismissed: "g.new_count + g.claimed_count + g.resolved_count = 0"
        }
    }

    private static func days(
        of group: GroupID, today: Int, count: Int, from database: SQLiteDatabase
    ) throws(SQLiteError) -> [Int] {
        var days = [Int](repeating: 0, count: count)
        let counts = try database.rows(
            "SELECT day, count FROM group_days WHERE grp = ? AND day > ? AND day <= ?",
            [.integer(group.number), .integer(today - count), .integer(today)]
        ) { ($0.int(0), $0.int(1)) }
        for (day, number) in counts { days[count - 1 - (today - day)] = number }
        return days
    }

    private static func lines(
        of group: GroupID, most: Int, from database: SQLiteDatabase
    ) throws(SQLiteError) -> [String] {
        // In a group of ten thousand times the same line others are not looked for without end.
        let texts = try database.rows(
            "SELECT text FROM alerts WHERE grp = ? ORDER BY id DESC LIMIT ?",
            [.integer(group.number), .integer(most * 20)]
        ) { $0.text(0) }
        var seen: Set<String> = []
        return Array(texts.filter { seen.insert($0).inserted }.prefix(most))
    }
}

extension AlertGroup {
    fileprivate func with(days: [Int], lines: [String]) -> AlertGroup {
        AlertGroup(
            id: id, tenant: tenant, domain: domain, language: language, state: state, by: by,
            representative: representative, count: count, open: open, causes: causes, firstSeen: firstSeen,
            lastSeen: lastSeen, days: days, lines: lines)
    }
}
