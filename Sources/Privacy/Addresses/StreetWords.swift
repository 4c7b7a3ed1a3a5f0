/// What words of an English or other European address say of it, and the words that no street's name has.
struct StreetWords: OptionSet {
    let rawValue: UInt32

    /// Follows a street's name: "Street".
    static let type = StreetWords(rawValue: 1 << 0)
    /// Follows a street's name and is a plain word too: "Place", "Hill".
    static let plainType = StreetWords(rawValue: 1 << 1)
    /// Precedes a street's name: "Rue", "Calle", "ul.".
    static let prefix = StreetWords(rawValue: 1 << 2)
    /// A prefix that is a plain word too: "via".
    static let plainPrefix = StreetWords(rawValue: 1 << 13)
    /// A word, or the end of one, of a street that a house number follows: "-strasse", "utca".
    static let ending = StreetWords(rawValue: 1 << 3)
    static let unit = StreetWords(rawValue: 1 << 4)
    static let country = StreetWords(rawValue: 1 << 5)
    static let state = StreetWords(rawValue: 1 << 6)
    /// Joins the words of a name: "de la".
    static let particle = StreetWords(rawValue: 1 << 7)
    static let direction = StreetWords(rawValue: 1 << 8)
    /// No word of a street's name.
    static let stop = StreetWords(rawValue: 1 << 9)
    /// Of a post office box.
    static let box = StreetWords(rawValue: 1 << 10)
    /// Of a military post office: PSC, CMR, USS.
    static let military = StreetWords(rawValue: 1 << 11)
    /// APO, FPO, DPO.
    static let militaryOffice = StreetWords(rawValue: 1 << 12)

    /// What a word says, by its whole text or, of what a number follows, by its end.
    static func mark(of word: Range<Int>, in shadow: Shadow) -> StreetWords {
        var mark: StreetWords = []
        table.forEachWord(in: shadow.scalars, from: word.lowerBound) { end, found in
            if end == word.upperBound { mark = found }
        }
        return mark
    }

    /// Whether a word ends as the name of a street does in a language that joins words: "Feldstrasse", "Kiannonkatu".
    static func hasEnding(_ word: Range<Int>, in shadow: Shadow) -> Bool {
        guard word.count > 5 else { return false }
        for start in max(word.lowerBound + 2, word.upperBound - longestEnding)..<word.upperBound - 2 {
            var isEnding = false
            endings.forEachWord(in: shadow.scalars, from: start) { end, _ in
                if end == word.upperBound { isEnding = true }
            }
            if isEnding { return true }
        }
        return false
    }

    /// The end of the longest name of several words that is of a kind and starts at an index.
    static func phraseEnd(of kind: StreetWords, in shadow: Shadow, from start: Int) -> Int? {
        var longest: Int?
        table.forEachWord(in: shadow.scalars, from: start) { end, mark in
            if mark.contains(kind), !shadow.kind(at: end).isWord { longest = end }
        }
        return longest
    }

    private static let longestEnding = 9

    private static let table = PhraseTable<StreetWords>(
        vocabulary.flatMap { mark, words in words.split(separator: ",").map { (String($0), mark) } })

    private static let endings = PhraseTable<StreetWords>(
        compoundEndings.split(separator: ",").map { (String($0), .ending) })
}
