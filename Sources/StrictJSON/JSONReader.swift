/// Reads JSON as RFC 8259 defines it, in UTF-8, and nothing else.
///
/// No comments, no trailing commas, no byte order mark, no unpaired surrogates; a name twice in one object is an error,
/// since two readers would see two different texts; nesting is limited. Names are compared as unescaped bytes.
package struct JSONReader {
    private let bytes: [UInt8]
    private let deepest: Int
    private var offset = 0
    private var line = 1

    /// Reads one value that makes up the whole text.
    ///
    /// - Parameters:
    ///   - deepest: the most arrays and objects within one another.
    package static func read(_ bytes: [UInt8], deepest: Int = 8) throws(JSONSyntaxError) -> JSONValue {
        var reader = JSONReader(bytes: bytes, deepest: deepest)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw reader.error(.byteOrderMark) }
        try reader.checkEncoding()
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.offset == bytes.count else { throw reader.error(.trailingText) }
        return value
    }

    private init(bytes: [UInt8], deepest: Int) {
        self.bytes = bytes
        self.deepest = deepest
    }

    private func error(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
        JSONSyntaxError(reason: reason, offset: offset, line: line)
    }

    /// Checks that all is UTF-8 before anything is read.
    private mutating func checkEncoding() throws(JSONSyntaxError) {
        if String(validating: bytes, as: UTF8.self) != nil { return }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        while case .valid(let scalar) = parser.parseScalar(from: &rest) {
            if scalar.first == 0x0A { line += 1 }
            offset += scalar.count
        }
        throw error(.notUTF8)
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x0A: line += 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            offset += 1
        }
    }

    private func next() throws(JSONSyntaxError) -> UInt8 {
        guard offset < bytes.count else { throw error(.endsEarly) }
        return bytes[offset]
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        skipSpace()
        let (start, first) = (line, offset)
        let content: JSONValue.Content
        switch try next() {
        case UInt8(ascii: "{"): content = .object(try members(depth: depth + 1))
        case UInt8(ascii: "["): content = .array(try elements(depth: depth + 1))
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "t"): content = try word("true", .bool(true))
        case UInt8(ascii: "f"): content = try word("false", .bool(false))
        case UInt8(ascii: "n"): content = try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
        default: throw error(.expected("a value"))
        }
        return JSONValue(content: content, line: start, range: first..<offset)
    }

    private mutating func word(
        _ word: StaticString, _ content: JSONValue.Content
    ) throws(JSONSyntaxError) -> JSONValue.Content {
        let text = Array(word.description.utf8)
        guard bytes[offset...].starts(with: text) else { throw error(.expected("a value")) }
        offset += text.count
        return content
    }

    private mutating func members(depth: Int) throws(JSONSyntaxError) -> [JSONValue.Member] {
        guard depth <= deepest else { throw error(.tooDeep(limit: deepest)) }
        var members: [JSONValue.Member] = []
        var names: Set<[UInt8]> = []
        offset += 1
        skipSpace()
        if try next() == UInt8(ascii: "}") {
            offset += 1
            return members
        }
        while true {
            skipSpace()
            guard try next() == UInt8(ascii: "\"") else { throw error(.expected("a name in quotes")) }
            let nameLine = line
            let name = try string()
            guard names.insert(Array(name.utf8)).inserted else { throw error(.duplicateName) }
            skipSpace()
            guard try next() == UInt8(ascii: ":") else { throw error(.expected("':'")) }
            offset += 1
            members.append(JSONValue.Member(name: name, line: nameLine, value: try value(depth: depth)))
            if try ends(with: UInt8(ascii: "}")) { return members }
        }
    }

    private mutating func elements(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
        guard depth <= deepest else { throw error(.tooDeep(limit: deepest)) }
        var elements: [JSONValue] = []
        offset += 1
        skipSpace()
        if try next() == UInt8(ascii: "]") {
            offset += 1
            return elements
        }
        while true {
            elements.append(try value(depth: depth))
            if try ends(with: UInt8(ascii: "]")) { return elements }
        }
    }

    /// Passes a comma, or the closing bracket, then true.
    private mutating func ends(with closing: UInt8) throws(JSONSyntaxError) -> Bool {
        skipSpace()
        let byte = try next()
        guard byte == closing || byte == UInt8(ascii: ",") else {
            throw error(.expected("',' or '\(Character(Unicode.Scalar(closing)))'"))
        }
        offset += 1
        return byte == closing
    }

    private mutating func number() throws(JSONSyntaxError) -> Double {
        let start = offset
        if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let integer = offset
        try digits()
        guard bytes[integer] != UInt8(ascii: "0") || offset == integer + 1 else { throw error(.badNumber) }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            try digits()
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if offset < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[offset]) { offset += 1 }
            try digits()
        }
        guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), value.isFinite else {
            throw error(.badNumber)
        }
        return value
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = offset
        while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
        guard offset > start else { throw error(.badNumber) }
    }

    private mutating func string() throws(JSONSyntaxError) -> String {
        offset += 1
        var result: [UInt8] = []
        while true {
            let byte = try next()
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"): try appendEscape(to: &result)
            case 0..<0x20: throw error(.controlCharacter)
            default: result.append(byte)
            }
        }
    }

    private mutating func appendEscape(to result: inout [UInt8]) throws(JSONSyntaxError) {
        let byte = try next()
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"): result += Array(String(Character(try escapedScalar())).utf8)
        default: throw error(.badEscape)
        }
    }

    private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
        var value = try codeUnit()
        if (0xD800..<0xDC00).contains(value) {
            guard bytes[offset...].starts(with: "\\u".utf8) else { throw error(.loneSurrogate) }
            offset += 2
            let low = try codeUnit()
            guard (0xDC00..<0xE000).contains(low) else { throw error(.loneSurrogate) }
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw error(.loneSurrogate) }
        return scalar
    }

    private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for place in offset..<offset + 4 {
            guard place < bytes.count else { throw error(.endsEarly) }
            guard bytes[place] < 0x80, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else {
                throw error(.badEscape)
            }
            value = value << 4 | UInt32(digit)
        }
        offset += 4
        return value
    }
}
