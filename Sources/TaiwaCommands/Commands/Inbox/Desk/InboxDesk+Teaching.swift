import Bundles
import Dialogue
import Inbox
import Privacy
import Training

extension InboxDesk {
    private var triage: Triage {
        Triage(inbox, bundle: { [bundles] in bundles.bundle($0) }, directory: { [bundles] in bundles.directory($0) })
    }

    func attach(_ selection: AlertDecision.Selection, to answer: AnswerID) throws(InboxFailure) -> TriageDone {
        let scope = try openScope(of: selection)
        return try done(scope) { () throws(TriageError) in
            try triage.attach(selection, to: answer, of: scope.tenant, by: by)
        }
    }

    /// Teaches a new answer.
    func teach(
        _ selection: AlertDecision.Selection, title: String, text: String
    ) throws(InboxFailure) -> TriageDone {
        let scope = try openScope(of: selection)
        return try done(scope) { () throws(TriageError) in
            try triage.answer(selection, with: text, title: title, of: scope.tenant, by: by)
        }
    }

    private func done(
        _ scope: SelectionScope, _ body: () throws(TriageError) -> Triage.Taught
    ) throws(InboxFailure) -> TriageDone {
        let taught = try teaching(scope.domain, body)
        let examples = taught.examples.map(\.id)
        let lines = examples.count + taught.known.count
        var summary =
            scope.name(in: words) + ": "
            + words(
                "\(lines) \(lines == 1 ? "line is" : "lines are") answered by \(taught.answer) now",
                "質問\(lines)件に\(taught.answer)が答えるようになりました")
        if let first = examples.first, let last = examples.last {
            summary += examples.count == 1 ? " (\(first))" : words(" (\(first) to \(last))", " (\(first)～\(last))")
        }
        let effect = taught.effect
        if !effect.broken.isEmpty {
            summary += words(
                "; \(effect.broken.count) of \(effect.questions) exam questions are broken",
                "。試験問題\(effect.questions)問のうち\(effect.broken.count)問が不正解になりました")
        }
        return TriageDone(
            summary: summary, undo: examples.isEmpty ? .reopen(.alerts(taught.alerts.map(\.id))) : .takeBack(examples),
            group: scope.group, alerts: taught.alerts.map(\.id), examples: examples)
    }

    func takeBack(_ examples: [ExampleID]) throws(InboxFailure) -> TriageDone {
        let kept = try reading { (storage) throws(InboxError) in try storage.examples(of: nil, domain: nil) }
        var group: GroupID?
        var alerts: [AlertID] = []
        for id in examples {
            guard let example = kept.first(where: { $0.id == id }) else { throw .noExample(id) }
            let undone = try teaching(example.domain) { () throws(TriageError) in
                try triage.undo(id, of: example.tenant, by: by)
            }
            if let id = undone.alert { alerts.append(id) }
        }
        if let first = alerts.first { group = try alert(first).group }
        return TriageDone(
            summary: words(
                "\(examples.count == 1 ? "\(examples[0]) is" : "\(examples.count) taught lines are") taken back",
                "\(examples.count == 1 ? "\(examples[0])" : "教えた質問\(examples.count)件")を取り消しました"),
            group: group, alerts: alerts, examples: examples)
    }

    /// What an attachment or a new answer would do.
    func preview(_ action: TriageAction) throws(InboxFailure) -> TriagePreview {
        let (selection, target): (AlertDecision.Selection, Triage.Target)
        switch action {
        case .attach(let chosen, let answer): (selection, target) = (chosen, .answer(answer))
        case .answer(let chosen, let title, let text): (selection, target) = (chosen, .reply(text, title: title))
        default: return TriagePreview(action: action, answer: "", lines: [], questions: 0, fixed: [], broken: [])
        }
        let scope = try openScope(of: selection)
        let preview = try teaching(scope.domain) { () throws(TriageError) in
            try triage.preview(selection, to: target, of: scope.tenant)
        }
        return TriagePreview(
            action: action, answer: preview.answer.rawValue, lines: preview.lines.map(TriagePreview.Line.init),
            others: preview.others.map(TriagePreview.Line.init), questions: preview.effect.questions,
            fixed: preview.effect.fixed.map(TriagePreview.Change.init),
            broken: preview.effect.broken.map(TriagePreview.Change.init))
    }

    /// All answers of a bundle, and those that it was taught.
    func choices(in domain: DomainName) throws(InboxFailure) -> [AnswerChoice] {
        let bundle = try openBundle(domain)
        let answers = bundle.knowledge.answers + bundle.shelf.book.answers
        var seen: Set<AnswerID> = []
        return answers.filter { seen.insert($0.id).inserted }.map { answer in
            let wording = answer.wordings[0]
            let others = answer.wordings.dropFirst().map { " \($0.title)" }.joined()
            return AnswerChoice(id: answer.id, title: wording.title + others, text: wording.text)
        }
    }

    /// The scope of a selection, whose bundle is open and knows what was taught so far.
    private func openScope(of selection: AlertDecision.Selection) throws(InboxFailure) -> SelectionScope {
        let scope = try scope(of: selection)
        _ = try openBundle(scope.domain)
        return scope
    }

    private func openBundle(_ domain: DomainName) throws(InboxFailure) -> LoadedBundle {
        guard let bundle = bundles.bundle(domain) else {
            if let problem = bundles.problem(domain) { throw .bundle(problem) }
            throw .closedBundle(domain)
        }
        try reading { (storage) throws(InboxError) in
            try storage.fill(bundle.shelf, of: domain, policy: bundle.profile.privacy)
        }
        return bundle
    }

    private func teaching<Value>(
        _ domain: DomainName, _ body: () throws(TriageError) -> Value
    ) throws(InboxFailure) -> Value {
        do throws(TriageError) {
            return try body()
        } catch {
            throw .triage(error)
        }
    }
}

extension TriagePreview.Line {
    fileprivate init(_ line: Triage.Preview.Line) {
        self.init(
            text: line.text.string, isAnswered: line.isAnswered, before: line.now.answer, after: line.after.answer)
    }
}

extension TriagePreview.Change {
    fileprivate init(_ change: ExamEffect.Change) {
        self.init(question: change.question.string, expected: change.expected, after: change.after.answer)
    }
}
