package import Dialogue

/// What became of an ``InboxChange``.
package enum InboxOutcome: Sendable, Equatable {
    case alert(Alert)
    case rating(FeedbackID, alert: Alert?)
    case alerts([Alert])
    case group(AlertGroup)
    case example(TaughtExample)
    case erased(Erased)
    case done
}

/// How much was forgotten.
package struct Erased: Sendable, Equatable {
    package var turns = 0
    package var alerts = 0
    package var ratings = 0
    package var examples = 0
    /// The bundles that have learnt from what was forgotten, and must be trained anew.
    package var learntBy: [DomainName] = []

    package init() {}
}
