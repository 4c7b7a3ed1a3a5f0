/// Who releases a version that passed its gate: the member `approval` of `bundle.json`.
package enum ApprovalMode: String, Sendable, CaseIterable {
    /// Nobody; it is released at once.
    case automatic
    /// A person who approves it; until then it waits.
    case manual
}
