/// Contrasts of English: `not X but Y`, `Y, not X`, `I don't want X, I want Y`, `I didn't lose X, I forgot Y`.
struct EnglishContrast {
    private let words: SpacedWords

    init(letters: Letters) { words = SpacedWords(letters) }

    /// The denied parts, in order.
    var denied: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < words.count {
            guard Self.triggers.contains(words[index]),
                let range = mishap(at: index) ?? unwanted(at: index) ?? noun(at: index) ?? preference(at: index)
            else {
                index += 1
                continue
            }
            ranges.append(words.letters(from: range.lowerBound, to: range.upperBound))
            index = max(range.upperBound, index + 1)
        }
        return ranges
    }

    /// The words that a contrast begins with.
    private static let triggers = negations.union(["i", "we", "i'm", "rather", "instead"])
    private static let articles: Set = ["the", "my", "our", "a", "an", "your", "his", "her", "their", "this", "that"]
    private static let prepositions: Set = ["about", "for", "from", "with", "by", "via", "in", "on", "at", "to"]
    private static let verbs: Set = [
        "is", "are", "was", "were", "am", "i", "we", "can", "could", "have", "has", "had", "do", "does", "did", "will",
        "works", "working", "because", "when", "if", "so", "that", "how", "what", "where",
    ]
    private static let beings: Set = ["is", "was", "it's", "its", "that's", "isn't", "wasn't", "are"]
    private static let auxiliaries: Set = [
        "do", "does", "did", "can", "could", "will", "would", "has", "have", "had", "should", "may", "might", "must",
        "am", "be", "been", "i'm", "why", "if", "or", "whether",
    ]
    private static let pronouns: Set = ["i", "we", "it's", "its", "it", "my", "the", "i'd", "i'm", "that's", "they"]

    /// `not X but Y`, `not X, Y` and `Y, not X`.
    private func noun(at index: Int) -> Range<Int>? {
        let word = words[index]
        let isNegatedBeing = word == "isn't" || word == "wasn't" || word == "isnt"
        guard word == "not" || isNegatedBeing else { return nil }
        let before = index > 0 ? words[index - 1] : ""
        guard isNegatedBeing || !Self.auxiliaries.contains(before) else { return nil }
        let first = words[index + 1]
        let isNoun =
            Self.articles.contains(first)
            || Self.prepositions.contains(first) && Self.articles.contains(words[index + 2])
        let end = words.clauseEnd(of: index)
        if let but = alternative(after: index, isNoun: isNoun) {
            return index..<but + 1
        }
        guard isNoun || first == "about", end - index <= 8,
            !(index + 1..<end).contains(where: { Self.verbs.contains(words[$0]) })
        else { return nil }
        let isBeing = isNegatedBeing || Self.beings.contains(before)
        if isBeing { return Self.pronouns.contains(words[end + 1]) || words[end + 1] == "but" ? index..<end : nil }
        let opens = index == 0 || words.isStop(at: index - 1) || ["no", "and", "but", "nope"].contains(before)
        if opens { return index..<end }
        // `I forgot not my password, my username`
        if words[end + 1] == first, end < words.count { return index..<end }
        // `my username not my password`
        let repeats = Self.articles.contains(first) && (words[index - 2] == first || words[index - 3] == first)
        return repeats && first != "a" && first != "an" ? index..<end : nil
    }

    /// Where the `but` of `not X but Y` is.
    private func alternative(after index: Int, isNoun: Bool) -> Int? {
        let isOpen = !Self.beings.contains(words[index - 1]) && words[index] == "not"
        guard isNoun || isOpen,
            !["only", "just", "sure", "yet", "working", "able", "even", "really"].contains(words[index + 1])
        else { return nil }
        for place in index + 2..<index + 8 {
            if words[place] == "but" {
                return words.clauseEnd(of: place) > place + 1
                    && !Self.pronouns.subtracting(["my", "the"]).contains(words[place + 1])
                    ? place : nil
            }
            if words.isStop(at: place) && words[place + 1] != "but" || Self.verbs.contains(words[place]) { return nil }
        }
        return nil
    }

    private static let wishes: Set = ["want", "need", "mean", "wish", "wanna", "asking", "looking", "trying"]
    private static let asserted: Set = [
        "want", "need", "like", "mean", "meant", "prefer", "just", "only", "rather", "i'd", "would", "wanna", "asking",
        "looking", "trying",
    ]

    /// `I don't want X, I want Y`.
    private func unwanted(at index: Int) -> Range<Int>? {
        guard ["i", "we", "i'm"].contains(words[index]), let verb = wish(after: index) else { return nil }
        var end = verb
        while !words.isStop(at: end), words[end] != "but" { end += 1 }
        guard end - index <= 14, end < words.count else { return nil }
        var next = end + 1
        while ["but", "and", "actually", "instead", "no", "rather"].contains(words[next]) { next += 1 }
        let isShort = words[end] == "but" && words[next] == "to"
        return isShort || (next..<next + 3).contains { Self.asserted.contains(words[$0]) } ? index..<end : nil
    }

    /// The verb of `I don't want`, `I'm not asking`.
    private func wish(after index: Int) -> Int? {
        var place = index + 1
        if ["don't", "dont", "didn't", "didnt"].contains(words[place]) {
            place += 1
        } else if ["do", "did", "am"].contains(words[place]) && words[place + 1] == "not" {
            place += 2
        } else if words[index] == "i'm" && words[place] == "not" {
            place += 1
        } else {
            return nil
        }
        return Self.wishes.contains(words[place]) ? place : nil
    }

    private static let mishaps: Set = [
        "lose", "lost", "forget", "forgot", "forgotten", "break", "broke", "broken", "steal", "stolen", "damage",
        "damaged",
        "misplace", "misplaced", "cracked", "losing",
    ]
    private static let negations: Set = [
        "not", "didn't", "didnt", "haven't", "havent", "hasn't", "hasnt", "isn't", "isnt", "wasn't", "wasnt", "never",
    ]

    /// `I didn't lose X, I forgot Y`: a mishap that did not happen is no problem; a good thing that did not, `it didn't arrive`,
    /// is one.
    private func mishap(at index: Int) -> Range<Int>? {
        guard Self.negations.contains(words[index]),
            let verb = (index + 1...index + 2).first(where: { Self.mishaps.contains(words[$0]) }),
            verb == index + 1 || ["been", "actually", "really", "just"].contains(words[index + 1])
        else { return nil }
        let start = words.clauseStart(of: index)
        var end = verb
        while !words.isStop(at: end), words[end] != "but" { end += 1 }
        let asksBefore = (start..<index).contains {
            ["how", "what", "why", "if", "when", "where", "can"].contains(words[$0])
        }
        let others = (0..<start).count + (end..<words.count).count
        guard !asksBefore, end - start <= 14, others >= 4 else { return nil }
        return start..<end
    }

    /// `Y rather than X`.
    private func preference(at index: Int) -> Range<Int>? {
        let isChoice =
            words[index] == "rather" && words[index + 1] == "than"
            || words[index] == "instead" && words[index + 1] == "of"
        let start = words.clauseStart(of: index)
        guard isChoice, index + 2 < words.count,
            (start..<index).contains(where: { ["want", "like", "i'd", "prefer", "need"].contains(words[$0]) })
        else { return nil }
        return index..<words.clauseEnd(of: index)
    }
}
