/// The identifier of something that an inbox keeps: a letter for its kind, and a number that is never given twice.
package protocol InboxIdentifier: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// What stands before the number, such as `a_`.
    static var prefix: String { get }
    var number: Int { get }
    init(_ number: Int)
}

extension InboxIdentifier {
    package var description: String { "\(Self.prefix)\(number)" }

    /// Reads `a_17`; `nil` for anything that is not written exactly so.
    package init?(parsing text: String) {
        guard text.hasPrefix(Self.prefix), let number = Int(text.dropFirst(Self.prefix.count)), number > 0 else {
            return nil
        }
        self.init(number)
        if description != text { return nil }
    }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// The identifier of an alert, `a_<n>`.
package struct AlertID: InboxIdentifier {
    package static let prefix = "a_"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

/// The identifier of a group of alerts, `g_<n>`; it lives on when groups are merged, split or made again.
package struct GroupID: InboxIdentifier {
    package static let prefix = "g_"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

/// The identifier of a taught example, `e_<n>`.
package struct ExampleID: InboxIdentifier {
    package static let prefix = "e_"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

/// The identifier of a rating, `f_<n>`.
package struct FeedbackID: InboxIdentifier {
    package static let prefix = "f_"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}

/// The identifier of a notice to operators, `n_<n>`.
package struct NoticeID: InboxIdentifier {
    package static let prefix = "n_"
    package let number: Int
    package init(_ number: Int) { self.number = number }
}
