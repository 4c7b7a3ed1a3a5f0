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
    var phrase: String { rawValue.replacing("_", with: " ") }
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

extension AlertGroup {
    /// The kinds of its alerts.
    var kinds: Set<AlertKind> { Set(causes.filter { $0.value > 0 }.keys.map(\.kind)) }
}
