import Bundles
import Dialogue
import Inbox

extension InboxDesk {
    /// Does it, and returns once it is on the device.
    func perform(_ action: TriageAction) throws(InboxFailure) -> TriageDone {
        switch action {
        case .attach(let selection, let answer): return try attach(selection, to: answer)
        case .answer(let selection, let title, let text): return try teach(selection, title: title, text: text)
        case .dismiss(let selection):
            return try decide(.dismiss, selection, Phrase("dismissed", "対応不要にしました")) { .reopen(.alerts($0)) }
        case .claim(let selection):
            return try decide(.claim, selection, Phrase("claimed by \(by)", "\(by)の担当にしました")) { .release(.alerts($0)) }
        case .release(let selection):
            return try decide(.release, selection, Phrase("given back", "担当を外しました")) { .claim(.alerts($0)) }
        case .reopen(let selection):
            return try decide(.reopen, selection, Phrase("open again", "未対応に戻しました")) { _ in nil }
        case .merge(let group, let other): return try merge(group, into: other)
        case .split(let alerts): return try split(alerts)
        case .takeBack(let examples): return try takeBack(examples)
        }
    }

    private func decide(
        _ action: AlertDecision.Action, _ selection: AlertDecision.Selection, _ what: Phrase,
        undo: ([AlertID]) -> TriageAction?
    ) throws(InboxFailure) -> TriageDone {
        let scope = try scope(of: selection)
        let outcomes = try commit(.decide(AlertDecision(action, selection, of: scope.tenant, by: by)))
        let alerts = outcomes.flatMap { outcome -> [AlertID] in
            if case .alerts(let alerts) = outcome { alerts.map(\.id) } else { [] }
        }
        return TriageDone(
            summary: scope.name(in: words) + ": "
                + words(
                    "\(alerts.count) \(alerts.count == 1 ? "alert" : "alerts") \(what.english)",
                    "質問\(alerts.count)件を\(what.japanese)"),
            undo: alerts.isEmpty ? nil : undo(alerts), group: scope.group, alerts: alerts)
    }

    private func merge(_ id: GroupID, into other: GroupID) throws(InboxFailure) -> TriageDone {
        let (group, target) = (try group(id), try group(other))
        guard group.domain == target.domain else { throw .several(group.domain, target.domain) }
        let alerts = try alerts(of: id, most: .max).map(\.id).sorted()
        _ = try commit(.merge(id, into: other, of: group.tenant, by: by))
        return TriageDone(
            summary: words(
                "\(id) is part of \(other) now, which has \(group.count + target.count) alerts",
                "\(id)を\(other)にまとめました。質問は合わせて\(group.count + target.count)件です"),
            undo: alerts.isEmpty ? nil : .split(alerts), group: other, alerts: alerts)
    }

    private func split(_ alerts: [AlertID]) throws(InboxFailure) -> TriageDone {
        let scope = try scope(of: .alerts(alerts))
        let old = scope.alerts.first?.group
        let outcomes = try commit(.split(alerts, of: scope.tenant, by: by))
        guard case .group(let new)? = outcomes.first else {
            throw .inbox(.storage("no group came of it"))
        }
        return TriageDone(
            summary: words(
                "\(alerts.count) \(alerts.count == 1 ? "alert is" : "alerts are") the group \(new.id) now",
                "質問\(alerts.count)件をグループ\(new.id)に分けました"),
            undo: old.map { .merge(new.id, into: $0) }, group: new.id, alerts: alerts)
    }

    private func commit(_ change: InboxChange) throws(InboxFailure) -> [InboxOutcome] {
        do throws(InboxError) {
            return try inbox.commit(InboxBatch([change]))
        } catch {
            throw .inbox(error)
        }
    }
}
