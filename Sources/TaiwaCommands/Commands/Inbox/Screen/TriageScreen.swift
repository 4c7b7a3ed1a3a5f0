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

    package internal(set) var size: TerminalDevice.Size
    /// Milliseconds of Unix time, for ages.
    package var now: Int
    var filter: TriageFilter
    var groups: [AlertGroup] = []
    /// How many of their alerts are open.
    var open = 0
    var bundles: [DomainName] = []
    var isLoaded = false
    /// The chosen group's place.
    var index = 0
    /// The first group that is shown.
    var top = 0
    /// Likely fixes, and for how many alerts they were made.
    var fixes: [GroupID: (count: Int, fix: TriageFix?)] = [:]
    var detail: DetailPane?
    var overlay: Overlay?
    /// The group that is to be merged into another.
    var marked: GroupID?
    var notice: Notice?
    /// What is being worked on, for the time until it is done.
    var work: String?
    var undos: [TriageAction] = []
    /// The group to choose when the groups come next.
    var wanted: GroupID?
    var doing: TriageAction?
    /// Whether somebody else has written since the groups were read, and when they were.
    var isChanged = false
    var lastRead = 0
    let words: Wording

    package init(size: TerminalDevice.Size, filter: TriageFilter, now: Int, words: Wording = .english) {
        self.size = size
        self.filter = filter
        self.now = now
        self.words = words
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
