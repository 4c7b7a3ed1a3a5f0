import Bundles
import Dialogue
import Inbox

extension InboxDesk {
    /// What would likely mend a group; `nil` where its bundle cannot be opened.
    func fix(for group: AlertGroup) -> TriageFix? {
        guard let bundle = bundles.bundle(group.domain), !group.lines.isEmpty else { return nil }
        return TriageFix(LikelyFix(of: group.lines, in: bundle), in: words)
    }
}

extension TriageFix {
    fileprivate init(_ fix: LikelyFix, in words: Wording) {
        let answer: NewAlert.NearAnswer? =
            if case .attach(let id, let title) = fix.kind {
                .init(answer: id, title: title, share: fix.confidence)
            } else {
                nil
            }
        self.init(
            answer: answer, confidence: fix.confidence, why: words(fix.why, fix.whyJapanese),
            duplicates: fix.duplicates.map { Duplicate(line: $0.line, example: $0.example, answer: $0.answer) },
            runnersUp: fix.runnersUp)
    }
}
