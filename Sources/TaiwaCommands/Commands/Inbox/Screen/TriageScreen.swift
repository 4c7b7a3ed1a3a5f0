import Dialogue
import Inbox
package import SystemCalls
import Terminal

/// The full-screen triage as a pure state machine: keys and news go in, requests come out, ``image`` is what shows.
///
///     var screen = TriageScreen(size: size, filter: TriageFilter(), now: now)
///     let effect = screen.handle("a")
package struct TriageScreen: Sendable {
    /// What a key or news asks for.
    package enum Effect: Sendable, Equatable {
        case ask(TriageRequest)
        case leave
        /// Ctrl-Z.
        case stop
        /// Draw everything anew.
        case redraw
    }

    /// What lies over the list or the open group.
    enum Overlay: Sendable {
        case help(top: Int)
        case searching(LineEditor)
        case filtering(FilterMenu)
        case choosing(AnswerPicker)
        case writing(AnswerDraft)
        indirect case confirming(TriagePreview, top: Int, back: Overlay?)
    }

    /// One line about what happened.
    struct Notice: Sendable, Equatable {
        let text: String
        let isProblem: Bool
    }

    // A search that is longer finds nothing.
    static let mostSearchBytes = 200

    package private(set) var size: TerminalDevice.Size
    /// Milliseconds of Unix time, for ages.
    package var now: Int
    private(set) var filter: TriageFilter
    private(set) var groups: [AlertGroup] = []
    /// How many of their alerts are open.
    private(set) var open = 0
    private(set) var bundles: [DomainName] = []
    private(set) var isLoaded = false
    /// The chosen group's place.
    private(set) var index = 0
    /// The first group that is shown.
    private(set) var top = 0
    /// Likely fixes, and for how many alerts they were made.
    private(set) var fixes: [GroupID: (count: Int, fix: TriageFix?)] = [:]
    private(set) var detail: DetailPane?
    var overlay: Overlay?
    /// The group that is to be merged into another.
    private(set) var marked: GroupID?
    private(set) var notice: Notice?
    /// What is being worked on, for the time until it is done.
    private(set) var work: String?
    private var undos: [TriageAction] = []
    /// The group to choose when the groups come next.
    private var wanted: GroupID?
    private var doing: TriageAction?
    /// Whether somebody else has written since the groups were read, and when they were.
    private var isChanged = false
    private var lastRead = 0

    package init(size: TerminalDevice.Size, filter: TriageFilter, now: Int) {
        self.size = size
        self.filter = filter
        self.now = now
    }

    /// What is asked for first.
    package var beginning: Effect { .ask(.groups(filter)) }

    /// Whether something was asked for that may take a moment.
    package var isWorking: Bool { work != nil }

    /// The chosen group.
    var chosen: AlertGroup? { groups.indices.contains(index) ? groups[index] : nil }

    /// The group that actions are about, and its marked lines if there are any.
    var target: (group: AlertGroup, selection: AlertDecision.Selection)? {
        if let detail { return (detail.detail.group, detail.selection) }
        return chosen.map { ($0, .group($0.id)) }
    }

    package mutating func resize(to size: TerminalDevice.Size) {
        self.size = size
        reveal()
    }

    /// Something to ask for while nobody types: the likely fix of a group that shows.
    package var idleRequest: TriageRequest? {
        guard overlay == nil, detail == nil else { return nil }
        let shown = [chosen].compactMap(\.self) + groups[min(top, groups.count)...].prefix(listRows)
        return shown.first { fixes[$0.id]?.count != $0.count }.map { .fix($0.id) }
    }

    mutating func reveal() {
        top = Scrolling.top(top, showing: index, rows: listRows, of: groups.count)
        let rows = detailRows
        detail?.reveal(rows: rows)
    }
}

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
            notice = Notice(text: "new: \(new.representative)", isProblem: false)
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
                target.selection, in: newer.group.domain, answers: answers, fix: newer.fix, nearest: newer.nearest))
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

extension TriageScreen {
    mutating func clearNotice() { notice = nil }

    mutating func say(_ text: String, isProblem: Bool) { notice = Notice(text: text, isProblem: isProblem) }

    mutating func choose(_ place: Int) { index = min(max(place, 0), max(groups.count - 1, 0)) }

    mutating func mark(_ group: GroupID?) { marked = group }

    mutating func changeDetail(_ change: (inout DetailPane) -> Void) { if var pane = detail { change(&pane); detail = pane } }

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
