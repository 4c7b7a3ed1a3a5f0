package import Bundles
package import Dialogue

/// What listeners hear of once it is on the device.
package enum InboxNews: Sendable, Equatable {
    /// These tenants have events that nobody has read.
    case events(of: [TenantName])
    /// An alert came in; with how many its group has now.
    case opened(Alert, isNewGroup: Bool, count: Int)
    /// What was taught for these bundles has changed.
    case examples(of: [DomainName])
    /// Another process has written; what, must be looked for.
    case foreign
}
