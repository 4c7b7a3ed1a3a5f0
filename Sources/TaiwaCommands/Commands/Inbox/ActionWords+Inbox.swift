import Inbox

extension ActionWords {
    /// The next word, which is a group or an alert.
    mutating func item(_ name: String = "ID") throws(UsageError) -> InboxItem {
        guard let item = InboxItem(parsing: try word(name)) else {
            throw refusal(expected: "the id of a group or an alert, such as g_5 or a_17; see taiwa inbox list")
        }
        return item
    }

    /// All that are left, one at least.
    mutating func items(_ name: String = "ID") throws(UsageError) -> [InboxItem] {
        var items = [try item(name)]
        while !isEmpty { items.append(try item(name)) }
        return items
    }

    /// The next word, which is an identifier of one kind.
    mutating func identifier<ID: InboxIdentifier>(_ name: String, such example: ID) throws(UsageError) -> ID {
        guard let id = ID(parsing: try word(name)) else { throw refusal(expected: "an id such as \(example)") }
        return id
    }

    /// All that are left, one at least, which are identifiers of one kind.
    mutating func identifiers<ID: InboxIdentifier>(_ name: String, such example: ID) throws(UsageError) -> [ID] {
        var identifiers = [try identifier(name, such: example)]
        while !isEmpty { identifiers.append(try identifier(name, such: example)) }
        return identifiers
    }
}
