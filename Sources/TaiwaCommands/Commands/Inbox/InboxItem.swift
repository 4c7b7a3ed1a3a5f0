import Inbox

/// What an action is about: a group or one alert.
enum InboxItem: Sendable, Equatable {
    case group(GroupID)
    case alert(AlertID)

    init?(parsing text: String) {
        if let group = GroupID(parsing: text) {
            self = .group(group)
        } else if let alert = AlertID(parsing: text) {
            self = .alert(alert)
        } else {
            return nil
        }
    }

    var selection: AlertDecision.Selection {
        switch self {
        case .group(let id): .group(id)
        case .alert(let id): .alerts([id])
        }
    }
}
