import Bundles
import Dialogue
import Privacy
import SystemCalls
import TextAnalysis

/// Lines that operators teach.
extension InboxTransaction {
    func teach(_ new: NewExample) throws -> TaughtExample {
        var source: Alert?
        if let id = new.alert {
            let alert = try alert(id, of: new.tenant)
            guard alert.state.isOpen else {
                throw InboxError.conflict("\(id) is \(alert.state.rawValue) already; reopen it first")
            }
            if alert.state == .claimed, let owner = alert.by, owner != new.by {
                throw InboxError.conflict("\(id) is claimed by \(owner)")
            }
            source = alert
        }
        try database.run(
            """
            INSERT INTO examples (tenant, domain, text, answer, new_answer, alert, session, state, by, time)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'provisional', ?, ?)
            """, .text(new.tenant.rawValue), .text(new.domain.rawValue), .text(new.text.string),
            .text(new.answer.rawValue), .text(ExampleRow.text(of: new.newAnswer)), .integer(new.alert?.number),
            .text(source?.session), .text(new.by), .integer(new.time))
        let id = ExampleID(database.lastRow)
        if let source { _ = try change(source, to: .resolved, by: new.by, example: id) }
        taught.append((NormalizedText(new.text.string).string, id))
        domainsWithExamples.insert(new.domain)
        try audit("teach", new.alert.map { "\(id) from \($0)" } ?? "\(id)", of: new.tenant, by: new.by)
        return try example(id, of: new.tenant)
    }

    func unteach(_ id: ExampleID, of tenant: TenantName, by: String, isOutOfSheets: Bool) throws -> TaughtExample {
        let example = try example(id, of: tenant)
        switch example.state {
        case .provisional: break
        case .folded where isOutOfSheets: break
        case .folded:
            throw InboxError.conflict("\(id) is in the sheets of \(example.domain) already; take it out there")
        case .undone: throw InboxError.conflict("\(id) is undone already")
        }
        try database.run("UPDATE examples SET state = 'undone' WHERE id = ?", .integer(id.number))
        let alerts = try database.rows(
            "SELECT \(AlertRow.columns) FROM alerts a WHERE a.example = ? AND a.tenant = ? ORDER BY a.id",
            [.integer(id.number), .text(tenant.rawValue)], AlertRow.read)
        for alert in alerts { _ = try change(alert, to: .new, by: nil, example: nil) }
        domainsWithExamples.insert(example.domain)
        try audit("unteach", "\(id)", of: tenant, by: by)
        return try self.example(id, of: tenant)
    }

    func fold(_ ids: [ExampleID], of tenant: TenantName) throws -> InboxOutcome {
        for id in ids {
            let example = try example(id, of: tenant)
            guard example.state == .provisional else { continue }
            try database.run("UPDATE examples SET state = 'folded' WHERE id = ?", .integer(id.number))
            domainsWithExamples.insert(example.domain)
        }
        return .done
    }

    func expectExample(_ id: ExampleID, of tenant: TenantName) throws { _ = try example(id, of: tenant) }

    private func example(_ id: ExampleID, of tenant: TenantName) throws -> TaughtExample {
        let example = try database.first(
            "SELECT \(ExampleRow.columns) FROM examples WHERE id = ? AND tenant = ?", .integer(id.number),
            .text(tenant.rawValue), read: ExampleRow.read)
        guard let example else { throw InboxError.notFound("taught example \(id)") }
        return example
    }
}
