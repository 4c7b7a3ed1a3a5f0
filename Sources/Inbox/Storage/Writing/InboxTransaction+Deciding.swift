import Bundles
import SystemCalls
import TextAnalysis

/// What operators decide.
extension InboxTransaction {
    func decide(_ decision: AlertDecision) throws -> [Alert] {
        var changed: [Alert] = []
        var refusal: InboxError?
        let selected = try selected(by: decision)
        for alert in selected {
            do {
                if let alert = try apply(decision, to: alert) { changed.append(alert) }
            } catch let error as InboxError {
                // Of a group those are taken that can be.
                guard case .group = decision.selection else { throw error }
                if case .claimed = alert.state { refusal = error }
            }
        }
        if changed.isEmpty, let refusal { throw refusal }
        if case .alerts = decision.selection {
            let byID = Dictionary(changed.map { ($0.id, $0) }) { $1 }
            try audit(decision, changed)
            return selected.map { byID[$0.id] ?? $0 }
        }
        try audit(decision, changed)
        return changed
    }

    private func audit(_ decision: AlertDecision, _ changed: [Alert]) throws {
        if changed.isEmpty { return }
        let subject =
            switch decision.selection {
            case .group(let group): "\(group): \(changed.count)"
            case .alerts: AuditChain.list(changed.map(\.id))
            }
        try audit(decision.action.name, subject, of: decision.tenant, by: decision.by)
    }

    private func selected(by decision: AlertDecision) throws -> [Alert] {
        switch decision.selection {
        case .alerts(let ids):
            var seen: Set<AlertID> = []
            return try ids.filter { seen.insert($0).inserted }.map { try alert($0, of: decision.tenant) }
        case .group(let id):
            _ = try groupDomain(id, of: decision.tenant)
            return try alerts(of: id, tenant: decision.tenant)
        }
    }

    /// `nil` where nothing is to be changed.
    private func apply(_ decision: AlertDecision, to alert: Alert) throws -> Alert? {
        if case .reopen = decision.action {
            return alert.state == .new ? nil : try change(alert, to: .new, by: nil, example: nil)
        }
        guard alert.state.isOpen else {
            throw InboxError.conflict("\(alert.id) is \(alert.state.rawValue) already; reopen it first")
        }
        if alert.state == .claimed, let owner = alert.by, owner != decision.by {
            throw InboxError.conflict("\(alert.id) is claimed by \(owner)")
        }
        switch decision.action {
        case .claim:
            return alert.state == .claimed ? nil : try change(alert, to: .claimed, by: decision.by, example: nil)
        case .release: return alert.state == .new ? nil : try change(alert, to: .new, by: nil, example: nil)
        case .resolve(let example):
            if let example { try expectExample(example, of: decision.tenant) }
            return try change(
                alert, to: .resolved, by: decision.by, example: example ?? taughtExample(for: alert))
        case .dismiss: return try change(alert, to: .dismissed, by: decision.by, example: nil)
        case .reopen: return nil
        }
    }

    /// What was taught in the same batch for this line, or else last: its identifier was not known when the batch was made.
    private func taughtExample(for alert: Alert) -> ExampleID? {
        if taught.isEmpty { return nil }
        let line = NormalizedText(alert.text).string
        return taught.first { $0.line == line }?.id ?? taught.last?.id
    }

    func alert(_ id: AlertID, of tenant: TenantName) throws -> Alert {
        let alert = try database.first(
            "SELECT \(AlertRow.columns) FROM alerts a WHERE a.id = ? AND a.tenant = ?", .integer(id.number),
            .text(tenant.rawValue), read: AlertRow.read)
        guard let alert else { throw InboxError.notFound("alert \(id)") }
        return alert
    }

    func alerts(of group: GroupID, tenant: TenantName) throws -> [Alert] {
        try database.rows(
            "SELECT \(AlertRow.columns) FROM alerts a WHERE a.grp = ?2 AND +a.tenant = ?1 ORDER BY a.id",
            [.text(tenant.rawValue), .integer(group.number)], AlertRow.read)
    }
}

extension AlertDecision.Action {
    /// As the audit has it.
    fileprivate var name: String {
        switch self {
        case .claim: "claim"
        case .release: "release"
        case .resolve: "resolve"
        case .dismiss: "dismiss"
        case .reopen: "reopen"
        }
    }
}
