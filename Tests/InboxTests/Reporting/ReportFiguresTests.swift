import Bundles
import Dialogue
import Foundation
import Inbox
import Testing
import TextAnalysis
import Training

struct ReportFiguresTests {
    private static let today = ReportDay(20_778)
    private static let week = ReportPeriod(from: ReportDay(20_772), to: today)

    private static func figures(
        version: Int, day: Int, answered: Int, unanswered: Int, good: Int = 0
    ) -> DayFigures {
        var figures = DayFigures(domain: Samples.domain, version: version, day: day)
        figures.answered = answered
        figures.unanswered = unanswered
        figures.good = good
        return figures
    }

    private static func turn(
        _ question: String, _ outcome: KeptTurn.Outcome, confidence: Double = 0.9, answer: String? = nil,
        example: Int? = nil, rating: Rating? = nil, day: Int = 20_778
    ) -> ReportedTurn {
        ReportedTurn(
            version: 2, outcome: outcome, language: .english, question: question,
            answer: answer.map { AnswerID(rawValue: $0) }, confidence: confidence,
            example: example.map { ExampleID($0) },
            rating: rating, session: nil, time: day * 86_400_000 + question.utf8.count)
    }

    private static func taught(
        _ number: Int, _ text: String, alert: Int?, state: TaughtExample.State = .provisional, day: Int = 20_776
    ) -> TaughtExample {
        TaughtExample(
            id: ExampleID(number), tenant: Samples.tenant, domain: Samples.domain, text: text,
            answer: AnswerID(rawValue: "refund"), newAnswer: nil, alert: alert.map { AlertID($0) }, state: state,
            by: "kim", time: day * 86_400_000)
    }

    private static func alert(_ number: Int, _ text: String, day: Int) -> Alert {
        Alert(
            id: AlertID(number), group: GroupID(4), tenant: Samples.tenant, domain: Samples.domain, cause: .unanswered,
            state: .resolved, by: nil, language: .english, text: text, turn: nil, session: nil, version: 2,
            confidence: nil, nearest: [], given: nil, expected: nil, comment: nil, example: nil,
            time: day * 86_400_000, changed: 0)
    }

    private static func material() -> ReportMaterial { ReportMaterial(of: Samples.domain, period: week) }

    @Test func `every day of the period is there, and the days before are apart`() {
        var material = Self.material()
        material.days = [
            Self.figures(version: 1, day: 20_771, answered: 5, unanswered: 1),
            Self.figures(version: 1, day: 20_774, answered: 3, unanswered: 1, good: 2),
            Self.figures(version: 2, day: 20_774, answered: 4, unanswered: 0),
            Self.figures(version: 2, day: 20_778, answered: 1, unanswered: 1),
        ]
        let figures = ReportFigures(material)
        #expect(figures.days.map(\.counts.questions) == [0, 0, 8, 0, 0, 0, 2])
        #expect(figures.total.questions == 10)
        #expect(figures.total.good == 2)
        #expect(figures.before.questions == 6)
        #expect(figures.total.share(.answered).count == 8)
    }

    @Test func `confidences fall into bins of a twentieth`() {
        var material = Self.material()
        material.turns = [
            Self.turn("a", .unanswered, confidence: 0), Self.turn("b", .clarified, confidence: 0.05),
            Self.turn("c", .answered, confidence: 0.95), Self.turn("d", .answered, confidence: 1),
            Self.turn("of another week", .answered, confidence: 1, day: 20_000),
        ]
        let bins = ReportFigures(material).confidences.bins
        #expect(bins.count == 20)
        #expect(bins[0].counts.unanswered == 1)
        #expect(bins[1].counts.clarified == 1)
        #expect(bins[19].counts.answered == 2)
        #expect(bins.reduce(0) { $0 + $1.counts.questions } == 4)
    }

    @Test func `a rated answer that a taught line gave says nothing of confidences`() {
        var material = Self.material()
        material.turns = [
            Self.turn("a", .answered, confidence: 0.8, rating: .good),
            Self.turn("bb", .answered, confidence: 0.8, rating: .bad),
            Self.turn("ccc", .answered, confidence: 0.8, example: 1, rating: .bad),
            Self.turn("dddd", .clarified, confidence: 0.8, rating: .bad), Self.turn("eeeee", .answered),
        ]
        let rated = ReportFigures(material).rated
        #expect(rated.questions == 2)
        #expect(rated.bins.map(\.right) == [0.5])
        #expect(rated.error == nil)
    }

