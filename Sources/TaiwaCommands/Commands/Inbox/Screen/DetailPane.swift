import Inbox

/// The open group: which of its lines is chosen, and which are marked.
package struct DetailPane: Sendable {
    private(set) var detail: GroupDetail
    private(set) var index = 0
    /// The first line that is shown.
    private(set) var top = 0
    private(set) var marked: Set<AlertID> = []

    init(_ detail: GroupDetail) { self.detail = detail }

    /// Shows the same group as it is now; the chosen line stays chosen.
    mutating func refresh(_ newer: GroupDetail) {
        let chosen = detail.alerts.indices.contains(index) ? detail.alerts[index].id : nil
        detail = newer
        index = newer.alerts.firstIndex { $0.id == chosen } ?? min(index, max(newer.alerts.count - 1, 0))
        marked.formIntersection(newer.alerts.map(\.id))
    }

    mutating func move(to target: Int) { index = min(max(target, 0), max(detail.alerts.count - 1, 0)) }

    mutating func move(by step: Int) { move(to: index + step) }

    mutating func toggleMark() {
        guard detail.alerts.indices.contains(index) else { return }
        marked.formSymmetricDifference([detail.alerts[index].id])
        move(by: 1)
    }

    /// Scrolls so that the chosen line shows in so many rows.
    mutating func reveal(rows: Int) { top = Scrolling.top(top, showing: index, rows: rows, of: detail.alerts.count) }

    /// The marked lines in order, or the whole group where none is.
    var selection: AlertDecision.Selection {
        marked.isEmpty ? .group(detail.group.id) : .alerts(marked.sorted())
    }
}

/// Where a list that is longer than the screen begins.
enum Scrolling {
    /// The first shown row, changed no more than it must.
    static func top(_ top: Int, showing index: Int, rows: Int, of count: Int) -> Int {
        let rows = max(rows, 1)
        let lowest = max(index - rows + 1, 0)
        return min(min(max(top, lowest), index), max(count - rows, lowest))
    }
}
