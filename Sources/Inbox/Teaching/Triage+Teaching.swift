import Bundles
import Dialogue
import Privacy
import TextAnalysis

extension Triage {
    /// A line that may become an example, and the alert that it comes from.
    struct Line {
        let utterance: MaskedUtterance
        let alert: Alert?

        init(_ utterance: MaskedUtterance, alert: Alert?) {
            self.utterance = utterance
            self.alert = alert
        }
    }

    /// What a target comes to in a bundle: an answer's identifier and, where it is new, its text.
    struct Goal {
        let id: AnswerID
        let new: NewAnswer?

        var answers: [Answer] {
            new.map { new in
                let wording = Answer.Wording(language: new.language, title: new.title, text: new.text, url: nil)
                return [Answer(id: new.id, wordings: [wording], category: nil, threshold: nil)]
            } ?? []
        }
    }

    func teach(
        _ lines: [Line], _ target: Target, in bundle: LoadedBundle, of tenant: TenantName, by: String,
        once: Once?
    ) throws(TriageError) -> Taught {
        let goal = try self.goal(target, in: bundle, for: lines)
        let kept = try read { (storage) throws(InboxError) in
            try storage.examples(of: tenant, domain: bundle.domain)
        }
        .filter { $0.state != .undone }
        let (fresh, known) = distinct(lines, to: goal.id, in: bundle, beside: kept)
        let lessons = fresh.enumerated().map { place, line in
            Lesson(id: "e_new\(place + 1)", text: line.utterance.text, answer: goal.id)
        }
        let effect = ExamEffect(
            on: bundle, in: directory(bundle.domain), of: bundle.shelf.book, adding: lessons, answers: goal.answers)
        var changes = superseded(by: fresh, among: kept, of: tenant, by: by)
        for line in fresh {
            changes.append(
                .teach(
                    NewExample(
                        tenant: tenant, domain: bundle.domain, text: line.utterance.text, answer: goal.id,
                        newAnswer: goal.new, alert: line.alert?.id, by: by, time: clock.wall())))
        }
        let taught = Set(fresh.compactMap(\.alert?.id))
        let others = lines.compactMap(\.alert?.id).filter { !taught.contains($0) }
        if !others.isEmpty {
            // What was taught in the same batch is noted with them; what was known before is not in it.
            let example = fresh.isEmpty ? known.compactMap(\.example).first : nil
            changes.append(.decide(AlertDecision(.resolve(example: example), .alerts(others), of: tenant, by: by)))
        }
        var outcomes: [InboxOutcome] = []
        if !changes.isEmpty || once != nil {
            let kept = once?.kept(goal.id, known.map(\.line.utterance.text), lines, effect, by: by)
            outcomes = try commit(InboxBatch(changes, once: kept))
        }
        try fillShelf(of: bundle.domain)
        return Taught(
            answer: goal.id, examples: outcomes.compactMap(\.taughtExample).filter { $0.state == .provisional },
            known: known.map(\.line.utterance.text), alerts: try resolved(lines, of: tenant), effect: effect,
            isRepeated: outcomes.isEmpty && !changes.isEmpty)
    }

    /// Lines that are new to an answer, each once, and those that get it already.
    private func distinct(
        _ lines: [Line], to answer: AnswerID, in bundle: LoadedBundle, beside kept: [TaughtExample]
    ) -> (fresh: [Line], known: [(line: Line, example: ExampleID?)]) {
        var seen: Set<LineKey> = []
        var fresh: [Line] = []
        var known: [(line: Line, example: ExampleID?)] = []
        for line in lines {
            guard let key = LineKey(line.utterance), seen.insert(key).inserted else { continue }
            let last = kept.last { LineKey(bundle.pipeline.mask(Utterance($0.text))) == key }
            if let last, last.answer == answer {
                known.append((line, last.id))
            } else if last == nil, bundle.hasLearnt(line.utterance, as: answer),
                bundle.pipeline.judge(line.utterance).decision == .answer(answer)
            {
                known.append((line, nil))
            } else {
                fresh.append(line)
            }
        }
        return (fresh, known)
    }

    /// What takes back the same lines where they were taught for another answer and are in no sheet yet; their alerts stay resolved.
    private func superseded(
        by fresh: [Line], among kept: [TaughtExample], of tenant: TenantName, by: String
    ) -> [InboxChange] {
        let keys = Set(fresh.compactMap { LineKey($0.utterance) })
        return kept.filter { $0.state == .provisional }.filter { example in
            LineKey(NormalizedText(example.text)).map(keys.contains) ?? false
        }
        .map { .unteach($0.id, of: tenant, by: by) }
    }

    func goal(_ target: Target, in bundle: LoadedBundle, for lines: [Line]) throws(TriageError) -> Goal {
        switch target {
        case .answer(let id):
            guard bundle.answer(id) != nil else {
                let known = bundle.knowledge.answers.map(\.id) + bundle.shelf.book.answers.map(\.id)
                let nearest = NearestName.suggestion(for: id.rawValue, among: known.map(\.rawValue))
                throw .unknownAnswer(id, domain: bundle.domain, nearest: nearest)
            }
            // The answer goes on when the line that it was given with is taken back.
            return Goal(id: id, new: bundle.knowledge.index(of: id) == nil ? bundle.shelf.book.newAnswer(id) : nil)
        case .reply(let text, let title):
            let draft = try AnswerDraft(
                text, title: title, for: lines.first?.utterance, in: bundle)
            return Goal(id: draft.answer.id, new: draft.answer)
        }
    }
}

extension LoadedBundle {
    /// Whether a line, whatever its case and punctuation, is an example that the version has of an answer.
    fileprivate func hasLearnt(_ line: MaskedUtterance, as answer: AnswerID) -> Bool {
        guard let key = LineKey(line), let index = knowledge.index(of: answer) else { return false }
        return knowledge.exampleAnswers.indices.contains { example in
            knowledge.exampleAnswers[example] == index
                && LineKey(pipeline.mask(Utterance(knowledge.example(example)))) == key
        }
    }
}

extension InboxOutcome {
    var taughtExample: TaughtExample? {
        if case .example(let example) = self { example } else { nil }
    }
}
