import Bundles
import Dialogue
import Inbox
import SystemCalls
import TextAnalysis

/// Alerts and notices as they are kept.
enum NoticeSamples {
    static let minute = 60_000
    static let hour = 3_600_000
    static let day = 86_400_000

    static func alert(
        _ number: Int, group: Int = 1, _ text: String = "where is my parcel", cause: AlertCause = .unanswered,
        language: Language = .english, domain: DomainName = Samples.domain, time: Int = Samples.noon
    ) -> Alert {
        Alert(
            id: AlertID(number), group: GroupID(group), tenant: TenantName(of: domain), domain: domain, cause: cause,
            state: .new, by: nil, language: language, text: text, turn: nil, session: nil, version: 3, confidence: 0.2,
            nearest: [], given: nil, expected: nil, comment: nil, example: nil, time: time, changed: time)
    }

    static func group(
        _ number: Int = 1, lines: [String] = ["where is my parcel"], count: Int = 1, firstSeen: Int = Samples.noon
    ) -> AlertGroup {
        AlertGroup(
            id: GroupID(number), tenant: Samples.tenant, domain: Samples.domain, language: .english, state: .new,
            by: nil, representative: lines[0], count: count, open: count, causes: [.unanswered: count],
            firstSeen: firstSeen, lastSeen: Samples.noon, days: [count], lines: lines)
    }

    /// Such as the desk makes of a new group.
    static func draft(
        _ text: String = "where is my parcel", language: Language = .english, group: Int = 1,
        rules: NoticeRules = NoticeRules(), fix: NoticeFix? = nil, time: Int = Samples.noon
    ) -> NoticeDraft {
        var desk = NoticeDesk(rules)
        let draft = desk.opened(alert(1, group: group, text, language: language, time: time), count: 1, at: time)[0]
        return fix == nil ? draft : draft.detailed(by: Self.group(group, lines: [text]), fix: fix)
    }

    static func notice(_ number: Int = 4, _ draft: NoticeDraft = draft()) -> Notice {
        Notice(draft, id: NoticeID(number))
    }

    /// A moment on the wall clock of UTC, in milliseconds of Unix time.
    static func time(day: Int = 20_778, _ hour: Int, _ minute: Int = 0) -> Int {
        day * Self.day + hour * Self.hour + minute * Self.minute
    }
}
