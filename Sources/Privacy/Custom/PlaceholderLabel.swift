import TextAnalysis

/// The word in a placeholder, by language: `お客様番号` in `[お客様番号1]`.
public struct PlaceholderLabel: Sendable, Hashable {
    /// What a label may not be.
    public enum Violation: Error, Hashable {
        case empty
        case tooLong
        /// Something other than letters and `_`: it could not be told from a number, a bracket or a value.
        case badCharacter(Character)
        /// The label of a built-in kind.
        case taken(PIIKind)
    }

    /// In UTF-8 bytes; with number and kept digits a placeholder then is no longer than its reader looks.
    private static let longest = 30

    let texts: [Language: String]

    /// The word in a language, or in any, or of the kind.
    func text(in language: Language?, for kind: PIIKind) -> String {
        texts[language ?? .english] ?? texts.sorted { $0.key < $1.key }.first?.value ?? kind.label(in: language)
    }

    /// Throws unless a word can be a label.
    static func check(_ label: String) throws(Violation) {
        guard let last = label.last else { throw .empty }
        guard label.utf8.count <= longest else { throw .tooLong }
        for character in label where !character.isLetter && character != "_" && character != "ー" {
            throw .badCharacter(character)
        }
        guard last.isLetter || last == "ー" else { throw .badCharacter(last) }
        let folded = NormalizedText(label).bytes
        let taken = PIIKind.labels.first { NormalizedText($0.text).bytes == folded }
        if let taken, taken.kind != .custom { throw .taken(taken.kind) }
    }
}

extension PlaceholderLabel.Violation: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "a label must not be empty"
        case .tooLong: "a label has at most 30 bytes of UTF-8, ten Japanese characters"
        case .badCharacter(let character): "a label has letters and '_' between them, not '\(character)'"
        case .taken(let kind): "it is the label of the kind \(kind.rawValue)"
        }
    }
}
