import Inbox

extension InboxDesk {
    /// What would likely mend a group; `nil` where that is not known.
    func fix(for group: AlertGroup) -> TriageFix? { nil }
}
