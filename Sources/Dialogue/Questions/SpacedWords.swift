/// The words of a text with spaces, and the stops between them.
struct SpacedWords {
    struct Word {
        let text: String
        /// Its letters.
        let range: Range<Int>
        /// A comma, a full stop, a dash.
        let isStop: Bool
    }

    let words: [Word]

    init(_ letters: Letters) {
        var words: [Word] = []
        words.reserveCapacity(letters.count / 4)
        var index = 0
        while index < letters.count {
            let start = index
            switch letters.kinds[index] {
            case .space:
                index += 1
                continue
            case .stop: index += 1
            default:
                while index < letters.count, letters.kinds[index] != .stop, letters.kinds[index] != .space {
                    index += 1
                }
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: letters.scalars[start..<index].compactMap(Unicode.Scalar.init))
            words.append(Word(text: text, range: start..<index, isStop: letters.kinds[start] == .stop))
        }
        self.words = words
    }

    var count: Int { words.count }

    /// A word, or nothing beyond the ends and for a stop.
    subscript(index: Int) -> String {
        words.indices.contains(index) && !words[index].isStop ? words[index].text : ""
    }

    /// Whether a stop, or the end of the text, is at a place.
    func isStop(at index: Int) -> Bool { !words.indices.contains(index) || words[index].isStop }

    /// Where the clause of a place begins.
    func clauseStart(of index: Int) -> Int {
        var start = index
        while start > 0, !words[start - 1].isStop { start -= 1 }
        return start
    }

    /// Where the clause of a place ends: at its stop or at the end.
    func clauseEnd(of index: Int) -> Int {
        var end = index
        while end < count, !words[end].isStop { end += 1 }
        return end
    }

    /// The letters from one word to before another.
    func letters(from start: Int, to end: Int) -> Range<Int> {
        guard start < end else { return 0..<0 }
        return words[start].range.lowerBound..<words[end - 1].range.upperBound
    }
}
