import Privacy
import StrictJSON

/// Masks the lines of a stream one after the other, with one numbering for all of them.
struct LineMasking {
    /// What is printed for a line.
    enum Form {
        /// The line with placeholders.
        case text
        /// An object with the masked text and its spans.
        case spans
        /// Where something was found, and of which kinds.
        case places
    }

    private let redactor: Redactor
    private let form: Form
    /// `nil` where lines are text.
    private(set) var fields: JSONFields?
    private var ledger = PlaceholderLedger()
    private(set) var tally = MaskingTally()
    private(set) var output: [UInt8] = []

    init(redactor: Redactor, form: Form, fields: JSONFields?) {
        self.redactor = redactor
        self.form = form
        self.fields = fields
    }

    /// Takes what there is to print.
    mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }

    /// Masks a line.
    ///
    /// Text that is not UTF-8 is repaired, as in the chat, for bytes that are passed through would be passed through unmasked.
    ///
    /// - Throws: ``JSONLinesError`` for a line that is not what it must be; nothing is printed for it.
    mutating func mask(_ line: ByteLines.Line, of name: String) throws(JSONLinesError) {
        guard fields == nil else { return try maskFields(of: line, name: name) }
        let valid = String(validating: line.content, as: UTF8.self)
        if valid == nil, form == .spans { throw JSONLinesError(path: name, line: line.number, .notUTF8) }
        let text = valid ?? String(decoding: line.content, as: UTF8.self)
        tally.countLine(isRepaired: valid == nil)
        let redaction = redaction(of: text)
        switch form {
        case .text:
            output += redaction.text.string.utf8
            output += line.end
        case .spans: SpanLine(redaction: redaction).append(to: &output)
        case .places: report([redaction], at: line.number, of: name)
        }
    }

    private mutating func maskFields(of line: ByteLines.Line, name: String) throws(JSONLinesError) {
        guard !line.content.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else {
            tally.countLine(isRepaired: false)
            if form == .text { output += line.content + line.end }
            return
        }
        let places = try fields?.places(in: line.content, path: name, line: line.number) ?? []
        tally.countLine(isRepaired: false)
        let redactions = places.map { redaction(of: $0.text) }
        switch form {
        case .text:
            var end = 0
            for (place, redaction) in zip(places, redactions) where !redaction.spans.isEmpty {
                output += line.content[end..<place.range.lowerBound]
                JSONLiteral.append(redaction.text.string, to: &output)
                end = place.range.upperBound
            }
            output += line.content[end...]
            output += line.end
        case .spans:
            for (place, redaction) in zip(places, redactions) {
                SpanLine(redaction: redaction, place: (place.field, line.number)).append(to: &output)
            }
        case .places: report(redactions, at: line.number, of: name)
        }
    }

    private mutating func redaction(of text: String) -> Redaction {
        let redaction = redactor.redaction(of: Utterance(text), numbering: &ledger)
        tally.add(redaction.spans)
        return redaction
    }

    /// Names the kinds on a line, each once, in the order of their first places.
    private mutating func report(_ redactions: [Redaction], at line: Int, of name: String) {
        var kinds: [String] = []
        for span in redactions.flatMap(\.spans) where !kinds.contains(span.kind.rawValue) {
            kinds.append(span.kind.rawValue)
        }
        guard !kinds.isEmpty else { return }
        output += "\(name):\(line): \(kinds.joined(separator: ", "))\n".utf8
    }
}
