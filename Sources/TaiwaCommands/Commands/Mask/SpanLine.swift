import Privacy
import StrictJSON

/// A masked text and where its values stood, as one line of JSON; never a value.
struct SpanLine {
    let redaction: Redaction
    /// The field and line of JSON Lines that the text is of.
    var place: (field: String, line: Int)?

    func append(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        if let place {
            bytes += "\"field\":".utf8
            JSONLiteral.append(place.field, to: &bytes)
            bytes += ",\"line\":\(place.line),".utf8
        }
        bytes += "\"text\":".utf8
        JSONLiteral.append(redaction.text.string, to: &bytes)
        bytes += ",\"spans\":[".utf8
        for (index, span) in redaction.spans.enumerated() {
            bytes += (index == 0 ? "{\"kind\":" : ",{\"kind\":").utf8
            JSONLiteral.append(span.kind.rawValue, to: &bytes)
            bytes += ",\"start\":\(span.scalars.lowerBound),\"end\":\(span.scalars.upperBound)".utf8
            bytes += ",\"utf8_start\":\(span.utf8.lowerBound),\"utf8_end\":\(span.utf8.upperBound)".utf8
            bytes += ",\"placeholder\":".utf8
            JSONLiteral.append(span.replacement, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes += "]}\n".utf8
    }
}
