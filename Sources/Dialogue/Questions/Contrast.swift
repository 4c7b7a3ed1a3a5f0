import TextAnalysis

/// Finds what an utterance denies by contrast: 「パスワードではなくID」, `not my card, my phone`.
///
/// Only a contrast denies, where something else is asserted beside it. A plain negative predicate (`can't log in`,
/// 「届かない」) is the problem itself and is never found.
struct Contrast: Sendable {
    /// The denied parts, as bytes of the normalised text.
    private(set) var denied: [Range<Int>] = []

    /// - Parameter source: the text that was normalised.
    init(in text: NormalizedText, of source: String) {
        guard Self.mayDeny(text.bytes) else { return }
        let letters = Letters(text, of: source)
        let ranges = JapaneseContrast(letters: letters).denied + EnglishContrast(letters: letters).denied
        let remaining = (0..<letters.count).filter { index in !ranges.contains { $0.contains(index) } }
        guard Self.assertsSomething(remaining, in: letters) else { return }
        denied = ranges.filter { !$0.isEmpty }.map(letters.bytes)
    }

    /// Words that assert nothing beside what is denied.
    private static let hollow: SetPhrases = [
        "no", "nope", "it's", "its", "it", "is", "but", "i", "mean", "the", "please", "sorry", "oh", "well", "that's",
        "and",
        "いや", "いえ", "いいえ", "違います", "違う", "ちがう", "です", "すみません",
    ]

    /// Whether at least two letters are left that are no hollow words.
    private static func assertsSomething(_ remaining: [Int], in letters: Letters) -> Bool {
        var (weight, skipped) = (0, 0)
        for index in remaining where index >= skipped {
            if let length = hollow.length(at: index, in: letters) {
                skipped = index + length
            } else {
                weight += letters.weight(of: index..<index + 1)
            }
        }
        return weight >= 2
    }

    /// How much of a contrast stands at a place.
    private enum Sign {
        case none
        /// A negation that makes a contrast only beside another clause: ない, `n't`.
        case negation
        /// What ends a clause within the text, or leads to another: a comma, `but`.
        case joint
        /// A negation that needs no other clause: なく, `not my`, `rather`.
        case contrast
    }

    /// A scan of the bytes for what every contrast has.
    private static func mayDeny(_ bytes: [UInt8]) -> Bool {
        let bytes = bytes.span
        var (isNegated, isJoined) = (false, false)
        var index = 0
        while index + 2 < bytes.count {
            switch sign(at: index, in: bytes) {
            case .none: break
            case .negation: isNegated = true
            case .joint: isJoined = true
            case .contrast: return true
            }
            if isNegated && isJoined { return true }
            index += 1
        }
        return false
    }

    private static func sign(at index: Int, in bytes: Span<UInt8>) -> Sign {
        switch bytes[index] {
        case 0x21, 0x2C, 0x2E, 0x3B: return .joint
        case 0x2D where bytes[index + 1] == 0x20: return .joint
        case 0x62 where bytes[index + 1] == 0x75 && bytes[index + 2] == 0x74: return .joint
        case 0x69 where bytes[index + 1] == 0x6E && index + 4 < bytes.count && bytes[index + 4] == 0x65:
            return .contrast
        case 0x6E: return englishSign(at: index, in: bytes)
        case 0x72 where bytes[index + 2] == 0x74 && index + 3 < bytes.count && bytes[index + 3] == 0x68:
            return .contrast
        case 0xE3: return japaneseSign(at: index, in: bytes)
        default: return .none
        }
    }

    /// `not` and `never`, `n't`, and `nt` behind what negations are made with: `dont`, `didnt`, `isnt`, `havent`.
    private static func englishSign(at index: Int, in bytes: Span<UInt8>) -> Sign {
        let before = index > 1 ? (bytes[index - 2], bytes[index - 1]) : (0x20, 0x20)
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x27, _): return .negation
        case (0x6F, 0x74) where before.1 == 0x20:
            let isNoun = index + 4 < bytes.count && [0x6D, 0x6F, 0x74].contains(bytes[index + 4])
            return isNoun ? .contrast : .negation
        case (0x65, 0x76) where before.1 == 0x20: return .negation
        case (0x74, _) where before.1 == 0x64 || before.1 == 0x73 || before.0 == 0x64 || before.0 == 0x76:
            return .negation
        default: return .none
        }
    }

    /// な and の behind は, ゃ, や, で, て or い, and せん behind ま; the Japanese comma and full stop.
    private static func japaneseSign(at index: Int, in bytes: Span<UInt8>) -> Sign {
        guard index >= 3, index + 5 < bytes.count else { return .none }
        let before = (bytes[index - 2], bytes[index - 1])
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x81), (0x80, 0x82): return .joint
        case (0x81, 0xAA), (0x81, 0xAE):
            guard [0xAF, 0x83, 0x84, 0xA7, 0xA6].contains(before.1) else { return .none }
            // ない makes a contrast beside another clause, なく and ない方 alone.
            let isPredicate = bytes[index + 5] == 0x84
            let isSide =
                index + 6 < bytes.count
                && (bytes[index + 6] == 0xE6 || index + 8 < bytes.count && bytes[index + 8] == 0xBB)
            return isPredicate && !isSide ? .negation : .contrast
        case (0x81, 0x9B): return before == (0x81, 0xBE) ? .negation : .none
        default: return .none
        }
    }
}
