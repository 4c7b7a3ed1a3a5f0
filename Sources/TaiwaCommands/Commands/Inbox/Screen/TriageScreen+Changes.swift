import Inbox

extension TriageScreen {
    mutating func clearNotice() { notice = nil }

    mutating func say(_ text: String, isProblem: Bool) { notice = Notice(text: text, isProblem: isProblem) }

    mutating func choose(_ place: Int) { index = min(max(place, 0), max(groups.count - 1, 0)) }

    mutating func mark(_ group: GroupID?) { marked = group }

    mutating func changeDetail(_ change: (inout DetailPane) -> Void) {
        if var pane = detail {
            change(&pane)
            detail = pane
        }
    }

    mutating func closeDetail() { detail = nil }

    mutating func unmarkOrEndSearch() -> [Effect] {
        if marked != nil {
            marked = nil
            return []
        }
        return filter.search.isEmpty ? [] : change { $0.search = "" }
    }

    /// Changes the filter and has the groups read that it lets through.
    mutating func change(_ body: (inout TriageFilter) -> Void) -> [Effect] {
        body(&filter)
        return [.ask(.groups(filter))]
    }

    mutating func work(_ what: String, _ request: TriageRequest) -> [Effect] {
        (work, notice) = (what, nil)
        return [.ask(request)]
    }

    mutating func preview(_ action: TriageAction) -> [Effect] {
        work(words("trying it on these lines and on the exam …", "この質問と試験問題で試しています…"), .preview(action))
    }

    mutating func perform(_ action: TriageAction) -> [Effect] {
        doing = action
        return work(words("writing …", "保存しています…"), .perform(action))
    }

    mutating func undo() -> [Effect] {
        guard let last = undos.popLast() else {
            say(words("there is nothing to take back", "取り消す操作がありません"), isProblem: true)
            return []
        }
        return work(words("taking it back …", "取り消しています…"), .undo(last))
    }
}
