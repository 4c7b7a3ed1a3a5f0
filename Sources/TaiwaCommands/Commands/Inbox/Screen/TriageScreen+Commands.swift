import Inbox
import Terminal

extension TriageScreen {
    mutating func handleInList(_ command: TriageCommand) -> [Effect] {
        switch command {
        case .up: choose(index - 1)
        case .down: choose(index + 1)
        case .pageUp: choose(index - listRows)
        case .pageDown: choose(index + listRows)
        case .first: choose(0)
        case .last: choose(groups.count - 1)
        case .open: return chosen.map { [.ask(.detail($0.id))] } ?? []
        case .back: return unmarkOrEndSearch()
        case .merge: return merge()
        case .search:
            var editor = LineEditor(byteLimit: Self.mostSearchBytes)
            _ = editor.handle(.paste(filter.search))
            overlay = .searching(editor)
        case .filter: overlay = .filtering(FilterMenu(bundles: bundles))
        case .nextOpen: if let next = nextOpen { choose(groups.firstIndex { $0.id == next.id } ?? index) }
        default: return handleAnywhere(command)
        }
        return []
    }

    mutating func handleInDetail(_ command: TriageCommand) -> [Effect] {
        let rows = detailRows
        switch command {
        case .up: changeDetail { $0.move(by: -1) }
        case .down: changeDetail { $0.move(by: 1) }
        case .pageUp: changeDetail { $0.move(by: -rows) }
        case .pageDown: changeDetail { $0.move(by: rows) }
        case .first: changeDetail { $0.move(to: 0) }
        case .last: changeDetail { $0.move(to: .max) }
        case .mark: changeDetail { $0.toggleMark() }
        case .back: closeDetail()
        case .split:
            guard case .alerts(let alerts)? = target?.selection else {
                say(words("mark the lines first, with the space bar", "先にスペースキーで質問に印を付けてください"), isProblem: true)
                return []
            }
            return perform(.split(alerts))
        case .nextOpen:
            guard let next = nextOpen else { return [] }
            choose(groups.firstIndex { $0.id == next.id } ?? 0)
            return [.ask(.detail(next.id))]
        default: return handleAnywhere(command)
        }
        return []
    }

    private mutating func handleAnywhere(_ command: TriageCommand) -> [Effect] {
        switch command {
        case .quit: return [.leave]
        case .refresh:
            fixes = [:]
            return [.redraw] + refresh()
        case .help: overlay = .help(top: 0)
        case .undo: return undo()
        case .attach:
            guard let target else { return [] }
            return work(words("looking for the likely answers …", "有力な回答を探しています…"), .choices(target.group.id))
        case .newAnswer:
            guard let target else { return [] }
            overlay = .writing(
                AnswerDraft(target.selection, in: target.group.domain, question: target.group.representative))
        case .dismiss: return target.map { perform(.dismiss($0.selection)) } ?? []
        case .claim:
            guard let target else { return [] }
            let isClaimed = target.group.state == .claimed
            return perform(isClaimed ? .release(target.selection) : .claim(target.selection))
        default: break
        }
        return []
    }

    /// Marks the chosen group, or makes one of the marked and the chosen.
    private mutating func merge() -> [Effect] {
        guard let chosen else { return [] }
        guard let marked, let other = groups.first(where: { $0.id == marked }) else {
            mark(chosen.id)
            say(
                words(
                    "\(chosen.id) is marked; m on another group makes one of both",
                    "\(chosen.id)に印を付けました。別のグループでmを押すと一つになります"), isProblem: false)
            return []
        }
        guard marked != chosen.id else {
            mark(nil)
            return []
        }
        guard other.domain == chosen.domain else {
            say(
                words(
                    "\(other.id) is of \(other.domain), \(chosen.id) of \(chosen.domain): they stay apart",
                    "\(other.id)は\(other.domain)、\(chosen.id)は\(chosen.domain)のものなので、まとめられません"),
                isProblem: true)
            return []
        }
        return perform(.merge(marked, into: chosen.id))
    }
}
