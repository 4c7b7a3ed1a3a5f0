/// A value of an inline line, and the key before it, if any.
struct InlineToken {
    let key: Range<Int>?
    let value: Range<Int>

    /// Cuts the values between two places of a line.
    static func all(in line: Span<UInt8>, from start: Int, to end: Int) throws(ProtocolError) -> [InlineToken] {
        var tokens: [InlineToken] = []
        var index = Separator.end(from: start, in: line)
        while index < end {
            let token = try next(in: line, from: index, to: end)
            tokens.append(token)
            index = Separator.end(from: token.value.upperBound, in: line)
        }
        return tokens
    }

    private static func next(
        in line: Span<UInt8>, from start: Int, to end: Int
    ) throws(ProtocolError) -> InlineToken {
        var equals: Int?
        var index = start
        while index < end, Separator.length(at: index, in: line) == 0 {
            switch line[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "}"):
                throw ProtocolError(.badLine, "quote or brace outside an object")
            case UInt8(ascii: "="): equals = equals ?? index
            default: break
            }
            index += 1
        }
        guard let equals, isKey(line.extracting(start..<equals)) else {
            return InlineToken(key: nil, value: start..<index)
        }
        return InlineToken(key: start..<equals, value: equals + 1..<index)
    }

    private static func isKey(_ text: Span<UInt8>) -> Bool {
        OctetClass.word.covers(text, within: 1...32) && OctetClass.letter.contains(text[0])
    }
}
