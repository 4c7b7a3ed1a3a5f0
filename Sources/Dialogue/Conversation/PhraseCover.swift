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
    private let phrases: [UInt8: [Phrase]]
    private let longestUtterance: Int

    /// - Parameters:
    ///   - phrases: what each meaning is said with.
    ///   - fillers: what may stand beside and means nothing.
    init(_ phrases: [(Meaning, [String])], fillers: [String]) {
        let all =
            phrases.flatMap { meaning, texts in
                texts.map { Phrase(bytes: NormalizedText($0).bytes, meaning: meaning) }
            } + fillers.map { Phrase(bytes: NormalizedText($0).bytes, meaning: nil) }
        self.phrases = Dictionary(grouping: all.filter { !$0.bytes.isEmpty }, by: { $0.bytes[0] })
            .mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
        longestUtterance = 120
    }

    /// The meanings an utterance consists of, in order; `nil` when anything in it is not a set phrase.
    func meanings(of text: NormalizedText) -> [Meaning]? {
        let bytes = text.bytes
        guard bytes.count <= longestUtterance else { return nil }
        var meanings: [Meaning] = []
        var offset = 0
        while offset < bytes.count {
            if let length = Self.gapLength(at: offset, in: bytes) {
                offset += length
                continue
            }
            guard let phrase = phrase(at: offset, in: bytes) else { return nil }
            if let meaning = phrase.meaning { meanings.append(meaning) }
            offset += phrase.bytes.count
        }
        return meanings.isEmpty ? nil : meanings
    }

    private func phrase(at offset: Int, in bytes: [UInt8]) -> Phrase? {
        phrases[bytes[offset]]?.first { phrase in
            let end = offset + phrase.bytes.count
            guard end <= bytes.count, bytes[offset..<end].elementsEqual(phrase.bytes) else { return false }
            return end == bytes.count || !(Self.isLetter(bytes[end - 1]) && Self.isLetter(bytes[end]))
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

    /// The length of the space, punctuation or prolonged sound mark at an offset.
    private static func gapLength(at offset: Int, in bytes: [UInt8]) -> Int? {
        if bytes[offset] < 0x80 { return isLetter(bytes[offset]) ? nil : 1 }
        let marks = ["、", "。", "ー", "♪", "…", "・", "「", "」", "☆", "♡"]
        return marks.first { bytes[offset...].starts(with: $0.utf8) }.map(\.utf8.count)
    }
}
