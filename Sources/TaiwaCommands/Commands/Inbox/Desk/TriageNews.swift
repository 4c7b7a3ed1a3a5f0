package import Dialogue
package import Inbox

/// What a triage screen is told.
package enum TriageNews: Sendable, Equatable {
    /// Those that the filter lets through, and all bundles there are.
    case groups([AlertGroup], bundles: [DomainName])
    case detail(GroupDetail)
    case fix(GroupID, TriageFix?)
    /// A group, and all answers of its bundle.
    case choices(GroupDetail, [AnswerChoice])
    case preview(TriagePreview)
    case done(TriageDone)
    /// It cannot be done, for a reason that is one sentence.
    case failed(String)
    /// Somebody has written to the inbox.
    case changed
}

/// A group with everything that helps to decide about it.
package struct GroupDetail: Sendable, Equatable {
    package let group: AlertGroup
    /// The latest first.
    package let alerts: [Alert]
    package let fix: TriageFix?

    package init(group: AlertGroup, alerts: [Alert], fix: TriageFix?) {
        self.group = group
        self.alerts = alerts
        self.fix = fix
    }

    /// The answers that came nearest over all alerts, the nearest first, with their mean shares.
    var nearest: [NewAlert.NearAnswer] {
        var shares: [AnswerID: (title: String, sum: Double)] = [:]
        for near in alerts.flatMap(\.nearest) { shares[near.answer, default: (near.title, 0)].sum += near.share }
        return shares.map { NewAlert.NearAnswer(answer: $0, title: $1.title, share: $1.sum / Double(alerts.count)) }
            .sorted { ($1.share, $0.answer.rawValue) < ($0.share, $1.answer.rawValue) }
    }
}

/// An answer that lines can be attached to.
package struct AnswerChoice: Sendable, Equatable {
    package let id: AnswerID
    package let title: String
    package let text: String

    package init(id: AnswerID, title: String, text: String) {
        self.id = id
        self.title = title
        self.text = text
    }
}

/// What became of an action.
package struct TriageDone: Sendable, Equatable {
    /// One sentence.
    package let summary: String
    /// What takes it back, where that can be done.
    package let undo: TriageAction?
    /// The group that it made, changed or brought back.
    package let group: GroupID?
    /// The alerts that it changed.
    package let alerts: [AlertID]
    /// The taught lines that it made or took back.
    package let examples: [ExampleID]

    package init(
        summary: String, undo: TriageAction? = nil, group: GroupID? = nil, alerts: [AlertID] = [],
        examples: [ExampleID] = []
    ) {
        self.summary = summary
        self.undo = undo
        self.group = group
        self.alerts = alerts
        self.examples = examples
    }
}
