package import Terminal

/// Keys of the triage screen and what they mean; the screen, its help and the operators' guide follow from ``all``.
package struct KeyBinding: Sendable {
    /// What the screen shows when a key is pressed.
    package enum Place: String, Sendable, CaseIterable {
        case list
        case detail
        case choosing = "choosing an answer"
        case writing = "writing an answer"
        case confirming = "before it is done"
        case filtering = "filters"

        /// Whether letters are text there.
        var takesText: Bool { self == .choosing || self == .writing }
    }

    /// As people read them: `↑ k`.
    package let shown: String
    package let keys: [Key]
    package let command: TriageCommand
    package let places: [Place]
    /// What it does, after "the key …".
    package let summary: String
    /// One or two words for the last row of the screen; `nil` for what is not shown there.
    package let hint: String?

    private init(
        _ shown: String, _ keys: [Key], _ command: TriageCommand, _ places: [Place], _ summary: String,
        hint: String? = nil
    ) {
        self.shown = shown
        self.keys = keys
        self.command = command
        self.places = places
        self.summary = summary
        self.hint = hint
    }

    private static let panes: [Place] = [.list, .detail]
    private static let scrolled: [Place] = [.list, .detail, .choosing, .confirming, .filtering]

    /// All there are, in the order of the help.
    package static let all: [KeyBinding] = [
        .init("Enter →", [.enter, .right], .open, [.list], "opens the group", hint: "open"),
        .init("Esc ←", [.escape, .left], .back, [.detail], "goes back to the list", hint: "back"),
        .init("Esc", [.escape], .back, [.list], "ends a search, or takes a mark away"),
        .init(
            "a", ["a"], .attach, panes, "attaches the lines to an answer: the likely one, or one that is searched",
            hint: "attach"),
        .init("n", ["n"], .newAnswer, panes, "writes a new answer for the lines", hint: "new"),
        .init("d", ["d"], .dismiss, panes, "dismisses: nothing is to be done about it", hint: "dismiss"),
        .init("/", ["/"], .search, [.list], "searches in the lines", hint: "search"),
        .init("f", ["f"], .filter, [.list], "filters by bundle, kind, language, age and state", hint: "filter"),
        .init("Tab", [.tab], .nextOpen, panes, "goes to the next open group", hint: "next"),
        .init("u", ["u"], .undo, panes, "takes the last action back, then the one before", hint: "undo"),
        .init("c", ["c"], .claim, panes, "claims, so that others see it; once more gives it back", hint: "claim"),
        .init("m", ["m"], .merge, [.list], "marks a group; on a second one makes one group of both", hint: "merge"),
        .init(
            "Space", [" "], .mark, [.detail], "marks a line; with marks, actions take only these lines", hint: "mark"),
        .init("s", ["s"], .split, [.detail], "makes the marked lines a group of their own", hint: "split"),
        .init("r", ["r"], .refresh, panes, "reads everything again; new alerts appear by themselves"),
        .init("?", ["?"], .help, panes, "shows the keys", hint: "help"),
        .init("q Ctrl-C", ["q", .control(.c)], .quit, panes, "ends", hint: "quit"),
        .init("Enter", [.enter], .accept, [.choosing], "takes the answer and shows what it would do", hint: "take it"),
        .init("Ctrl-S", [.control(.s)], .save, [.writing], "is done with it and shows what it would do", hint: "done"),
        .init("Tab", [.tab], .switchField, [.writing], "goes between title and text", hint: "field"),
        .init("y", ["y"], .accept, [.confirming], "does it", hint: "yes"),
        .init(
            "n Esc", ["n", .escape, .control(.c)], .decline, [.confirming], "goes back without doing it", hint: "no"),
        .init("← →", [.left], .earlierValue, [.filtering], "changes a filter", hint: "change"),
        .init("", [.right, " "], .laterValue, [.filtering], ""),
        .init(
            "Enter Esc", [.enter, .escape, .control(.c), "f", "q"], .accept, [.filtering], "closes the filters",
            hint: "close"),
        .init("Esc", [.escape, .control(.c)], .decline, [.choosing, .writing], "gives it up", hint: "give up"),
        .init("↑ k", [.up, "k"], .up, scrolled, "goes up"),
        .init("↓ j", [.down, "j"], .down, scrolled, "goes down"),
        .init("PgUp PgDn", [.pageUp], .pageUp, scrolled, "goes a page up or down"),
        .init("", [.pageDown], .pageDown, scrolled, ""),
        .init("Home g", [.home, "g"], .first, panes, "goes to the first"),
        .init("End G", [.end, "G"], .last, panes, "goes to the last"),
        .init("Ctrl-L", [.control(.l)], .redraw, Place.allCases, "draws the screen anew"),
        .init("Ctrl-Z", [.control(.z)], .stop, Place.allCases, "stops the program until the shell has it go on"),
    ]

    /// What a key means in a place; `nil` where it is text or nothing.
    static func command(of key: Key, in place: Place) -> TriageCommand? {
        if case .character = key, place.takesText { return nil }
        return all.first { $0.places.contains(place) && $0.keys.contains(key) }?.command
    }

    /// The rows of a table of all keys: keys, where, what they do.
    package static var table: [(keys: String, places: String, summary: String)] {
        all.filter { !$0.shown.isEmpty }.map { binding in
            let isEverywhere = binding.places.count == Place.allCases.count
            return (
                binding.shown,
                isEverywhere ? "everywhere" : binding.places.map(\.rawValue).joined(separator: ", "), binding.summary
            )
        }
    }
}
