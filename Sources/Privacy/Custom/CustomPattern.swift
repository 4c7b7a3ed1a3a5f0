public import TextAnalysis

/// A kind of value of a bundle's own, such as its customer numbers: `C-[0-9]{6}`.
///
/// A pattern is a row of characters. Each stands for itself, or is a class in square brackets (`[A-Z0-9-]`), `\d` (a digit),
/// `\w` (a Latin letter, a digit or `_`), `\s` (white space, one character however long), or `.` (anything but white space);
/// after it may stand `?`, `{n}` or `{n,m}`. There are no alternatives, no groups and no endless counts, so that a text is
/// searched in time linear in its length.
///
/// Text is searched as ``PatternMasker`` sees it, and the pattern is folded in the same way: case, width, kana, accents, the
/// kind of hyphen, look-alike letters and invisible characters make no difference. The longest fit counts; one inside a
/// longer word or number does not.
public struct CustomPattern: Sendable, Hashable {
    /// The most characters that a pattern can stand for.
    public static let mostPositions = 64

    /// What the bundle calls it.
    public let name: String
    /// As it was written.
    public let pattern: String
    /// The word in its placeholders, by language; the usual one of the kind `custom` where there is none.
    public let labels: [Language: String]
    let automaton: PatternAutomaton

    /// - Throws: ``CustomPatternError`` for a pattern that cannot be read, ``PlaceholderLabel/Violation`` for a label.
    public init(name: String, pattern: String, labels: [Language: String] = [:]) throws {
        for label in labels.values { try PlaceholderLabel.check(label) }
        automaton = PatternAutomaton(try CustomPatternParser.parts(of: pattern))
        self.name = name
        self.pattern = pattern
        self.labels = labels
    }
}

extension CustomPattern: Codable {
    private enum CodingKeys: String, CodingKey {
        case name, pattern
        case labels = "label"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            name: container.decode(String.self, forKey: .name),
            pattern: container.decode(String.self, forKey: .pattern),
            labels: container.decode([Language: String].self, forKey: .labels))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(pattern, forKey: .pattern)
        try container.encode(labels, forKey: .labels)
    }
}
