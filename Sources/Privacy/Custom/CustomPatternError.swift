/// What is wrong with a custom pattern, and where in it.
public struct CustomPatternError: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        case empty
        /// Every part may be absent, so that it fits everywhere.
        case fitsNothing
        case tooLong(positions: Int)
        /// A character that stands for something in other pattern languages: `(`, `|`, `*`, …
        case unsupported(Character)
        case nothingToCount
        case badCount
        case countOfSpaces
        case unclosed(Character)
        case unknownEscape(Character)
        case endsWithBackslash
        case emptyClass
        case negatedClass
        case badRange
        /// A character of which nothing is left when text is folded.
        case invisible
        /// A character that folding takes apart, in a class, a range or with a count.
        case severalCharacters(Character)
    }

    public let reason: Reason
    /// The character of the pattern, from 1, at which it shows.
    public let column: Int

    public var description: String { "\(sentence) (column \(column))" }

    private var sentence: String {
        switch reason {
        case .empty: "the pattern is empty"
        case .fitsNothing: "every part may be absent, so that it fits where there is nothing"
        case .tooLong(let positions):
            "it is \(positions) characters long; at most \(CustomPattern.mostPositions) can be"
        case .unsupported("("), .unsupported(")"): "there are no groups; write \\( or \\) for a bracket"
        case .unsupported("|"): "there are no alternatives; write one pattern for each, or \\| for the character"
        case .unsupported("*"), .unsupported("+"):
            "there are no endless counts; write a count such as {1,20}, or a \\ before the character"
        case .unsupported("^"), .unsupported("$"):
            "there are no anchors, a value is never part of a longer word or number; write a \\ before the character"
        case .unsupported(let character): "'\(character)' has nothing to close; write \\\(character) for the character"
        case .nothingToCount: "a count needs something before it"
        case .badCount: "a count is {n} or {n,m}, the first at most the second, the second at least 1"
        case .countOfSpaces: "white space is one character however long it is, and is not counted"
        case .unclosed(let character): "'\(character)' is not closed"
        case .unknownEscape(let character):
            "\\\(character) stands for nothing; there are \\d, \\w, \\s, and \\ before a punctuation mark"
        case .endsWithBackslash: "a \\ needs a character after it"
        case .emptyClass: "a class needs characters between [ and ]"
        case .negatedClass: "a class names what it has, not what it has not; write \\^ for the character"
        case .badRange: "a range is of digits, Latin letters, hiragana, katakana or kanji, the lower first"
        case .invisible: "the character is invisible; text is searched without it"
        case .severalCharacters(let character):
            "'\(character)' is several characters where text is searched; write them"
        }
    }
}
