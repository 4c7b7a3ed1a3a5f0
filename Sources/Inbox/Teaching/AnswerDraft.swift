import Bundles
import Dialogue
import Privacy
import TextAnalysis

/// A new answer as it is about to be kept: checked, with a title and an identifier of its own.
struct AnswerDraft {
    let answer: NewAnswer

    /// The most characters of a title that is made of a line.
    private static let titleLength = 40
    /// The most bytes of an identifier that is made of words.
    private static let identifierLength = 40

    /// - Parameters:
    ///   - line: what it answers; its words are the title where none is given.
    init(
        _ text: String, title: String?, for line: MaskedUtterance?, in bundle: LoadedBundle
    ) throws(TriageError) {
        let text = text.trimmed
        guard !text.isEmpty else { throw .emptyReply }
        try Self.check(text, in: bundle)
        let given = (title ?? "").trimmed
        if !given.isEmpty { try Self.check(given, isTitle: true, in: bundle) }
        let question = line.flatMap { $0.text.placeholders.isEmpty ? $0.text.string : nil }
        let words = given.isEmpty ? Self.beginning(of: (question ?? text).trimmed) : given
        let written = Language.written(in: NormalizedText(text))
        answer = NewAnswer(
            id: Self.identifier(of: words, in: bundle), title: words, text: text,
            language: written.flatMap { bundle.profile.languages.contains($0) ? $0 : nil }
                ?? bundle.profile.languages[0])
    }

    /// Refuses personal information, but for contact details that another answer of the bundle gives too.
    private static func check(
        _ text: String, isTitle: Bool = false, in bundle: LoadedBundle
    ) throws(TriageError) {
        var ledger = PlaceholderLedger()
        let redaction = Redactor(policy: bundle.profile.privacy).redaction(of: Utterance(text), numbering: &ledger)
        let bytes = Array(text.utf8)
        for span in redaction.spans {
            // By itself any noun of two kanji could be a name.
            if isTitle && span.kind == .person && span.utf8 == 0..<bytes.count { continue }
            let value = String(decoding: bytes[span.utf8], as: UTF8.self)
            let isGiven = bundle.knowledge.answers.contains { answer in
                answer.wordings.contains { $0.textWithLink.contains(value) }
            }
            if !isGiven { throw .personalInformation(span.kind, scalars: span.scalars) }
        }
    }

    /// The first words of a line, up to its first line break.
    private static func beginning(of line: String) -> String {
        let first = String(line.prefix { !$0.isNewline })
        guard first.count > titleLength else { return first }
        let cut = first.prefix(titleLength)
        // Not in the middle of a word, where words are written apart.
        let words = cut.lastIndex(of: " ").map { cut[..<$0] }
        return (words.flatMap { $0.count * 2 > titleLength ? String($0) : nil } ?? String(cut)) + "…"
    }

    /// An identifier made of the Latin letters and digits of some words, or of none where there are hardly any.
    private static func identifier(of words: String, in bundle: LoadedBundle) -> AnswerID {
        let parts = NormalizedText(words).bytes.split { byte in
            !((0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte))
        }
        var name = ""
        for part in parts.map({ String(decoding: $0, as: UTF8.self) }) {
            if !name.isEmpty && name.utf8.count + part.utf8.count >= identifierLength { break }
            name += (name.isEmpty ? "" : "-") + part.prefix(identifierLength)
        }
        if name.utf8.count < 3 { name = "taught" }
        var id = AnswerID(rawValue: name)
        var number = 2
        while bundle.answer(id) != nil {
            id = AnswerID(rawValue: "\(name)-\(number)")
            number += 1
        }
        return id
    }
}
