package import Bundles
package import Dialogue
package import TextAnalysis

/// An alert as it is kept; its texts were masked before they were written.
package struct Alert: Sendable, Equatable {
    package let id: AlertID
    package let group: GroupID
    package let tenant: TenantName
    package let domain: DomainName
    package let cause: AlertCause
    package var state: AlertState
    /// Who has claimed, resolved or dismissed it.
    package var by: String?
    package let language: Language
    package let text: String
    package let turn: String?
    package let session: String?
    package let version: Int?
    package let confidence: Double?
    package let nearest: [NewAlert.NearAnswer]
    package let given: AnswerID?
    package let expected: String?
    package let comment: String?
    /// The example that it was resolved by.
    package var example: ExampleID?
    /// Milliseconds of Unix time.
    package let time: Int
    /// When its state last changed, in milliseconds of Unix time.
    package var changed: Int

    package init(
        id: AlertID, group: GroupID, tenant: TenantName, domain: DomainName, cause: AlertCause, state: AlertState,
        by: String?, language: Language, text: String, turn: String?, session: String?, version: Int?,
        confidence: Double?, nearest: [NewAlert.NearAnswer], given: AnswerID?, expected: String?, comment: String?,
        example: ExampleID?, time: Int, changed: Int
    ) {
        self.id = id
        self.group = group
        self.tenant = tenant
        self.domain = domain
        self.cause = cause
        self.state = state
        self.by = by
        self.language = language
        self.text = text
        self.turn = turn
        self.session = session
        self.version = version
        self.confidence = confidence
        self.nearest = nearest
        self.given = given
        self.expected = expected
        self.comment = comment
        self.example = example
        self.time = time
        self.changed = changed
    }
}
