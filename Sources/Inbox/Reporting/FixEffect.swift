package import Dialogue
import TextAnalysis

/// What a taught fix changed: how often its kind of question came before without a good answer, and what became of it since.
///
/// Lines that were taught together, from one group and for one answer, are one fix. Of its kind are the alerts of the group, and the
/// questions that one of the taught lines answered or that have the words of a line of the group.
package struct FixEffect: Sendable, Equatable {
    package let examples: [ExampleID]
    package let group: GroupID?
    package let answer: AnswerID
    /// One of the taught lines.
    package let line: String
    package let state: TaughtExample.State
    package let by: String
    /// When it was taught, in milliseconds of Unix time.
    package let time: Int
    /// Alerts before it was taught.
    package let before: Int
    /// Questions since that got the answer.
    package let answered: Int
    /// Alerts since.
    package let again: Int
    /// Ratings of the answers since.
    package let good: Int
    package let bad: Int

    /// The fixes that were taught within a period and not taken back, the latest first.
    ///
    /// - Parameters:
    ///   - groups: the group of each alert that an example came from.
    ///   - alerts: the alerts of these groups.
    static func all(
        in period: ReportPeriod, examples: [TaughtExample], groups: [AlertID: GroupID], alerts: [GroupID: [Alert]],
        turns: [ReportedTurn]
    ) -> [FixEffect] {
        let asked = Dictionary(grouping: turns) { NormalizedText($0.question).string }
        let answered = Dictionary(grouping: turns.filter { $0.example != nil }) { $0.example }
        let taught = examples.filter { $0.state != .undone && period.contains(milliseconds: $0.time) }
        let fixes = Dictionary(grouping: taught) { example in
            Kind(
                group: example.alert.flatMap { groups[$0] }, answer: example.answer,
                alone: example.alert.flatMap { groups[$0] } == nil ? example.id : nil)
        }
        return fixes.map { kind, examples in
            let alerts = kind.group.flatMap { alerts[$0] } ?? []
            return FixEffect(examples.sorted { $0.id < $1.id }, of: kind, alerts: alerts) { words, ids, time in
                let same = words.flatMap { asked[$0] ?? [] } + ids.flatMap { answered[$0] ?? [] }
                return same.filter { $0.time >= time }
            }
        }
        .sorted { ($1.time, $1.examples[0]) < ($0.time, $0.examples[0]) }
    }

    private struct Kind: Hashable {
        let group: GroupID?
        let answer: AnswerID
        /// What tells a line apart that comes from no group.
        let alone: ExampleID?
    }

    private init(
        _ taught: [TaughtExample], of kind: Kind, alerts: [Alert],
        turns: (Set<String>, [ExampleID], Int) -> [ReportedTurn]
    ) {
        examples = taught.map(\.id)
        group = kind.group
        answer = kind.answer
        line = taught[0].text
        state = taught.contains { $0.state == .provisional } ? .provisional : .folded
        by = taught[0].by
        let time = taught.map(\.time).min() ?? 0
        self.time = time
        before = alerts.count { $0.time < time }
        again = alerts.count { $0.time >= time }
        let words = Set((taught.map(\.text) + alerts.map(\.text)).map { NormalizedText($0).string })
        var seen: Set<TurnMark> = []
        let since = turns(words, taught.map(\.id), time).filter { turn in
            turn.outcome == .answered && turn.answer == kind.answer && seen.insert(TurnMark(turn)).inserted
        }
        answered = since.count
        good = since.count { $0.rating == .good }
        bad = since.count { $0.rating == .bad }
    }

    /// What tells turns apart that are found by their words and by their example.
    private struct TurnMark: Hashable {
        let time: Int
        let session: String?
        let question: String

        init(_ turn: ReportedTurn) {
            time = turn.time
            session = turn.session
            question = turn.question
        }
    }
}
