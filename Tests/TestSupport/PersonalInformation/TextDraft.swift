/// A message while it is put together: it counts the scalars, so that spans are right by construction.
struct TextDraft {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var spans: [GeneratedSpan] = []
    private(set) var values: [PlantedValue] = []

    /// Whether the text ends with a sentence's mark, so that another may follow on the line.
    var endsSentence: Bool { scalars.last.map { "。？！.?!".unicodeScalars.contains($0) } ?? false }

    mutating func append(_ text: some StringProtocol) { scalars.append(contentsOf: text.unicodeScalars) }

    mutating func append(_ value: PlantedValue) {
        let start = scalars.count
        append(value.written)
        spans.append(GeneratedSpan(start: start, end: scalars.count, kind: value.kind))
        values.append(value)
    }

    mutating func append(_ other: TextDraft) {
        spans += other.spans.map {
            GeneratedSpan(start: $0.start + scalars.count, end: $0.end + scalars.count, kind: $0.kind)
        }
        values += other.values
        scalars += other.scalars
    }

    func text(kind: String?, disguise: Disguise, language: GeneratedLanguage) -> GeneratedText {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return GeneratedText(
            text: String(view), spans: spans, values: values, kind: kind, disguise: disguise, language: language)
    }
}
