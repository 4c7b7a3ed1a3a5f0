import Inbox
import Terminal

extension AlertKind {
    /// One character that stands for it.
    var mark: String {
        switch self {
        case .unanswered: "?"
        case .lowConfidence: "~"
        case .badAnswer: "!"
        }
    }

    var style: Style {
        switch self {
        case .unanswered: Style(color: .yellow)
        case .lowConfidence: Style(color: .cyan)
        case .badAnswer: Style(color: .red)
        }
    }

    /// In words.
    var phrase: Phrase {
        switch self {
        case .unanswered: Phrase("unanswered", "未回答")
        case .lowConfidence: Phrase("low confidence", "確信度が低い")
        case .badAnswer: Phrase("bad answer", "不適切な回答")
        }
    }
}

extension AlertState {
    /// One character that stands for it; none for what nobody has touched.
    var mark: String {
        switch self {
        case .new: " "
        case .claimed: "c"
        case .resolved: "="
        case .dismissed: "x"
        }
    }
}

extension AlertState {
    /// In words.
    var phrase: Phrase {
        switch self {
        case .new: Phrase("new", "新規")
        case .claimed: Phrase("claimed", "担当中")
        case .resolved: Phrase("resolved", "解決済み")
        case .dismissed: Phrase("dismissed", "対応不要")
        }
    }
}

extension AlertGroup {
    /// The kinds of its alerts.
    var kinds: Set<AlertKind> { Set(causes.filter { $0.value > 0 }.keys.map(\.kind)) }
}
