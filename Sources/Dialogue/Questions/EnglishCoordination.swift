/// Things coordinated behind one opening: `how do I A and B`, `tell me about A, B and C`.
struct EnglishCoordination {
    private let letters: Letters
    private let words: SpacedWords

    init(letters: Letters) {
        self.letters = letters
        words = SpacedWords(letters)
    }

    private static let openings: [[String]] = [
        "how do i", "how can i", "how do we", "how can we", "how to", "where do i", "where can i", "can i", "could i",
        "i want to",
        "i need to", "i'd like to", "i would like to", "i want", "i need", "tell me how to", "tell me about",
        "tell me more about", "please tell me about",
        "what about", "how about", "questions about", "question about", "help with", "information about",
        "information on", "explain",
        "what are", "what is", "please explain", "can you tell me about", "can you help me with",
        "i have questions about",
        "i have a question about", "can you explain", "i'd like to know about", "i would like to know about",
        "i want to know about",
        "how does one", "i wish to",
    ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

    /// Behind these stands a thing, not a verb: one word is enough.
    private static let topical: Set = ["about", "with", "on", "explain", "are", "is", "want", "need"]
    private static let articles: Set = ["my", "the", "a", "an", "our", "your"]

    /// The questions of each way to read the coordination.
    var questions: [[String]] {
        let opening = self.opening
        var end = words.count
        while end > 0, words.isStop(at: end - 1) { end -= 1 }
        guard opening.upperBound < end, let things = things(in: opening.upperBound..<end), things.count >= 2,
            things[0].count > 1 || Self.topical.contains(words[opening.upperBound - 1]),
            !opening.isEmpty || things.allSatisfy({ (2...4).contains($0.count) })
        else { return [] }
        let start = text(opening)
        func question(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
        let plain = things.map { question(start, text($0)) }
        guard !start.isEmpty, things[0].count > 1, !Self.topical.contains(words[opening.upperBound - 1]) else {
            return [plain]
        }
        let verb = text(things[0].lowerBound..<things[0].lowerBound + 1)
        let sharing = [plain[0]] + things.dropFirst().map { question(start, verb, text($0)) }
        let isNoun = things[1].count == 1 || Self.articles.contains(words[things[1].lowerBound])
        return isNoun ? [sharing, plain] : [plain, sharing]
    }

    /// The words before the first thing: `hello, how do i`; none for keywords.
    private var opening: Range<Int> {
        for start in 0..<words.count where start == 0 || words.isStop(at: start - 1) || start < 3 {
            if let opening = Self.openings.first(where: { phrase in
                phrase.indices.allSatisfy { phrase[$0] == words[start + $0] }
            }) {
                return start..<start + opening.count
            }
        }
        return 0..<0
    }

    /// The things between commas and conjunctions; `nil` where a clause stands among them.
    private func things(in range: Range<Int>) -> [Range<Int>]? {
        var things: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        var hasConjunction = false
        while index < range.upperBound {
            let link = linkLength(at: index)
            guard link > 0 else {
                if words.isStop(at: index) { return nil }
                index += 1
                continue
            }
            if !(link == 1 && words.isStop(at: index)) { hasConjunction = true }
            if index > start { things.append(start..<index) }
            index += link
            start = index
        }
        if range.upperBound > start { things.append(start..<range.upperBound) }
        let clauses: Set = [
            "i", "it", "is", "was", "has", "have", "he", "she", "they", "we", "you", "can't", "cannot", "but", "or",
            "not", "then", "because",
        ]
        guard hasConjunction, things.allSatisfy({ $0.count <= 8 && !$0.contains { clauses.contains(words[$0]) } })
        else { return nil }
        return things
    }

    private static let conjunctions: [[String]] = [
        "as well as", "and also", "along with", "together with", "and then", "and", "plus", "also",
    ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

    /// How many words a comma or conjunction is at a place, 0 for none.
    private func linkLength(at index: Int) -> Int {
        var length = words.words[index].isStop && words.words[index].text == "," ? 1 : 0
        if let conjunction = Self.conjunctions.first(where: { phrase in
            phrase.indices.allSatisfy { phrase[$0] == words[index + length + $0] }
        }) {
            length += conjunction.count
        }
        return length
    }

    private func text(_ range: Range<Int>) -> String {
        letters.text(in: words.letters(from: range.lowerBound, to: range.upperBound))
    }
}
