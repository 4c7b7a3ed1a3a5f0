package import Bundles
package import Dialogue
package import TextAnalysis

/// All that a report is made of, read at once.
package struct ReportMaterial: Sendable {
    /// More turns are not read: the latest say enough of confidences.
    package static let mostTurns = 200_000
    package static let mostGroups = 20
    private static let mostAlertsOfGroup = 10_000

    package let domain: DomainName
    package let period: ReportPeriod
    /// From the days before the period on, with which it is compared.
    package var days: [DayFigures] = []
    /// Of the period, the latest first.
    package var turns: [ReportedTurn] = []
    /// The open groups with the most alerts first.
    package var groups: [AlertGroup] = []
    /// Everything that was taught.
    package var examples: [TaughtExample] = []
    /// The groups of the alerts that examples came from, and the alerts of these groups.
    package var groupsOfAlerts: [AlertID: GroupID] = [:]
    package var alerts: [GroupID: [Alert]] = [:]
    /// What was done to the bundle's versions, the oldest first.
    package var history: [HistoryEntry] = []
    /// `nil` where no version is released, or it cannot be read.
    package var exam: ReportedExam?
    /// What the domain is called, and its answers, by language.
    package var title: [Language: String] = [:]
    package var answers: [AnswerID: [Language: String]] = [:]

    package init(of domain: DomainName, period: ReportPeriod) {
        self.domain = domain
        self.period = period
    }

    /// Reads what an inbox keeps of a bundle.
    package mutating func read(_ storage: any InboxStorage) throws(InboxError) {
        let tenant = TenantName(of: domain)
        let early = min(period.previous.first.number, period.first.number - ReleaseEffect.window)
        days = try storage.days(of: domain, since: early)
        turns = try storage.turns(of: domain, since: period.first.start, limit: Self.mostTurns)
        var query = GroupQuery(tenant: tenant)
        query.domain = domain
        query.days = period.count
        query.limit = Self.mostGroups
        groups = try storage.groups(query)
        examples = try storage.examples(of: tenant, domain: domain)
        for example in examples where period.contains(milliseconds: example.time) {
            guard let id = example.alert, let alert = try Self.alert(id, of: tenant, in: storage) else { continue }
            groupsOfAlerts[id] = alert.group
            guard alerts[alert.group] == nil else { continue }
            var query = AlertQuery(tenant: tenant)
            query.group = alert.group
            query.limit = Self.mostAlertsOfGroup
            alerts[alert.group] = try storage.alerts(query)
        }
    }

    private static func alert(
        _ id: AlertID, of tenant: TenantName, in storage: any InboxStorage
    ) throws(InboxError) -> Alert? {
        var query = AlertQuery(tenant: tenant)
        query.after = AlertID(id.number - 1)
        query.limit = 1
        return try storage.alerts(query).first { $0.id == id }
    }

    /// Takes in what is known of a bundle's active version.
    package mutating func read(_ bundle: LoadedBundle, in directory: BundleDirectory, catalog: StageCatalog) {
        exam = ReportedExam(of: bundle, in: directory, catalog: catalog)
        title = bundle.profile.title
        for answer in bundle.knowledge.answers {
            answers[answer.id] = Dictionary(answer.wordings.map { ($0.language, $0.title) }) { first, _ in first }
        }
    }
}
