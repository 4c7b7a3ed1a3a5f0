/// What is wrong with a turn, as the line protocol tells it apart.
package enum AlertKind: String, Sendable, CaseIterable {
    case unanswered
    case lowConfidence = "low_confidence"
    case badAnswer = "bad_answer"
}

/// How it was noticed.
package enum AlertCause: String, Sendable, CaseIterable {
    /// There was no answer.
    case unanswered
    /// There was no answer for the second time, and a person was offered.
    case handOver = "hand_over"
    /// An answer was given, or asked back about, with little confidence.
    case lowConfidence = "low_confidence"
    /// The answer was rated as bad.
    case thumbsDown = "thumbs_down"
    /// None of the answers that were offered was meant.
    case noneOfThese = "none_of_these"
    /// Much the same was asked again right after the answer.
    case rephrased
    /// The person never came back to what was asked back.
    case abandoned

    package var kind: AlertKind {
        switch self {
        case .unanswered, .handOver: .unanswered
        case .lowConfidence, .abandoned: .lowConfidence
        case .thumbsDown, .noneOfThese, .rephrased: .badAnswer
        }
    }
}

/// How far an operator has come with an alert or a group.
package enum AlertState: String, Sendable, CaseIterable {
    case new
    case claimed
    case resolved
    case dismissed

    /// Whether something is still to be done about it.
    package var isOpen: Bool { self == .new || self == .claimed }
}
