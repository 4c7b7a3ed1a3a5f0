package import Privacy
import TextAnalysis

/// Proposes how an utterance may be cut into several questions; whether it is cut the answers decide.
///
/// Pure and cheap: an utterance without a sign of coordination is left after one scan of its bytes.
package struct QuestionSplitter: Sendable {
    /// A way to cut an utterance.
    package struct Proposal: Sendable, Equatable {
        /// How plainly the questions stand apart.
        package enum Bond: Sendable {
            /// Questions of their own, and the person says that there is another: `Also, …`, 「あと…」.
            case announced
            /// Questions of their own, one after the other.
            case adjacent
            /// Things coordinated before one predicate: 「AとBはどうすれば」.
            case coordinated
        }

        package let bond: Bond
        /// The questions, each completed so that it stands alone; two or more.
        package let questions: [String]
    }

    /// The most questions that are answered in one reply.
    package static let mostQuestions = 3
    /// Longer utterances are stories.
    static let mostLetters = 400

    /// Ways to cut an utterance, the likeliest first; empty for nearly every utterance.
    package static func proposals(for text: MaskedText) -> [Proposal] {
        let normalized = NormalizedText(text.string)
        guard maySplit(normalized.bytes) else { return [] }
        let letters = Letters(normalized, of: text.string)
        guard letters.count <= mostLetters, !comparisons.occur(in: 0..<letters.count, of: letters) else { return [] }
        let sentences = QuestionSentences(letters: letters)
        if let proposal = sentences.proposal { return [proposal] }
        let things = JapaneseCoordination(letters: letters).questions + EnglishCoordination(letters: letters).questions
        return things.map { Proposal(bond: .coordinated, questions: $0) }
    }

    /// Who asks for these about two things asks one question.
    private static let comparisons: SetPhrases = [
        "difference", "differences", "different", "differ", "between", "versus", "vs", "compare", "compared", "comparison",
        "both", "better", "違い", "違う", "ちがい", "どっち", "どちらが", "どちらの", "どちらを", "どちらか", "比較", "比べ", "関係", "両方", "どっちも", "同じ",
    ]

    /// A scan for signs of several questions: ` and `, `also`, `plus`, `as well`, と, や, 、, あと, a stop within the text.
    private static func maySplit(_ bytes: [UInt8]) -> Bool {
        let bytes = bytes.span
        var index = 0
        while index + 3 < bytes.count {
            switch bytes[index] {
            case 0x2C, 0x3F, 0x21, 0x3B, 0x26: return true
            case 0x2E where bytes[index + 1] == 0x20: return true
            case 0x20:
                let next = (bytes[index + 1], bytes[index + 2], bytes[index + 3])
                if next == (0x61, 0x6E, 0x64) || next == (0x70, 0x6C, 0x75) || next == (0x61, 0x6C, 0x73)
                    || next == (0x61, 0x73, 0x20)
                {
                    return true
                }
            case 0xE3 where bytes[index + 1] == 0x81: if bytes[index + 2] == 0xA8 { return true }
            case 0xE3 where bytes[index + 1] == 0x82: if [0x84, 0x88].contains(bytes[index + 2]) { return true }
            case 0xE3 where bytes[index + 1] == 0x80: return true
            case 0xE3 where bytes[index + 1] == 0x83: if bytes[index + 2] == 0xBB { return true }
            case 0xE5 where bytes[index + 1] == 0x8F && bytes[index + 2] == 0x8A: return true
            default: break
            }
            index += 1
        }
        return false
    }
}
