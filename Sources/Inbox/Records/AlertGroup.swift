package import Bundles
package import Dialogue
package import TextAnalysis

/// Alerts that ask the same, as they are kept.
package struct AlertGroup: Sendable, Equatable {
    package let id: GroupID
    package let tenant: TenantName
    package let domain: DomainName
    package let language: Language
    package let state: AlertState
    /// Who has claimed, resolved or dismissed it.
    package let by: String?
    /// The line that is nearest to all others.
    package let representative: String
    /// How many alerts are in it.
    package let count: Int
    /// How many of them are still open.
    package let open: Int
    /// How many by how they were noticed.
    package let causes: [AlertCause: Int]
    /// Milliseconds of Unix time.
    package let firstSeen: Int
    package let lastSeen: Int
    /// How many came on each of the last days, the oldest first and today last.
    package let days: [Int]
    /// A few of its lines, each once, the latest first.
    package let lines: [String]

    package init(
        id: GroupID, tenant: TenantName, domain: DomainName, language: Language, state: AlertState, by: String?,
        representative: String, count: Int, open: Int, causes: [AlertCause: Int], firstSeen: Int, lastSeen: Int,
        days: [Int], lines: [String]
    ) {
        self.id = id
        self.tenant = tenant
        self.domain = domain
        self.language = language
        self.state = state
        self.by = by
        self.representative = representative
        self.count = count
        self.open = open
        self.causes = causes
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.days = days
        self.lines = lines
    }
}
