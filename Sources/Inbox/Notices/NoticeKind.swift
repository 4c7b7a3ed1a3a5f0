/// Why operators are told something.
package enum NoticeKind: String, Sendable, CaseIterable {
    /// A question came that none of the groups asks.
    case newGroup = "new_group"
    /// A group has become as large as one of the numbers at which it is told.
    case count
    /// A bundle got many alerts in a short time.
    case rate
    /// A bundle leaves a larger share of its questions unanswered than it did.
    case drift
    /// A group gets more alerts than it did.
    case growth
    /// What was gathered, in one list.
    case digest
}
