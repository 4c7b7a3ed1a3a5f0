package import Bundles
package import Dialogue
package import Privacy
import TextAnalysis

extension LessonBook {
    /// The book of what is kept as taught to a domain and was not taken back.
    ///
    /// - Parameters:
    ///   - policy: the bundle's; what is masked already stays as it is.
    package convenience init(kept examples: [TaughtExample], policy: MaskingPolicy) {
        let redactor = Redactor(policy: policy)
        let live = examples.filter { $0.state != .undone }.sorted { $0.id < $1.id }
        var wordings: [AnswerID: [Answer.Wording]] = [:]
        for case let new? in live.map(\.newAnswer) {
            let wording = Answer.Wording(language: new.language, title: new.title, text: new.text, url: nil)
            // Of one language the last counts.
            wordings[new.id, default: []].removeAll { $0.language == new.language }
            wordings[new.id, default: []].append(wording)
        }
        self.init(
            live.map {
                Lesson(id: $0.id.description, text: redactor.redact(Utterance($0.text)), answer: $0.answer)
            },
            answers: wordings.map { Answer(id: $0.key, wordings: $0.value, category: nil, threshold: nil) })
    }
}

extension InboxStorage {
    /// Puts what is kept as taught to a domain on its shelf, where the next turn finds it.
    ///
    /// - Throws: ``InboxError`` when it cannot be read; what was on the shelf stays.
    package func fill(
        _ shelf: LessonShelf, of domain: DomainName, policy: MaskingPolicy
    ) throws(InboxError) {
        try shelf.update { () throws(InboxError) in
            LessonBook(kept: try examples(of: nil, domain: domain), policy: policy)
        }
    }

    /// Puts what is kept as taught to a bundle on its shelf.
    package func fill(_ bundle: ReleasedBundle) throws(InboxError) {
        try fill(bundle.shelf, of: bundle.domain, policy: bundle.profile.privacy)
    }
}

extension LessonBook {
    /// An answer that was given with a lesson, as it is kept.
    func newAnswer(_ id: AnswerID) -> NewAnswer? {
        answer(id).map { answer in
            let wording = answer.wordings[0]
            return NewAnswer(id: id, title: wording.title, text: wording.text, language: wording.language)
        }
    }
}
