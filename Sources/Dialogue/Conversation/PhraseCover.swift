import TextAnalysis

/// Recognises utterances that consist of nothing but known set phrases.
///
/// Set phrases are a closed class (hello, ありがとう, none of these). An utterance counts only when phrases and fillers
/// cover it whole: `thanks, but how do I close my account?` is a question.
struct PhraseCover<Meaning: Sendable & Hashable>: Sendable {
    private struct Phrase: Sendable {
        let bytes: [UInt8]
        let meaning: Meaning?
    }

    /// By first byte, longest first.
    private let phrases: [[Phrase]]
    /// Longer utterances are questions, or stories.
    private static var longestUtterance: Int { 120 }

    /// - Parameters:
    ///   - phrases: what each meaning is said with.
    ///   - fillers: what may stand beside and means nothing.
    init(_ phrases: [(Meaning, [String])], fillers: [String]) {
        let all =
            phrases.flatMap { meaning, texts in
                texts.map { Phrase(bytes: NormalizedText($0).bytes, meaning: meaning) }
            } + fillers.map { Phrase(bytes: NormalizedText($0).bytes, meaning: nil) }
        let grouped = Dictionary(grouping: all.filter { !$0.bytes.isEmpty }, by: { $0.bytes[0] })
        self.phrases = (0...UInt8.max).map { (grouped[$0] ?? []).sorted { $0.bytes.count > $1.bytes.count } }
    }

    /// The meanings an utterance consists of, in order; `nil` when anything in it is not a set phrase.
    func meanings(of text: NormalizedText) -> [Meaning]? {
        let bytes = text.bytes
        guard bytes.count <= Self.longestUtterance else { return nil }
        var deadEnds: Set<Int> = []
        let meanings = meanings(from: 0, in: bytes, deadEnds: &deadEnds)
        return meanings?.isEmpty == false ? meanings : nil
    }

    /// The meanings of what is left; longer phrases are tried first, and places from which nothing leads to the end are
    /// remembered, so that the work stays linear.
    private func meanings(from start: Int, in bytes: [UInt8], deadEnds: inout Set<Int>) -> [Meaning]? {
        var offset = start
        while offset < bytes.count, let length = Self.gapLength(at: offset, in: bytes) { offset += length }
        guard offset < bytes.count else { return [] }
        guard !deadEnds.contains(offset) else { return nil }
        var isPassed = false
        for phrase in phrases[Int(bytes[offset])] where Self.stands(phrase.bytes, at: offset, in: bytes) {
            isPassed = true
            let end = offset + phrase.bytes.count
            if let rest = meanings(from: end, in: bytes, deadEnds: &deadEnds) {
                return (phrase.meaning.map { [$0] } ?? []) + rest
            }
        }
        if isPassed { deadEnds.insert(offset) }
        return nil
    }

    /// Whether a phrase stands at an offset and does not end in the middle of a word.
    private static func stands(_ phrase: [UInt8], at offset: Int, in bytes: [UInt8]) -> Bool {
        let end = offset + phrase.count
        guard end <= bytes.count else { return false }
        for index in phrase.indices where bytes[offset + index] != phrase[index] { return false }
        return end == bytes.count || !(isLetter(bytes[end - 1]) && isLetter(bytes[end]))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

    /// The length of the space, punctuation, picture or prolonged sound mark at an offset.
    private static func gapLength(at offset: Int, in bytes: [UInt8]) -> Int? {
        var next = offset
        let scalar = UTF8Decoding.scalar(in: bytes.span, at: &next)
        switch Script(of: scalar) {
        case .punctuation, .space, .joiner: return next - offset
        case .kana where scalar == 0x30FC: return next - offset
        default: return nil
        }
    }
}
