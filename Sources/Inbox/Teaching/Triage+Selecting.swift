import Bundles
import Dialogue

extension Triage {
    /// The open alerts of a selection.
    func alerts(_ selection: AlertDecision.Selection, of tenant: TenantName) throws(TriageError) -> [Alert] {
        var found: [Alert] = []
        switch selection {
        case .group(let group):
            guard try read({ (storage) throws(InboxError) in try storage.group(group, of: tenant) }) != nil else {
                throw .inbox(.notFound("group \(group)"))
            }
            var query = AlertQuery(tenant: tenant)
            query.group = group
            query.states = [.new, .claimed]
            query.limit = Self.mostAlerts
            found = try read { (storage) throws(InboxError) in try storage.alerts(query) }
        case .alerts(let ids):
            for id in ids {
                guard let alert = try alert(id, of: tenant) else { throw .inbox(.notFound("alert \(id)")) }
                guard alert.state.isOpen else {
                    throw .inbox(.conflict("\(id) is \(alert.state.rawValue) already; reopen it first"))
                }
                found.append(alert)
            }
        }
        guard !found.isEmpty else { throw .nothingSelected }
        return found
    }

    /// How many alerts of a group are resolved at once.
    private static let mostAlerts = 10_000

    private func alert(_ id: AlertID, of tenant: TenantName) throws(TriageError) -> Alert? {
        var query = AlertQuery(tenant: tenant)
        query.after = AlertID(id.number - 1)
        query.limit = 1
        return try read { (storage) throws(InboxError) in try storage.alerts(query) }.first { $0.id == id }
    }

    /// The alerts of lines as they are now.
    func resolved(_ lines: [Line], of tenant: TenantName) throws(TriageError) -> [Alert] {
        var alerts: [Alert] = []
        for case let id? in lines.map(\.alert?.id) {
            if let alert = try alert(id, of: tenant) { alerts.append(alert) }
        }
        return alerts
    }

    /// The bundle that some alerts belong to.
    func bundle(of alerts: [Alert]) throws(TriageError) -> LoadedBundle {
        guard let domain = alerts.first?.domain else { throw .nothingSelected }
        guard alerts.allSatisfy({ $0.domain == domain }) else { throw .severalBundles }
        guard let bundle = bundle(domain) else { throw .unknownBundle(domain) }
        return bundle
    }
}
