package import Inbox

/// What a triage screen wants to know or to have done.
package enum TriageRequest: Sendable, Equatable {
    case groups(TriageFilter)
    case detail(GroupID)
    /// The likely fix of a group, for the list.
    case fix(GroupID)
    /// What the lines of a group can be attached to.
    case choices(GroupID)
    /// What would become of an action; nothing is kept.
    case preview(TriageAction)
    case perform(TriageAction)
    /// The reverse of an action.
    case undo(TriageAction)
}
