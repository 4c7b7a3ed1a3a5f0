/// Writes texts as JSON strings.
package enum JSONLiteral {
    /// Appends a text in quotes.
    package static func append(_ text: String, escaping escapes: JSONEscapes = .required, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes += text.utf8
        if !JSONEscapes.isPlain(bytes.span.extracting(start...)) {
            let place = escapes.firstPlace(in: bytes.span, from: start)
            let rest = Array(bytes[place...])
            bytes.removeSubrange(place...)
            append(rest, escapes, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends text that, unless it is empty, begins with a character to be escaped.
    private static func append(_ text: [UInt8], _ escapes: JSONEscapes, to bytes: inout [UInt8]) {
        var offset = 0
        while offset < text.count {
            offset += escapes.append(at: offset, of: text.span, to: &bytes)
            let end = escapes.firstPlace(in: text.span, from: offset)
            bytes += text[offset..<end]
            offset = end
        }
    }
}
