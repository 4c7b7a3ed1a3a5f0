import Bundles
import Dialogue
import Inbox

/// What a selection comes to: whose it is, of which bundle, and the alerts that an action is about.
struct SelectionScope: Sendable {
    let selection: AlertDecision.Selection
    let tenant: TenantName
    let domain: DomainName
    let alerts: [Alert]

    /// What sentences call it: `g_5`, `a_17`, `3 alerts`.
    func name(in words: Wording) -> String {
        switch selection {
        case .group(let id): "\(id)"
        case .alerts(let ids): ids.count == 1 ? "\(ids[0])" : words("\(ids.count) alerts", "質問\(ids.count)件")
        }
    }

    /// The group that is open again when an action on it is taken back.
    var group: GroupID? {
        if case .group(let id) = selection { id } else { alerts.first?.group }
    }
}
