package import Dialogue
package import Inbox

/// Something that an operator does with alerts.
package enum TriageAction: Sendable, Equatable {
    case attach(AlertDecision.Selection, to: AnswerID)
    case answer(AlertDecision.Selection, title: String, text: String)
    case dismiss(AlertDecision.Selection)
    case claim(AlertDecision.Selection)
    case release(AlertDecision.Selection)
    case reopen(AlertDecision.Selection)
    case merge(GroupID, into: GroupID)
    case split([AlertID])
    /// Takes taught lines back, and opens their alerts again.
    case takeBack([ExampleID])

    /// Whether the next group is what an operator wants to see after it.
    var isFinal: Bool {
        switch self {
        case .attach(.group, _), .answer(.group, _, _), .dismiss(.group): true
        default: false
        }
    }
}
