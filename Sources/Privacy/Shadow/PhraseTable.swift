import TextAnalysis

/// Words with a mark each, found in a shadow from a given place on, in time linear in the length of the word: a trie whose
/// edges lie in one open-addressing table.
struct PhraseTable<Mark: OptionSet & Sendable>: Sendable where Mark.RawValue == UInt32 {
    /// `state << 21 | scalar` of each edge, plus one; 0 where there is none.
    private var edges: [UInt64]
    /// The state an edge leads to.
    private var targets: [UInt32]
    /// The mark of each state; 0 where no word ends.
    private var marks: [UInt32] = [0]
    private var edgeCount = 0

    /// A table of words, each folded as a shadow's text is; the marks of one word given twice are joined.
    init(_ words: some Sequence<(String, Mark)>) {
        edges = [UInt64](repeating: 0, count: 1 << 10)
        targets = [UInt32](repeating: 0, count: 1 << 10)
        for (word, mark) in words { insert(word, mark) }
    }

    private mutating func insert(_ word: String, _ mark: Mark) {
        var state: UInt32 = 0
        let folded = NormalizedText(word).bytes
        guard !folded.isEmpty else { return }
        var offset = 0
        while offset < folded.count {
            let scalar = UTF8Decoding.scalar(in: folded.span, at: &offset)
            let next = target(of: state, scalar)
            state = next == 0 ? addEdge(from: state, scalar) : next
        }
        marks[Int(state)] |= mark.rawValue
    }

    private mutating func addEdge(from state: UInt32, _ scalar: UInt32) -> UInt32 {
        if edgeCount * 2 >= edges.count { grow() }
        marks.append(0)
        put(Self.key(state, scalar), UInt32(marks.count - 1))
        edgeCount += 1
        return UInt32(marks.count - 1)
    }

    private mutating func grow() {
        let (oldEdges, oldTargets) = (edges, targets)
        edges = [UInt64](repeating: 0, count: oldEdges.count * 2)
        targets = [UInt32](repeating: 0, count: oldEdges.count * 2)
        for (index, edge) in oldEdges.enumerated() where edge != 0 { put(edge, oldTargets[index]) }
    }

    private mutating func put(_ key: UInt64, _ target: UInt32) {
        var slot = Self.slot(of: key, in: edges.count)
        while edges[slot] != 0 { slot = (slot + 1) & (edges.count - 1) }
        edges[slot] = key
        targets[slot] = target
    }

    private static func key(_ state: UInt32, _ scalar: UInt32) -> UInt64 { (UInt64(state) << 21 | UInt64(scalar)) + 1 }

    private static func slot(of key: UInt64, in count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
    }

    /// The state after a scalar, 0 where no word goes on like this.
    func target(of state: UInt32, _ scalar: UInt32) -> UInt32 {
        let key = Self.key(state, scalar)
        var slot = Self.slot(of: key, in: edges.count)
        while true {
            let edge = edges[slot]
            if edge == key { return targets[slot] }
            if edge == 0 { return 0 }
            slot = (slot + 1) & (edges.count - 1)
        }
    }

    /// Whether a word ends in a state.
    func isWord(_ state: UInt32) -> Bool { marks[Int(state)] != 0 }

    /// Calls `found` with the end and mark of each word that starts at an index, the shorter first.
    func forEachWord(in scalars: [UInt32], from start: Int, _ found: (Int, Mark) -> Void) {
        var state: UInt32 = 0
        var index = start
        while index < scalars.count {
            state = target(of: state, scalars[index])
            if state == 0 { return }
            index += 1
            let mark = marks[Int(state)]
            if mark != 0 { found(index, Mark(rawValue: mark)) }
        }
    }

    /// The end and mark of the longest word that starts at an index, a space or line break between its characters or not.
    func longestSplitWord(in shadow: Shadow, from start: Int) -> (end: Int, mark: Mark)? {
        var longest: (end: Int, mark: Mark)?
        var state: UInt32 = 0
        var index = start
        while index < shadow.count {
            var next = target(of: state, shadow.scalars[index])
            if next == 0, index > start, shadow.scalars[index] == 0x20, index + 1 < shadow.count {
                index += 1
                next = target(of: state, shadow.scalars[index])
            }
            if next == 0 { break }
            state = next
            index += 1
            let mark = marks[Int(state)]
            if mark != 0 { longest = (index, Mark(rawValue: mark)) }
        }
        return longest
    }

    /// The end and mark of the longest word that starts at an index.
    func longestWord(in scalars: [UInt32], from start: Int) -> (end: Int, mark: Mark)? {
        var longest: (end: Int, mark: Mark)?
        forEachWord(in: scalars, from: start) { longest = ($0, $1) }
        return longest
    }
}
