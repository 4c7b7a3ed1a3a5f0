import Inbox
import SystemCalls
package import Terminal

extension TriageScreen {
    /// Applies a key.
    package mutating func handle(_ key: Key) -> [Effect] {
        defer { reveal() }
        let place = place
        if overlay == nil { clearNotice() }
        if case .searching(var editor)? = overlay { return search(key, &editor) }
        guard let command = KeyBinding.command(of: key, in: place) else {
            type(key)
            return []
        }
        switch command {
        case .redraw: return [.redraw]
        case .stop: return [.stop]
        default: break
        }
        switch overlay {
        case .help(let top)?: scrollHelp(command, from: top)
        case .filtering(let menu)?: return handle(command, in: menu)
        case .choosing(let picker)?: return handle(command, in: picker)
        case .writing(let draft)?: return handle(command, in: draft)
        case .confirming(let preview, let top, let back)?: return handle(command, preview, top: top, back: back)
        case .searching?: break
        case nil: return detail == nil ? handleInList(command) : handleInDetail(command)
        }
        return []
    }

    /// Where keys go.
    var place: KeyBinding.Place {
        switch overlay {
        case .filtering?: .filtering
        case .choosing?: .choosing
        case .writing?: .writing
        case .confirming?: .confirming
        case .help?, .searching?, nil: detail == nil ? .list : .detail
        }
    }

    private mutating func type(_ key: Key) {
        switch overlay {
        case .choosing(var picker)?:
            picker.type(key)
            overlay = .choosing(picker)
        case .writing(var draft)?:
            draft.type(key, columns: draftColumns)
            overlay = .writing(draft)
        case .help?: overlay = nil
        default: break
        }
    }

    private mutating func search(_ key: Key, _ editor: inout LineEditor) -> [Effect] {
        if key == .escape {
            overlay = nil
            return []
        }
        switch editor.handle(key) {
        case .submit(let text):
            overlay = nil
            return change { $0.search = text }
        case .cancel, .endOfInput: overlay = nil
        case .clearScreen: return [.redraw]
        default: overlay = .searching(editor)
        }
        return []
    }

    private mutating func handle(_ command: TriageCommand, in menu: FilterMenu) -> [Effect] {
        var menu = menu
        switch command {
        case .up: menu.move(by: -1)
        case .down: menu.move(by: 1)
        case .earlierValue: return change { menu.change(&$0, by: -1) }
        case .laterValue: return change { menu.change(&$0, by: 1) }
        case .accept:
            overlay = nil
            return []
        default: return []
        }
        overlay = .filtering(menu)
        return []
    }

    private mutating func handle(_ command: TriageCommand, in picker: AnswerPicker) -> [Effect] {
        var picker = picker
        switch command {
        case .up: picker.move(by: -1)
        case .down: picker.move(by: 1)
        case .pageUp: picker.move(by: -pickerRows)
        case .pageDown: picker.move(by: pickerRows)
        case .accept:
            guard let answer = picker.chosen else { return [] }
            return preview(.attach(picker.selection, to: answer.id))
        default:
            overlay = nil
            return []
        }
        overlay = .choosing(picker)
        return []
    }

    private mutating func handle(_ command: TriageCommand, in draft: AnswerDraft) -> [Effect] {
        var draft = draft
        switch command {
        case .switchField: draft.switchField()
        case .save:
            guard let lack = draft.lack else { return preview(draft.action) }
            say(words(lack), isProblem: true)
            return []
        default:
            overlay = nil
            return []
        }
        overlay = .writing(draft)
        return []
    }

    private mutating func handle(
        _ command: TriageCommand, _ preview: TriagePreview, top: Int, back: Overlay?
    ) -> [Effect] {
        let rows = max(size.rows - 4, 1)
        switch command {
        case .accept:
            overlay = back
            return perform(preview.action)
        case .decline: overlay = back
        case .up: scrollPreview(to: top - 1, preview, back)
        case .down: scrollPreview(to: top + 1, preview, back)
        case .pageUp: scrollPreview(to: top - rows, preview, back)
        case .pageDown: scrollPreview(to: top + rows, preview, back)
        default: break
        }
        return []
    }

    private mutating func scrollPreview(to top: Int, _ preview: TriagePreview, _ back: Overlay?) {
        let last = max(previewLines(preview).count - overlayRows, 0)
        overlay = .confirming(preview, top: min(max(top, 0), last), back: back)
    }

    private mutating func scrollHelp(_ command: TriageCommand, from top: Int) {
        let last = max(helpLines.count - overlayRows, 0)
        switch command {
        case .up: overlay = .help(top: max(top - 1, 0))
        case .down: overlay = .help(top: min(top + 1, last))
        case .pageUp: overlay = .help(top: max(top - overlayRows, 0))
        case .pageDown: overlay = .help(top: min(top + overlayRows, last))
        default: overlay = nil
        }
    }
}
