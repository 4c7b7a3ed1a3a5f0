package import Bundles
package import Dialogue
package import Privacy
package import TextAnalysis

/// The text of an answer that a bundle does not have yet.
package struct NewAnswer: Sendable, Equatable, Codable {
    package let id: AnswerID
    package let title: String
    package let text: String
    package let language: Language

    package init(id: AnswerID, title: String, text: String, language: Language) {
        self.id = id
        self.title = title
        self.text = text
        self.language = language
    }
}

/// A line that somebody teaches, before it is kept.
package struct NewExample: Sendable, Equatable {
    package let tenant: TenantName
    package let domain: DomainName
    package let text: MaskedText
    package let answer: AnswerID
    /// The answer itself, where the bundle does not have it.
    package let newAnswer: NewAnswer?
    /// The alert that it resolves, if it comes from one.
    package let alert: AlertID?
    package let by: String
    /// Milliseconds of Unix time.
    package let time: Int

    package init(
        tenant: TenantName, domain: DomainName, text: MaskedText, answer: AnswerID, newAnswer: NewAnswer? = nil,
        alert: AlertID? = nil, by: String, time: Int
    ) {
        self.tenant = tenant
        self.domain = domain
        self.text = text
        self.answer = answer
        self.newAnswer = newAnswer
        self.alert = alert
        self.by = by
        self.time = time
    }
}

/// A taught line as it is kept: it answers from the next message on, and is written into the sheets by the next training.
package struct TaughtExample: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        /// Answers by itself.
        case provisional
        /// Is in the bundle's sheets, and answers by itself as long as the active version has not learnt it.
        case folded
        /// Was taken back.
        case undone
    }

    package let id: ExampleID
    package let tenant: TenantName
    package let domain: DomainName
    package let text: String
    package let answer: AnswerID
    package let newAnswer: NewAnswer?
    package let alert: AlertID?
    package let state: State
    package let by: String
    /// Milliseconds of Unix time.
    package let time: Int

    package init(
        id: ExampleID, tenant: TenantName, domain: DomainName, text: String, answer: AnswerID, newAnswer: NewAnswer?,
        alert: AlertID?, state: State, by: String, time: Int
    ) {
        self.id = id
        self.tenant = tenant
        self.domain = domain
        self.text = text
        self.answer = answer
        self.newAnswer = newAnswer
        self.alert = alert
        self.state = state
        self.by = by
        self.time = time
    }
}
