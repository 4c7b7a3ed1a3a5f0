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
        work("trying it on these lines and on the exam …", .preview(action))
    }

    mutating func perform(_ action: TriageAction) -> [Effect] {
        doing = action
        return work("writing …", .perform(action))
    }

    mutating func undo() -> [Effect] {
        guard let last = undos.popLast() else {
            say("there is nothing to take back", isProblem: true)
            return []
        }
        return work("taking it back …", .undo(last))
    }
}
