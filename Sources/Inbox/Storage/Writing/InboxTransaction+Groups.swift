import Bundles
import Dialogue
import SystemCalls
import TextAnalysis

/// Groups as they are merged, split and left.
extension InboxTransaction {
    func merge(_ id: GroupID, into other: GroupID, of tenant: TenantName, by: String) throws -> AlertGroup {
        let domain = try groupDomain(id, of: tenant)
        guard try groupDomain(other, of: tenant) == domain else {
            throw InboxError.conflict("\(id) and \(other) are of different bundles")
        }
        guard id != other else { throw InboxError.conflict("\(id) cannot be merged into itself") }
        let moved = try alertIDs(of: id, tenant: tenant)
        try database.run(
            "UPDATE alerts SET grp = ? WHERE +tenant = ? AND grp = ?", .integer(other.number), .text(tenant.rawValue),
            .integer(id.number))
        try recount(id, tenant: tenant)
        try recount(other, tenant: tenant)
        grouping.move(moved, to: other, of: domain)
        for alert in moved { grouped[alert] = GroupedAlert(domain: domain, group: other) }
        try audit("merge", "\(id) into \(other)", of: tenant, by: by)
        return try group(other, of: tenant)
    }

    func split(_ ids: [AlertID], of tenant: TenantName, by: String) throws -> AlertGroup {
        let alerts = try Set(ids).sorted().map { try alert($0, of: tenant) }
        guard let first = alerts.first else { throw InboxError.conflict("no alert is named to be split off") }
        guard alerts.allSatisfy({ $0.group == first.group }) else {
            throw InboxError.conflict("the alerts are of different groups")
        }
        guard try alertIDs(of: first.group, tenant: tenant).count > alerts.count else {
            throw InboxError.conflict("\(first.group) has no other alerts")
        }
        try database.run(
            """
            INSERT INTO groups (tenant, domain, language, representative, count, first_seen, last_seen)
            VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5)
            """, .text(tenant.rawValue), .text(first.domain.rawValue), .text(first.language.rawValue),
            .text(first.text), .integer(first.time))
        let id = GroupID(database.lastRow)
        for alert in alerts {
            try database.run(
                "UPDATE alerts SET grp = ? WHERE id = ?", .integer(id.number), .integer(alert.id.number))
            grouped[alert.id] = GroupedAlert(domain: alert.domain, group: id)
        }
        try recount(first.group, tenant: tenant)
        try recount(id, tenant: tenant)
        grouping.move(alerts.map(\.id), to: id, of: first.domain)
        try audit("split", "\(id) from \(first.group): \(alerts.count)", of: tenant, by: by)
        return try group(id, of: tenant)
    }

    /// Takes alerts out of the file; their groups are counted anew.
    func remove(_ alerts: [(id: AlertID, domain: DomainName)], of tenant: TenantName) throws {
        var groups: Set<GroupID> = []
        var open = 0
        for (id, _) in alerts {
            let row = try database.first(
                "SELECT grp, state IN ('new', 'claimed') FROM alerts WHERE id = ?", .integer(id.number)
            ) { (GroupID($0.int(0)), $0.int(1)) }
            guard let (group, isOpen) = row else { continue }
            groups.insert(group)
            open += isOpen
            try database.run("DELETE FROM alerts WHERE id = ?", .integer(id.number))
            try database.run("UPDATE examples SET alert = NULL WHERE alert = ?", .integer(id.number))
            try database.run("UPDATE feedback SET alert = NULL WHERE alert = ?", .integer(id.number))
        }
        try database.run(
            "UPDATE tenants SET open = open - ?, closed = closed - ? WHERE tenant = ?", .integer(open),
            .integer(alerts.count - open), .text(tenant.rawValue))
        for group in groups.sorted() { try recount(group, tenant: tenant) }
        for (domain, rows) in Dictionary(grouping: alerts, by: \.domain) {
            grouping.remove(rows.map(\.id), of: domain)
        }
        for (id, domain) in alerts { grouped[id] = GroupedAlert(domain: domain, group: nil) }
    }

    /// Counts a group's alerts anew; one without any is gone.
    func recount(_ id: GroupID, tenant: TenantName) throws(SQLiteError) {
        let values: [SQLiteValue] = [.text(tenant.rawValue), .integer(id.number)]
        let states = AlertState.allCases.map { "sum(state = '\($0.rawValue)')" }
        let causes = AlertCause.allCases.map { "sum(cause = '\($0.rawValue)')" }
        let counts = try database.rows(
            """
            SELECT count(*), min(time), max(time), \((states + causes).joined(separator: ", ")) FROM alerts
            WHERE +tenant = ? AND grp = ?
            """, values
        ) { row in (0..<row.columnCount).map { row.int($0) } }[0]
        try database.run("DELETE FROM group_days WHERE grp = ?", .integer(id.number))
        guard counts[0] > 0 else {
            try database.run("DELETE FROM groups WHERE id = ?", .integer(id.number))
            return
        }
        let names = AlertState.allCases.map { "\($0.rawValue)_count" } + AlertCause.allCases.map(\.rawValue)
        let places = ["count", "first_seen", "last_seen"] + names
        let assignments = zip(places, counts).map { "\($0) = \($1)" }.joined(separator: ", ")
        try database.execute("UPDATE groups SET \(assignments) WHERE id = \(id.number)")
        try database.run(
            """
            INSERT INTO group_days (grp, day, count)
            SELECT ?2, time / \(CalendarDay.milliseconds), count(*) FROM alerts WHERE +tenant = ?1 AND grp = ?2 GROUP BY 2
            """, values[0], values[1])
        try chooseRepresentative(of: id, tenant: tenant)
    }

    func chooseRepresentative(of id: GroupID, tenant: TenantName) throws(SQLiteError) {
        let lines = try database.rows(
            "SELECT text, folded FROM alerts WHERE grp = ?2 AND +tenant = ?1 ORDER BY id DESC LIMIT \(LineCenter.most)",
            [.text(tenant.rawValue), .integer(id.number)]
        ) { ($0.text(0), $0.text(1)) }
        guard let line = LineCenter.nearest(of: lines.reversed()) else { return }
        try database.run("UPDATE groups SET representative = ? WHERE id = ?", .text(line), .integer(id.number))
    }

    func groupDomain(_ id: GroupID, of tenant: TenantName) throws -> DomainName {
        let domain = try database.first(
            "SELECT domain FROM groups WHERE id = ? AND tenant = ?", .integer(id.number), .text(tenant.rawValue)
        ) { DomainName(rawValue: $0.text(0)) }
        guard let domain else { throw InboxError.notFound("group \(id)") }
        return domain
    }

    private func group(_ id: GroupID, of tenant: TenantName) throws -> AlertGroup {
        var query = GroupQuery(tenant: tenant)
        query.states = Set(AlertState.allCases)
        guard let group = try GroupRow.read(query, id: id, from: database, now: now).first else {
            throw InboxError.notFound("group \(id)")
        }
        return group
    }

    private func alertIDs(of group: GroupID, tenant: TenantName) throws -> [AlertID] {
        try database.rows(
            "SELECT id FROM alerts WHERE grp = ?2 AND +tenant = ?1 ORDER BY id",
            [.text(tenant.rawValue), .integer(group.number)]
        ) { AlertID($0.int(0)) }
    }
}
