import Bundles
import Dialogue
import Foundation
package import Inbox

/// The desk of a real inbox: reads it, decides in it, and teaches what operators attach.
package struct InboxDesk: TriageDesk, Sendable {
    // What an operator looks through of one group; the rest counts.
    private static let mostAlerts = 1_000

    let inbox: Inbox
    let bundles: OpenedBundles
    let by: String
    /// How the operator is spoken to.
    let words: Wording

    package init(_ inbox: Inbox, bundles: OpenedBundles, by: String, words: Wording = .english) {
        self.inbox = inbox
        self.bundles = bundles
        self.by = by
        self.words = words
    }

    /// Ends when everything is written.
    func close() { inbox.stop() }

    package func generation() -> Int? { try? inbox.storage.generation() }

    package func now() -> Int { Int(Date().timeIntervalSince1970 * 1_000) }

    package func reply(to request: TriageRequest) -> TriageNews {
        do throws(InboxFailure) {
            switch request {
            case .groups(let filter): return .groups(try groups(filter.query(at: now())), bundles: bundles.names)
            case .detail(let id): return .detail(try detail(of: id))
            case .fix(let id): return .fix(id, fix(for: try group(id)))
            case .choices(let id):
                let detail = try detail(of: id)
                return .choices(detail, try choices(in: detail.group.domain))
            case .preview(let action): return .preview(try preview(action))
            case .perform(let action), .undo(let action): return .done(try perform(action))
            }
        } catch {
            return .failed(error.description)
        }
    }
}

extension InboxDesk {
    func groups(_ query: GroupQuery) throws(InboxFailure) -> [AlertGroup] {
        try reading { (storage) throws(InboxError) in try storage.groups(query) }
    }

    func group(_ id: GroupID) throws(InboxFailure) -> AlertGroup {
        let group = try reading { (storage) throws(InboxError) in try storage.group(id, of: nil) }
        guard let group else { throw .noGroup(id) }
        return group
    }

    func alert(_ id: AlertID) throws(InboxFailure) -> Alert {
        var query = AlertQuery(tenant: nil)
        (query.after, query.limit) = (AlertID(id.number - 1), 1)
        let found = try reading { (storage) throws(InboxError) in try storage.alerts(query) }.first
        guard let found, found.id == id else { throw .noAlert(id) }
        return found
    }

    /// The alerts of a group, the latest first.
    func alerts(of group: GroupID, most: Int = mostAlerts) throws(InboxFailure) -> [Alert] {
        var query = AlertQuery(tenant: nil)
        (query.group, query.isLatestFirst, query.limit) = (group, true, most)
        return try reading { (storage) throws(InboxError) in try storage.alerts(query) }
    }

    func detail(of id: GroupID) throws(InboxFailure) -> GroupDetail {
        let group = try group(id)
        return GroupDetail(group: group, alerts: try alerts(of: id), fix: fix(for: group))
    }

    /// A group or alert's tenant and bundle, and all alerts of a selection.
    func scope(of selection: AlertDecision.Selection) throws(InboxFailure) -> SelectionScope {
        switch selection {
        case .group(let id):
            let group = try group(id)
            return SelectionScope(
                selection: selection, tenant: group.tenant, domain: group.domain,
                alerts: try alerts(of: id).filter(\.state.isOpen))
        case .alerts(let ids):
            var alerts: [Alert] = []
            for id in ids { alerts.append(try alert(id)) }
            guard let first = alerts.first else { throw .inbox(.notFound("alert")) }
            if let other = alerts.first(where: { $0.domain != first.domain }) {
                throw .several(first.domain, other.domain)
            }
            return SelectionScope(selection: selection, tenant: first.tenant, domain: first.domain, alerts: alerts)
        }
    }

    func reading<Value>(
        _ body: (any InboxStorage) throws(InboxError) -> Value
    ) throws(InboxFailure) -> Value {
        do throws(InboxError) {
            return try body(inbox.storage)
        } catch {
            throw .inbox(error)
        }
    }
}
