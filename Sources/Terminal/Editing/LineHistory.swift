/// The lines submitted earlier, and the place in them while the user goes up and down.
///
/// The line being written when the user went up is kept as the draft and comes back at the bottom. Edits to a recalled
/// line are forgotten when the user moves on.
package struct LineHistory: Sendable, Equatable {
    /// The lines, oldest first.
    package private(set) var lines: [String] = []

    private let capacity: Int
    private var draft = ""
    // Equal to `lines.count` while the draft is shown.
    private var position = 0

    /// An empty history that keeps the last `capacity` lines.
    package init(capacity: Int = 1_000) {
        self.capacity = max(capacity, 0)
    }

    /// Adds a line, unless it is blank or equals the newest, and goes back to the bottom.
    package mutating func add(_ line: String) {
        if !line.allSatisfy(\.isWhitespace), line != lines.last {
            lines.append(line)
            lines.removeFirst(max(lines.count - capacity, 0))
        }
        leave()
    }

    /// Goes one line up; `current` becomes the draft if it was what stood at the bottom. Nil at the oldest line.
    package mutating func earlier(than current: String) -> String? {
        guard position > 0 else { return nil }
        if position == lines.count { draft = current }
        position -= 1
        return lines[position]
    }

    /// Goes one line down, at last to the draft. Nil at the bottom.
    package mutating func later() -> String? {
        guard position < lines.count else { return nil }
        position += 1
        return position == lines.count ? draft : lines[position]
    }

    /// Goes back to the bottom and forgets the draft.
    package mutating func leave() {
        draft = ""
        position = lines.count
    }
}
