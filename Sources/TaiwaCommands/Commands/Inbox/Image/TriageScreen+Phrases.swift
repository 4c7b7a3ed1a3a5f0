import Inbox

extension TriageScreen {
    /// `14 lines`, of the target or of its marked ones.
    func phrase(_ selection: AlertDecision.Selection) -> String {
        let count =
            switch selection {
            case .alerts(let alerts): alerts.count
            case .group(let id): groups.first { $0.id == id }?.open ?? detail?.detail.group.open ?? 0
            }
        return words(count == 1 ? "one line" : "\(count) lines", "質問\(count)件")
    }

    /// What is asked before an action is done.
    func question(_ action: TriageAction) -> String {
        switch action {
        case .attach(let selection, let answer):
            words("attach \(phrase(selection)) to \(answer)?", "\(phrase(selection))を\(answer)に結び付けますか？")
        case .answer(let selection, let title, _):
            words(
                "answer \(phrase(selection)) with \u{201C}\(title)\u{201D}?",
                "\(phrase(selection))に「\(title)」で答えますか？")
        default: words("do it?", "実行しますか？")
        }
    }
}
