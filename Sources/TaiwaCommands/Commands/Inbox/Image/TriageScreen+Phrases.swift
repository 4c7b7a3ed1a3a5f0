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

    /// What is asked before an action is done.
    func question(_ action: TriageAction) -> String {
        switch action {
        case .attach(let selection, let answer): "attach \(phrase(selection)) to \(answer)?"
        case .answer(let selection, let title, _): "answer \(phrase(selection)) with \u{201C}\(title)\u{201D}?"
        default: "do it?"
        }
    }
}
