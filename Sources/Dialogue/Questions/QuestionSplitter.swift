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
        proposals(for: text, NormalizedText(text.string))
    }

    /// Ways to cut an utterance that was judged; what it denies by contrast is looked at too.
    package static func proposals(forJudged utterance: MaskedUtterance) -> [Proposal] {
        let isWhole = utterance.setAside.isEmpty && utterance.text.placeholders.isEmpty
        return isWhole ? proposals(for: utterance.text, utterance.normalized) : proposals(for: utterance.text)
    }

    private static func proposals(for text: MaskedText, _ normalized: NormalizedText) -> [Proposal] {
        guard maySplit(normalized.bytes) else { return [] }
        let letters = Letters(normalized, of: text.string)
        guard letters.count <= mostLetters else { return [] }
        let sentences = QuestionSentences(letters: letters)
        let proposals =
            sentences.proposal.map { [$0] }
            ?? (JapaneseCoordination(letters: letters).questions + EnglishCoordination(letters: letters).questions)
            .map { Proposal(bond: .coordinated, questions: $0) }
        return proposals.isEmpty || comparisons.occur(in: 0..<letters.count, of: letters) ? [] : proposals
    }

    /// Who asks for these about two things asks one question.
    private static let comparisons: SetPhrases = [
        "difference", "differences", "different", "differ", "between", "versus", "vs", "compare", "compared",
        "comparison",
        "both", "better", "違い", "違う", "ちがい", "どっち", "どちらが", "どちらの", "どちらを", "どちらか", "比較", "比べ", "関係", "両方", "どっちも",
        "同じ",
    ]

    /// A scan for signs of several questions: ` and `, `also`, `plus`, `as well`, と, や, あと, 及び, commas, a stop within the text.
    private static func maySplit(_ bytes: [UInt8]) -> Bool {
        let bytes = bytes.span
        var commas = 0
        var index = 0
        while index + 3 < bytes.count {
            let following = (bytes[index + 1], bytes[index + 2], bytes[index + 3])
            switch bytes[index] {
            case 0x3F, 0x21, 0x3B: return true
            case 0x2E where following.0 == 0x20: return true
            case 0x20 where following == (0x61, 0x6E, 0x64) || following == (0x70, 0x6C, 0x75): return true
            case 0x20 where following == (0x61, 0x6C, 0x73) || following == (0x61, 0x73, 0x20): return true
            case 0x20 where following == (0x61, 0x6C, 0x6F): return true
            case 0xE3:
                switch (following.0, following.1) {
                case (0x81, 0xA8), (0x82, 0x84), (0x83, 0xBB), (0x80, 0x82): return true
                // および
                case (0x82, 0x88) where index + 5 < bytes.count && bytes[index + 5] == 0xB3: return true
                // Two of 、, or one before あ, そ, つ or も.
                case (0x80, 0x81):
                    commas += 1
                    if commas > 1 || index + 5 < bytes.count && [0x82, 0x9D, 0xA4].contains(bytes[index + 5]) {
                        return true
                    }
                default: break
                }
            case 0xE5 where following.0 == 0x8F && following.1 == 0x8A: return true
            default: break
            }
            index += 1
        }
        return false
    }
}
