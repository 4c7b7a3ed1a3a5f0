import Inbox

extension TriageScreen {
    /// `14 lines`, of the target or of its marked ones.
    func phrase(_ selection: AlertDecision.Selection) -> String {
        let count =
            switch selection {
            case .alerts(let alerts): alerts.count
            case .group(let id): groups.first { $0.id == id }?.open ?? detail?.detail.group.open ?? 0
            }
        return count == 1 ? "one line" : "\(count) lines"
    }
}
