import Dialogue
import Inbox

extension TriageScreen {
    /// Takes what was asked for, or what has happened.
    package mutating func take(_ news: TriageNews) -> [Effect] {
        work = nil
        defer { reveal() }
        switch news {
        case .groups(let groups, let bundles): return take(groups, bundles)
        case .detail(let newer): return take(newer)
        case .fix(let id, let fix):
            if let group = groups.first(where: { $0.id == id }) { fixes[id] = (group.count, fix) }
            return []
        case .choices(let newer, let answers): return take(newer, answers)
        case .preview(let preview):
            overlay = .confirming(preview, top: 0, back: overlay)
            return []
        case .done(let done): return take(done)
        case .failed(let why):
            (doing, wanted) = (nil, nil)
            notice = Notice(text: why, isProblem: true)
            return []
        case .changed:
            isChanged = true
            return refresh()
        }
    }

    private mutating func take(_ newer: [AlertGroup], _ bundles: [DomainName]) -> [Effect] {
        let known = Set(groups.map(\.id))
        let isNew = { (group: AlertGroup) in group.firstSeen >= lastRead && !known.contains(group.id) }
        if isChanged, notice?.isProblem != true, let new = newer.first(where: isNew) {
            notice = Notice(text: words("new: ", "新着: ") + new.representative, isProblem: false)
        }
        let before = chosen?.id
        open = newer.reduce(0) { $0 + $1.open }
        (groups, self.bundles, isLoaded, isChanged, lastRead) = (newer, bundles, true, false, now)
        defer { wanted = nil }
        index =
            newer.firstIndex { $0.id == wanted } ?? newer.firstIndex { $0.id == before }
            ?? min(index, max(newer.count - 1, 0))
        if let marked, !newer.contains(where: { $0.id == marked }) { self.marked = nil }
        guard let detail, let wanted else { return [] }
        if wanted == chosen?.id || wanted == detail.detail.group.id { return [.ask(.detail(wanted))] }
        self.detail = nil
        return []
    }

    private mutating func take(_ newer: GroupDetail) -> [Effect] {
        fixes[newer.group.id] = (newer.group.count, newer.fix)
        if detail?.detail.group.id == newer.group.id {
            detail?.refresh(newer)
        } else {
            detail = DetailPane(newer)
        }
        return []
    }

    private mutating func take(_ newer: GroupDetail, _ answers: [AnswerChoice]) -> [Effect] {
        fixes[newer.group.id] = (newer.group.count, newer.fix)
        guard let target, target.group.id == newer.group.id else { return [] }
        overlay = .choosing(
            AnswerPicker(
                target.selection, in: newer.group.domain, answers: answers, fix: newer.fix, nearest: newer.nearest,
                words: words))
        return []
    }

    private mutating func take(_ done: TriageDone) -> [Effect] {
        notice = Notice(text: done.summary, isProblem: false)
        overlay = nil
        if let undo = done.undo { undos.append(undo) }
        wanted = doing?.isFinal == true ? nextOpen?.id : done.group
        if doing?.isFinal == true, wanted == nil { detail = nil }
        if case .merge? = doing { marked = nil }
        doing = nil
        return refresh()
    }

    /// The next open group behind the chosen one, or before it where there is none.
    var nextOpen: AlertGroup? {
        let behind = groups.indices.contains(index) ? groups[(index + 1)...].first { $0.open > 0 } : nil
        return behind ?? groups.prefix(index).first { $0.open > 0 }
    }

    mutating func refresh() -> [Effect] {
        let open = detail.map { [Effect.ask(.detail($0.detail.group.id))] } ?? []
        return [.ask(.groups(filter))] + (wanted == nil ? open : [])
    }
}