    @Test func `a release is compared by version, also on its own day`() throws {
        var material = Self.material()
        let release = HistoryEntry(
            at: "2026-11-19T10:00:00Z", version: 2, action: .approved, by: "kim", reason: nil, sha256: "")
        material.history = [
            HistoryEntry(
                at: "2026-09-01T00:00:00Z", version: 1, action: .released, by: "taiwa", reason: nil, sha256: ""),
            HistoryEntry(
                at: "2026-11-19T09:00:00Z", version: 2, action: .trained, by: "kim", reason: nil, sha256: ""), release,
        ]
        material.days = [
            Self.figures(version: 1, day: 20_700, answered: 1000, unanswered: 0),
            Self.figures(version: 1, day: 20_775, answered: 40, unanswered: 60),
            Self.figures(version: 1, day: 20_776, answered: 10, unanswered: 10),
            Self.figures(version: 2, day: 20_776, answered: 20, unanswered: 0),
            Self.figures(version: 2, day: 20_778, answered: 70, unanswered: 10),
        ]
        let effects = ReportFigures(material).releases
        let effect = try #require(effects.first)
        #expect(effects.count == 1)
        #expect(effect.former == 1)
        #expect(effect.before.questions == 120)
        #expect(effect.before.answered == 50)
        #expect(effect.after.questions == 100)
        #expect(effect.answered?.tendency == .more)
        #expect(effect.good == nil)
    }

    @Test func `the first release has nothing before it`() {
        var material = Self.material()
        material.history = [
            HistoryEntry(
                at: "2026-11-19T10:00:00Z", version: 1, action: .released, by: "taiwa", reason: nil, sha256: "")
        ]
        material.days = [Self.figures(version: 1, day: 20_777, answered: 9, unanswered: 1)]
        let effects = ReportFigures(material).releases
        #expect(effects.map(\.former) == [nil])
        #expect(effects[0].before.questions == 0)
        #expect(effects[0].answered == nil)
    }

    @Test func `a fix counts its group before it, and its answers and alerts since`() throws {
        var material = Self.material()
        material.examples = [
            Self.taught(1, "can i get my money back", alert: 1), Self.taught(2, "refund me please", alert: 2),
            Self.taught(3, "taken back", alert: nil, state: .undone),
        ]
        material.groupsOfAlerts = [AlertID(1): GroupID(4), AlertID(2): GroupID(4)]
        material.alerts = [
            GroupID(4): [
                Self.alert(1, "can i get my money back", day: 20_773), Self.alert(2, "refund me please", day: 20_774),
                Self.alert(3, "moneyback?", day: 20_775), Self.alert(4, "give it back", day: 20_777),
            ]
        ]
        material.turns = [
            // By a taught line, by the words of one, by the words of an alert; once also a good rating.
            Self.turn("i want my money", .answered, answer: "refund", example: 1),
            Self.turn("Can I get my MONEY back", .answered, answer: "refund", rating: .good),
            Self.turn("moneyback?", .answered, answer: "refund", example: 2),
            // Too early, another answer, unanswered, another question.
            Self.turn("can i get my money back", .answered, answer: "refund", day: 20_774),
            Self.turn("refund me please", .answered, answer: "other"), Self.turn("give it back", .unanswered),
            Self.turn("where are you", .answered, answer: "refund"),
        ]
        let fixes = ReportFigures(material).fixes
        let fix = try #require(fixes.first)
        #expect(fixes.count == 1)
        #expect(fix.examples == [ExampleID(1), ExampleID(2)])
        #expect(fix.group == GroupID(4))
        #expect(fix.before == 3)
        #expect(fix.answered == 3)
        #expect(fix.again == 1)
        #expect(fix.good == 1)
    }

    @Test func `an answer is called by its title in the language, or another, or by its name`() {
        var material = Self.material()
        material.answers = [AnswerID(rawValue: "refund"): [.japanese: "返金", .english: "Refunds"]]
        let new = NewAnswer(id: AnswerID(rawValue: "new"), title: "新しい", text: "…", language: .japanese)
        material.examples = [
            TaughtExample(
                id: ExampleID(1), tenant: Samples.tenant, domain: Samples.domain, text: "x",
                answer: AnswerID(rawValue: "new"), newAnswer: new, alert: nil, state: .provisional, by: "kim", time: 0)
        ]
        let figures = ReportFigures(material)
        #expect(figures.title(of: AnswerID(rawValue: "refund"), in: .english) == "Refunds")
        #expect(figures.title(of: AnswerID(rawValue: "new"), in: .english) == "新しい")
        #expect(figures.title(of: AnswerID(rawValue: "gone"), in: .english) == "gone")
    }

    @Test func `all figures are in the JSON, and what there is not is null`() throws {
        let data = try JSONEncoder().encode(ReportFigures(Self.material()))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["bundle"] as? String == "acme/support")
        #expect((object["days"] as? [Any])?.count == 7)
        #expect(object["version"] is NSNull)
        #expect(object["calibration"] is NSNull)
        #expect((object["total"] as? [String: Any])?["questions"] as? Int == 0)
    }
}
