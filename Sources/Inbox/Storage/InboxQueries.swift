package import Bundles
package import Dialogue
package import TextAnalysis

/// Which alerts are asked for.
package struct AlertQuery: Sendable, Equatable {
    /// `nil` for all tenants: only for who owns the machine.
    package var tenant: TenantName?
    package var domain: DomainName?
    package var group: GroupID?
    package var states: Set<AlertState> = Set(AlertState.allCases)
    package var kinds: Set<AlertKind> = Set(AlertKind.allCases)
    package var language: Language?
    /// Only those behind this one.
    package var after: AlertID?
    /// Not before, in milliseconds of Unix time.
    package var since: Int?
    /// Occurs in the text, whatever its case and width.
    package var search: String?
    package var isLatestFirst = false
    package var limit = 100

    package init(tenant: TenantName?) { self.tenant = tenant }
}

/// Which groups are asked for; those with the most open alerts come first.
package struct GroupQuery: Sendable, Equatable {
    /// `nil` for all tenants: only for who owns the machine.
    package var tenant: TenantName?
    package var domain: DomainName?
    package var states: Set<AlertState> = [.new, .claimed]
    package var kinds: Set<AlertKind> = Set(AlertKind.allCases)
    package var language: Language?
    /// Seen last not before, in milliseconds of Unix time.
    package var since: Int?
    /// Occurs in one of its lines, whatever its case and width.
    package var search: String?
    package var limit = 200
    /// How many days of counts.
    package var days = 14
    /// How many lines of each.
    package var lines = 20

    package init(tenant: TenantName?) { self.tenant = tenant }
}

/// Something that happened to an alert, as subscribers hear of it.
package struct InboxEvent: Sendable, Equatable {
    /// From 1 for each tenant, without gaps.
    package let number: Int
    /// As it was then, with the count of its group.
    package let alert: Alert
    package let count: Int
    /// Milliseconds of Unix time.
    package let time: Int

    package init(number: Int, alert: Alert, count: Int, time: Int) {
        self.number = number
        self.alert = alert
        self.count = count
        self.time = time
    }
}

/// What became of a bundle's questions on one day, by version.
package struct DayFigures: Sendable, Equatable {
    package let domain: DomainName
    package let version: Int
    /// Days since 1970-01-01, UTC.
    package let day: Int
    package var answered = 0
    package var clarified = 0
    package var unanswered = 0
    package var good = 0
    package var bad = 0

    package init(domain: DomainName, version: Int, day: Int) {
        self.domain = domain
        self.version = version
        self.day = day
    }
}

/// A question as it is kept for reports.
package struct ReportedTurn: Sendable, Equatable {
    package let version: Int
    package let outcome: KeptTurn.Outcome
    package let language: Language
    package let question: String
    package let answer: AnswerID?
    package let confidence: Double
    package let example: ExampleID?
    /// The last rating that it got.
    package let rating: Rating?
    package let session: String?
    /// Milliseconds of Unix time.
    package let time: Int

    package init(
        version: Int, outcome: KeptTurn.Outcome, language: Language, question: String, answer: AnswerID?,
        confidence: Double, example: ExampleID?, rating: Rating?, session: String?, time: Int
    ) {
        self.version = version
        self.outcome = outcome
        self.language = language
        self.question = question
        self.answer = answer
        self.confidence = confidence
        self.example = example
        self.rating = rating
        self.session = session
        self.time = time
    }
}
