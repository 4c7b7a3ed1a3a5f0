package import Bundles
import Dialogue
package import Privacy

/// What people would notice of another version: the same questions asked of both.
package struct Preview {
    /// The questions whose reply differs, in the order they were asked.
    package let changed: [ChangedReply]
    /// How many questions get the same reply.
    package let unchanged: Int

    /// Asks both versions.
    package static func changes(
        from old: LoadedBundle, to new: LoadedBundle, questions: [MaskedText]
    ) -> Preview {
        let changed = questions.compactMap { question -> ChangedReply? in
            let before = Asked(question, of: old)
            let after = Asked(question, of: new)
            guard before.decision != after.decision || before.wordings != after.wordings else { return nil }
            return ChangedReply(
                question: question, old: before.reply, new: after.reply,
                isReworded: before.decision == after.decision)
        }
        return Preview(changed: changed, unchanged: questions.count - changed.count)
    }

    /// One version's reply with the words of it.
    private struct Asked {
        let decision: Verdict.Decision
        let reply: VersionReply
        let wordings: [Answer.Wording]

        init(_ question: MaskedText, of bundle: LoadedBundle) {
            let verdict = bundle.pipeline.judge(MaskedUtterance(question))
            decision = verdict.decision
            reply = VersionReply(
                verdict.decision, confidence: verdict.confidence, to: question, from: bundle.knowledge)
            switch verdict.decision {
            case .answer(let id):
                wordings = [VersionReply.wording(of: id, for: question, in: bundle.knowledge)].compactMap(\.self)
            // Of what is offered only the titles are shown.
            case .clarify(let ids):
                wordings = ids.compactMap { VersionReply.wording(of: $0, for: question, in: bundle.knowledge) }
                    .map { Answer.Wording(language: $0.language, title: $0.title, text: "", url: nil) }
            case .unanswered: wordings = []
            }
        }
    }
}
