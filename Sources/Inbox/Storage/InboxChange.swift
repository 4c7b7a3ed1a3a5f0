package import Bundles
package import Dialogue

/// Something that is to be kept; changes that are committed together are kept all or none.
package enum InboxChange: Sendable {
    /// Opens an alert; its group is found as it comes in. Gives ``InboxOutcome/alert(_:)``.
    case open(NewAlert)
    /// Keeps a rating, and opens its alert. Gives ``InboxOutcome/rating(_:alert:)``.
    case rate(NewRating)
    /// Decides about alerts of a tenant. Gives ``InboxOutcome/alerts(_:)``.
    case decide(AlertDecision)
    /// Makes one group of two; the second one's identifier lives on. Gives ``InboxOutcome/group(_:)``.
    case merge(GroupID, into: GroupID, of: TenantName, by: String)
    /// Makes a group of its own of some of a group's alerts. Gives ``InboxOutcome/group(_:)``.
    case split([AlertID], of: TenantName, by: String)
    /// Keeps a taught line, and resolves its alert. Gives ``InboxOutcome/example(_:)``.
    case teach(NewExample)
    /// Takes a taught line back, and opens its alert again; one that was written into the sheets only where it has been taken out of
    /// them. Gives ``InboxOutcome/example(_:)``.
    case unteach(ExampleID, of: TenantName, by: String, isOutOfSheets: Bool = false)
    /// Notes that lines are in the sheets now. Gives ``InboxOutcome/done``.
    case fold([ExampleID], of: TenantName)
    /// Keeps questions for reports. Gives ``InboxOutcome/done``.
    case turns([KeptTurn])
    /// Forgets what is kept about somebody, or before a time. Gives ``InboxOutcome/erased(_:)``.
    case erase(Erasure)
}

/// What an operator decides about alerts.
package struct AlertDecision: Sendable, Equatable {
    package enum Action: Sendable, Equatable {
        case claim
        /// Gives it back.
        case release
        case resolve(example: ExampleID?)
        case dismiss
        /// Makes it new again, whatever it was.
        case reopen
    }

    package enum Selection: Sendable, Equatable {
        case alerts([AlertID])
        /// All alerts of a group that the action can be taken on.
        case group(GroupID)
    }

    package let action: Action
    package let selection: Selection
    package let tenant: TenantName
    package let by: String

    package init(_ action: Action, _ selection: Selection, of tenant: TenantName, by: String) {
        self.action = action
        self.selection = selection
        self.tenant = tenant
        self.by = by
    }
}

/// What is to be forgotten.
package struct Erasure: Sendable, Equatable {
    package enum Scope: Sendable, Equatable {
        /// A session by its key in hexadecimal.
        case session(String)
        /// All that was kept before a time, in milliseconds of Unix time.
        case before(Int)
    }

    package let scope: Scope
    package let tenant: TenantName
    /// Only what belongs to this bundle; `nil` for all of the tenant's.
    package let domain: DomainName?
    package let by: String

    package init(_ scope: Scope, of tenant: TenantName, domain: DomainName? = nil, by: String) {
        self.scope = scope
        self.tenant = tenant
        self.domain = domain
        self.by = by
    }
}
