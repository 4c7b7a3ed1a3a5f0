import Dialogue
import Inbox
import Terminal

/// A new answer while it is written: its title and its text.
package struct AnswerDraft: Sendable {
    // What a cell of a sheet may hold is far more; nobody reads an answer of this length.
    private static let mostTitleBytes = 300
    private static let mostTextBytes = 20_000

    let selection: AlertDecision.Selection
    let domain: DomainName
    /// What it is to answer.
    let question: String
    private(set) var title = LineEditor(byteLimit: mostTitleBytes)
    private(set) var text = TextArea(byteLimit: mostTextBytes)
    private(set) var isInText = false

    init(_ selection: AlertDecision.Selection, in domain: DomainName, question: String) {
        self.selection = selection
        self.domain = domain
        self.question = question
    }

    mutating func switchField() { isInText.toggle() }

    mutating func type(_ key: Key, columns: Int) {
        if isInText {
            text.handle(key, columns: columns)
        } else if key == .enter || key == .down {
            isInText = true
        } else {
            _ = title.handle(key)
        }
    }

    /// What is still missing; `nil` when it can be taught.
    var lack: Phrase? {
        if title.buffer.text.allSatisfy(\.isWhitespace) {
            return Phrase("the answer has no title yet", "回答に題名がまだありません")
        }
        return text.text.allSatisfy(\.isWhitespace) ? Phrase("the answer has no text yet", "回答に本文がまだありません") : nil
    }

    var action: TriageAction {
        .answer(
            selection, title: title.buffer.text.trimmingSpaces, text: text.text.trimmingSpaces)
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
