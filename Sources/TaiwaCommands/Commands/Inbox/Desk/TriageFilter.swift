package import Bundles
package import Dialogue
package import Inbox
package import TextAnalysis

/// Which groups an operator wants to see.
package struct TriageFilter: Sendable, Equatable {
    /// How far operators have come.
    package enum State: String, Sendable, CaseIterable {
        case open
        case new
        case claimed
        case resolved
        case dismissed
        case any

        /// The states of alerts that it means.
        package var states: Set<AlertState> {
            switch self {
            case .open: [.new, .claimed]
            case .new: [.new]
            case .claimed: [.claimed]
            case .resolved: [.resolved]
            case .dismissed: [.dismissed]
            case .any: Set(AlertState.allCases)
            }
        }
    }

    /// How long ago a group was last seen.
    package enum Age: String, Sendable, CaseIterable {
        case any
        case hour
        case day
        case week
        case month

        /// In milliseconds.
        var limit: Int? {
            switch self {
            case .any: nil
            case .hour: 3_600_000
            case .day: 86_400_000
            case .week: 7 * 86_400_000
            case .month: 30 * 86_400_000
            }
        }
    }

    package var tenant: TenantName?
    package var domain: DomainName?
    package var kind: AlertKind?
    package var language: Language?
    package var age = Age.any
    package var state = State.open
    package var search = ""

    package init() {}

    /// More groups than anybody looks through.
    private static let mostGroups = 10_000

    /// What storage is asked for.
    func query(at now: Int) -> GroupQuery {
        var query = GroupQuery(tenant: tenant)
        query.domain = domain
        query.states = state.states
        if let kind { query.kinds = [kind] }
        query.language = language
        query.since = age.limit.map { now - $0 }
        query.search = search.isEmpty ? nil : search
        query.limit = Self.mostGroups
        query.lines = 1
        return query
    }

    /// What it lets through, in a few words; empty where that is all that is open.
    func summary(in words: Wording) -> String {
        let parts =
            [domain?.rawValue, kind.map { words($0.phrase) }, language?.rawValue].compactMap(\.self)
            + (age == .any ? [] : [words(age.phrase)]) + (state == .open ? [] : [words(state.phrase)])
            + (search.isEmpty ? [] : ["/\(search)"])
        return parts.joined(separator: " · ")
    }
}

extension TriageFilter.State {
    var phrase: Phrase {
        switch self {
        case .open: Phrase("open", "未対応")
        case .new: Phrase("new", "新規")
        case .claimed: Phrase("claimed", "担当中")
        case .resolved: Phrase("resolved", "解決済み")
        case .dismissed: Phrase("dismissed", "対応不要")
        case .any: Phrase("any", "すべて")
        }
    }
}

extension TriageFilter.Age {
    var phrase: Phrase {
        switch self {
        case .any: Phrase("any", "すべて")
        case .hour: Phrase("last hour", "1時間以内")
        case .day: Phrase("last day", "1日以内")
        case .week: Phrase("last week", "1週間以内")
        case .month: Phrase("last month", "1か月以内")
        }
    }
}
