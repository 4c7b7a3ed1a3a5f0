import TextAnalysis

/// Words with a mark each, found in a shadow from a given place on, in time linear in the length of the word: a trie whose
/// edges lie in one open-addressing table.
struct PhraseTable<Mark: OptionSet & Sendable>: Sendable where Mark.RawValue == UInt32 {
    /// One character on the way through a word in each: `state << 21 | scalar`, and in the low bits the state it leads to;
    /// 0 where there is none.
    private var edges = [UInt64](repeating: 0, count: 1 << 6)
    /// States have numbers of at most so many bits.
    private static var stateBits: Int { 20 }
    /// The mark of each state; 0 where no word ends.
    private var marks: [UInt32] = [0]
    /// The states after each ASCII character that begins a word: most texts ask for these.
    private var starts = [UInt32](repeating: 0, count: 0x80)
    /// A bit for each other character that begins a word, by the low ten bits of its scalar.
    private var startBits = [UInt64](repeating: 0, count: 16)

    /// A table of words, each folded as a shadow's text is; the marks of one word given twice are joined.
    init(_ words: some Sequence<(String, Mark)>) {
        var folded = NormalizedText("")
        for (word, mark) in words {
            folded.normalize(word)
            insert(folded.bytes.span, mark)
        }
    }

    /// Adds words that are folded already, with white space between them.
    mutating func insert(list: String, _ mark: Mark) {
        var list = list
        list.withUTF8 { bytes in
            for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
                insert(UnsafeBufferPointer(rebasing: word).span, mark)
            }
        }
    }

    private mutating func insert(_ word: Span<UInt8>, _ mark: Mark) {
        guard !word.isEmpty else { return }
        var state: UInt32 = 0
        var offset = 0
        while offset < word.count {
            let scalar = KanjiVariant.standard(for: UTF8Decoding.scalar(in: word, at: &offset))
            let next = target(of: state, scalar)
            state = next == 0 ? addEdge(from: state, scalar) : next
        }
        marks[Int(state)] |= mark.rawValue
    }

    private mutating func addEdge(from state: UInt32, _ scalar: UInt32) -> UInt32 {
        if marks.count * 2 >= edges.count { grow() }
        precondition(marks.count < 1 << Self.stateBits)
        marks.append(0)
        let target = UInt32(marks.count - 1)
        put(Self.key(state, scalar) << UInt64(Self.stateBits) | UInt64(target))
        if state == 0 {
            if scalar < 0x80 { starts[Int(scalar)] = target }
            startBits[Int(scalar >> 6 & 15)] |= 1 << UInt64(scalar & 63)
        }
        return target
    }

    private mutating func grow() {
        let old = edges
        edges = [UInt64](repeating: 0, count: old.count * (old.count < Self.largestToQuadruple ? 4 : 2))
        for edge in old where edge != 0 { put(edge) }
    }

    /// Smaller tables grow fourfold, which is done sooner; of a large one too much would stay empty.
    private static var largestToQuadruple: Int { 1 << 16 }

    private mutating func put(_ edge: UInt64) {
        let mask = edges.count - 1
        var slot = Self.slot(of: edge >> UInt64(Self.stateBits), in: edges.count)
        var edges = edges.mutableSpan
        while edges[slot] != 0 { slot = (slot + 1) & mask }
        edges[slot] = edge
    }

    private static func key(_ state: UInt32, _ scalar: UInt32) -> UInt64 { UInt64(state) << 21 | UInt64(scalar) }

    private static func slot(of key: UInt64, in count: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
    }

    /// Whether a word may begin with a scalar; only a few that begin none pass.
    @inline(__always)
    func mayBegin(with scalar: UInt32) -> Bool {
        scalar < 0x80
            ? starts[Int(scalar)] != 0 : startBits[Int(scalar >> 6 & 15)] & 1 << UInt64(scalar & 63) != 0
    }

    /// The state after a scalar, 0 where no word goes on like this.
    @inline(__always)
    func target(of state: UInt32, _ scalar: UInt32) -> UInt32 {
        if state == 0 {
            if scalar < 0x80 { return starts[Int(scalar)] }
            if !mayBegin(with: scalar) { return 0 }
        }
        return search(Self.key(state, scalar))
    }

    /// Whether a state is the end of a word.
    func isWord(_ state: UInt32) -> Bool { marks[Int(state)] != 0 }

    private func search(_ key: UInt64) -> UInt32 {
        let table = edges.span
        let mask = table.count - 1
        var slot = Self.slot(of: key, in: table.count)
        while true {
            let edge = table[slot]
            if edge == 0 { return 0 }
            if edge >> UInt64(Self.stateBits) == key {
                return UInt32(truncatingIfNeeded: edge) & (1 << UInt32(Self.stateBits) - 1)
            }
            slot = (slot + 1) & mask
        }
    }

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
