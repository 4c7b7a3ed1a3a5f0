import Bundles
import Dialogue
import Inbox
import TaiwaCommands
import TextAnalysis

extension ScriptedDesk {
    static let hour = 3_600_000

    static let groups = [
        group(
            5, cafe, "are you open on holidays", count: 14, open: 12, [.unanswered: 11, .thumbsDown: 3],
            days: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 2, 4, 4], seen: 1),
        group(
            7, wardOffice, "マイナンバーカードの受け取りに代理人が行くときに必要な書類は何ですか", count: 9, open: 9,
            [.lowConfidence: 8, .handOver: 1], days: [Int](repeating: 1, count: 9) + [0, 0, 0, 0, 0], .japanese,
            seen: 30),
        group(
            12, cafe, "wifi password", count: 2, open: 2, [.noneOfThese: 2], days: [2], .english, seen: 200, .claimed,
            by: "hana"),
    ]

    static let fix = TriageFix(
        answer: near("opening-hours", "Opening hours", 0.8), confidence: 0.87,
        why: "Nine of its lines are nearest to examples of opening-hours.",
        duplicates: [
            .init(
                line: "are you open on sundays", example: "are you open on sunday",
                answer: AnswerID(rawValue: "opening-hours"))
        ], runnersUp: [near("table-booking", "Book a table", 0.12)])

    static let newAnswer = TriageFix(answer: nil, confidence: 0.7, why: "Nothing in the bundle is near.")

    static let answers = [
        AnswerChoice(
            id: AnswerID(rawValue: "opening-hours"), title: "Opening hours", text: "We are open from 8:00 to 18:00."),
        AnswerChoice(
            id: AnswerID(rawValue: "table-booking"), title: "Book a table", text: "Write to us two days ahead."),
        AnswerChoice(id: AnswerID(rawValue: "oat-milk"), title: "オーツミルク", text: "どのコーヒーもオーツミルクに変えられます。"),
    ]

    static func near(_ answer: String, _ title: String, _ share: Double) -> NewAlert.NearAnswer {
        .init(answer: AnswerID(rawValue: answer), title: title, share: share)
    }

    static func group(
        _ number: Int, _ domain: DomainName, _ text: String, count: Int, open: Int, _ causes: [AlertCause: Int],
        days: [Int], _ language: Language = .english, seen hours: Int, _ state: AlertState = .new, by: String? = nil
    ) -> AlertGroup {
        AlertGroup(
            id: GroupID(number), tenant: TenantName(of: domain), domain: domain, language: language, state: state,
            by: by,
            representative: text, count: count, open: open, causes: causes, firstSeen: noon - 240 * hour,
            lastSeen: noon - hours * hour, days: days, lines: [text])
    }

    /// The same group, seen first and last at a time.
    static func seenFirst(_ group: AlertGroup, at time: Int) -> AlertGroup {
        AlertGroup(
            id: group.id, tenant: group.tenant, domain: group.domain, language: group.language, state: group.state,
            by: group.by, representative: group.representative, count: group.count, open: group.open,
            causes: group.causes, firstSeen: time, lastSeen: time, days: group.days, lines: group.lines)
    }

    static func alerts(of group: AlertGroup) -> [Alert] {
        let lines = [group.representative, "are you open on sundays", "祝日は営業していますか", "evil \u{1B}[2J\u{7} line"]
        return lines.enumerated().map { offset, text in
            Alert(
                id: AlertID(group.id.number * 10 + offset), group: group.id, tenant: group.tenant, domain: group.domain,
                cause: offset == 1 ? .thumbsDown : .unanswered, state: .new, by: nil, language: group.language,
                text: text,
                turn: nil, session: nil, version: 3, confidence: offset == 3 ? nil : 0.41 - Double(offset) / 10,
                nearest: [near("opening-hours", "Opening hours", 0.5), near("oat-milk", "Oat milk", 0.1)], given: nil,
                expected: nil, comment: nil, example: nil, time: noon - (offset + 1) * 40 * 60_000,
                changed: noon - (offset + 1) * 40 * 60_000)
        }
    }
}
