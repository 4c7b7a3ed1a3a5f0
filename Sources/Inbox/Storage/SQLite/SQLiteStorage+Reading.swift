package import Bundles
package import Dialogue
import SystemCalls
import TextAnalysis

/// Alerts, groups, events and what was taught.
extension SQLiteStorage {
    package func alerts(_ query: AlertQuery) throws(InboxError) -> [Alert] {
        let conditions = Self.conditions(of: query)
        let order = query.isLatestFirst ? "DESC" : "ASC"
        return try read { database throws(SQLiteError) in
            try database.rows(
                """
                SELECT \(AlertRow.columns) FROM alerts a WHERE \(conditions.sql)
                ORDER BY a.id \(order) LIMIT \(max(0, query.limit))
                """, conditions.values, AlertRow.read)
        }
    }

    private static func conditions(of query: AlertQuery) -> Conditions {
        var conditions = Conditions()
        if let tenant = query.tenant {
            // With a group at hand the tenant's index would only lead astray.
            conditions.add(query.group == nil ? "a.tenant = ?" : "+a.tenant = ?", .text(tenant.rawValue))
        }
        if let group = query.group { conditions.add("a.grp = ?", .integer(group.number)) }
        if let domain = query.domain { conditions.add("a.domain = ?", .text(domain.rawValue)) }
        if let language = query.language { conditions.add("a.language = ?", .text(language.rawValue)) }
        if let since = query.since { conditions.add("a.time >= ?", .integer(since)) }
        if let after = query.after {
            conditions.add(query.isLatestFirst ? "a.id < ?" : "a.id > ?", .integer(after.number))
        }
        if query.states.count < AlertState.allCases.count {
            conditions.add(any: query.states.map { "a.state = '\($0.rawValue)'" }.sorted())
        }
        if query.kinds.count < AlertKind.allCases.count {
            let causes = AlertCause.allCases.filter { query.kinds.contains($0.kind) }
            conditions.add(any: causes.map { "a.cause = '\($0.rawValue)'" })
        }
        if let search = query.search {
            conditions.add("instr(a.folded, ?)", .text(NormalizedText(search).string))
        }
        return conditions
    }

    package func groups(_ query: GroupQuery) throws(InboxError) -> [AlertGroup] {
        let now = settings.clock.wall()
        return try read { database throws(SQLiteError) in try GroupRow.read(query, from: database, now: now) }
    }

    package func group(_ id: GroupID, of tenant: TenantName?) throws(InboxError) -> AlertGroup? {
        var query = GroupQuery(tenant: tenant)
        query.states = Set(AlertState.allCases)
        let now = settings.clock.wall()
        return try read { [query] database throws(SQLiteError) in
            try GroupRow.read(query, id: id, from: database, now: now).first
        }
    }

    package func examples(of tenant: TenantName?, domain: DomainName?) throws(InboxError) -> [TaughtExample] {
        var conditions = Conditions()
        if let tenant { conditions.add("tenant = ?", .text(tenant.rawValue)) }
        if let domain { conditions.add("domain = ?", .text(domain.rawValue)) }
        return try read { [conditions] database throws(SQLiteError) in
            try database.rows(
                "SELECT \(ExampleRow.columns) FROM examples WHERE \(conditions.sql) ORDER BY id", conditions.values,
                ExampleRow.read)
        }
    }

    package func events(
        of tenant: TenantName, after number: Int, limit: Int
    ) throws(InboxError) -> [InboxEvent] {
        try read { database throws(SQLiteError) in
            try database.rows(
                """
                SELECT \(EventRow.columns) FROM events e LEFT JOIN alerts a ON a.id = e.alert
                WHERE e.tenant = ? AND e.number > ? ORDER BY e.number LIMIT ?
                """, [.text(tenant.rawValue), .integer(number), .integer(max(0, limit))], EventRow.read)
        }
    }

    package func lastEvent(of tenant: TenantName) throws(InboxError) -> Int {
        try read { database throws(SQLiteError) in
            try database.first("SELECT event FROM tenants WHERE tenant = ?", .text(tenant.rawValue)) { $0.int(0) } ?? 0
        }
    }

    package func openAlerts() throws(InboxError) -> [TenantName: Int] {
        let counts = try read { database throws(SQLiteError) in
            try database.rows("SELECT tenant, open FROM tenants") { (TenantName($0.text(0)), $0.int(1)) }
        }
        return Dictionary(counts) { $1 }
    }
}
