import Inbox

/// The words behind the name of an action, taken one by one.
struct InboxWords {
    private let action: String
    private var rest: ArraySlice<String>

    init(action: String, _ words: some Sequence<String>) {
        self.action = action
        rest = Array(words)[...]
    }

    /// The next word.
    mutating func word(_ name: String) throws(UsageError) -> String {
        guard let word = rest.popFirst(), !word.isEmpty else { throw .missingOperand(name, command: "inbox") }
        return word
    }

    /// The next word, which is a group or an alert.
    mutating func item(_ name: String = "ID") throws(UsageError) -> InboxItem {
        guard let item = InboxItem(parsing: try word(name)) else {
            throw .badValue(
                "inbox \(action)", expected: "the id of a group or an alert, such as g_5 or a_17; see taiwa inbox list")
        }
        return item
    }

    /// All that are left, one at least.
    mutating func items(_ name: String = "ID") throws(UsageError) -> [InboxItem] {
        var items = [try item(name)]
        while !rest.isEmpty { items.append(try item(name)) }
        return items
    }

    /// All that are left, one at least, which are identifiers of one kind.
    mutating func identifiers<ID: InboxIdentifier>(_ name: String, such example: ID) throws(UsageError) -> [ID] {
        var identifiers: [ID] = []
        repeat {
            guard let id = ID(parsing: try word(name)) else {
                throw .badValue("inbox \(action)", expected: "an id such as \(example)")
            }
            identifiers.append(id)
        } while !rest.isEmpty
        return identifiers
    }

    /// The next word, which is an identifier of one kind.
    mutating func identifier<ID: InboxIdentifier>(_ name: String, such example: ID) throws(UsageError) -> ID {
        guard let id = ID(parsing: try word(name)) else {
            throw .badValue("inbox \(action)", expected: "an id such as \(example)")
        }
        return id
    }

    /// Nothing may be left.
    func end() throws(UsageError) {
        guard rest.isEmpty else { throw .unexpectedOperand(command: "inbox") }
    }
}

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
