package import Bundles
package import Dialogue
package import Privacy
package import Training

extension Triage {
    /// What would come of an attachment; nothing is kept.
    package struct Preview: Sendable, Equatable {
        /// A line, and what it gets now and would get.
        package struct Line: Sendable, Equatable {
            package let text: MaskedText
            package let now: VersionReply
            package let after: VersionReply
            /// Whether it would get the answer.
            package let isAnswered: Bool
        }

        package let answer: AnswerID
        /// The distinct lines of the selection.
        package let lines: [Line]
        /// Lines of other open alerts of the bundle, of the latest, whose reply would change.
        package let others: [Line]
        package let effect: ExamEffect
    }

    /// How many other alerts are tried.
    private static let mostTried = 300

    /// Says which lines an attachment would answer, and what it would do to the exam.
    package func preview(
        _ selection: AlertDecision.Selection, to target: Target, of tenant: TenantName
    ) throws(TriageError) -> Preview {
        let alerts = try alerts(selection, of: tenant)
        let bundle = try bundle(of: alerts)
        let lines = alerts.map { Line(bundle.pipeline.mask(Utterance($0.text)), alert: $0) }
        let goal = try self.goal(target, in: bundle, for: lines)
        var keys: Set<LineKey> = []
        let distinct = lines.filter { line in LineKey(line.utterance).map { keys.insert($0).inserted } ?? false }
        let lessons = distinct.enumerated().map { place, line in
            Lesson(id: "e_new\(place + 1)", text: line.utterance.text, answer: goal.id)
        }
        let book = bundle.shelf.book
        let next = LessonBook(book.lessons + lessons, answers: book.answers + goal.answers)
        let (before, after) = (bundle.pipeline, bundle.pipeline(consulting: next))
        func tried(_ utterance: MaskedUtterance) -> Preview.Line {
            let (old, new) = (before.judge(utterance), after.judge(utterance))
            return Preview.Line(
                text: utterance.text, now: VersionReply(old, from: bundle.knowledge),
                after: VersionReply(new, from: bundle.knowledge), isAnswered: new.decision == .answer(goal.id))
        }
        var query = AlertQuery(tenant: tenant)
        query.domain = bundle.domain
        query.states = [.new, .claimed]
        query.isLatestFirst = true
        query.limit = Self.mostTried
        let others = try read { (storage) throws(InboxError) in try storage.alerts(query) }
            .map { bundle.pipeline.mask(Utterance($0.text)) }
            .filter { line in LineKey(line).map { keys.insert($0).inserted } ?? false }
            .map(tried)
        return Preview(
            answer: goal.id, lines: distinct.map { tried($0.utterance) },
            others: others.filter { $0.now.brief != $0.after.brief },
            effect: ExamEffect(
                on: bundle, in: directory(bundle.domain), of: book, adding: lessons, answers: goal.answers))
    }
}
