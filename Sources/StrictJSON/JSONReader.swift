/// Reads JSON as RFC 8259 defines it, in UTF-8, and nothing else.
///
/// No comments, no trailing commas, no byte order mark, no unpaired surrogates; a name twice in one object is an error,
/// since two readers would see two different texts; nesting is limited. Names are compared as unescaped bytes.
package struct JSONReader {
    let limits: JSONLimits
    var offset = 0
    private var line = 1

    /// Reads one value that makes up the whole text.
    package static func read(_ bytes: [UInt8], _ limits: JSONLimits = .file) throws(JSONSyntaxError) -> JSONValue {
        try read(bytes.span, limits)
    }

    /// Reads one value that makes up the whole text.
    package static func read(
        _ bytes: borrowing Span<UInt8>, _ limits: JSONLimits = .file
    ) throws(JSONSyntaxError) -> JSONValue {
        var reader = JSONReader(limits: limits)
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw reader.error(.byteOrderMark) }
        let end = UTF8Prefix.count(in: bytes)
        if end < bytes.count {
            for index in 0..<end where bytes[index] == 0x0A { reader.line += 1 }
            reader.offset = end
            throw reader.error(.notUTF8)
        }
        let value = try reader.value(bytes, depth: 0)
        reader.skipSpace(bytes)
        guard reader.offset == bytes.count else { throw reader.error(.trailingText) }
        return value
    }

    private init(limits: JSONLimits) { self.limits = limits }

    func error(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
        JSONSyntaxError(reason: reason, offset: offset, line: line)
    }

    func next(_ bytes: borrowing Span<UInt8>) throws(JSONSyntaxError) -> UInt8 {
        guard offset < bytes.count else { throw error(.endsEarly) }
        return bytes[offset]
    }

    private mutating func skipSpace(_ bytes: borrowing Span<UInt8>) {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x0A: line += 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            offset += 1
        }
    }

    private mutating func value(_ bytes: borrowing Span<UInt8>, depth: Int) throws(JSONSyntaxError) -> JSONValue {
        skipSpace(bytes)
        let (start, first) = (line, offset)
        let content: JSONValue.Content
        switch try next(bytes) {
        case UInt8(ascii: "{"): content = .object(try members(bytes, depth: depth + 1))
        case UInt8(ascii: "["): content = .array(try elements(bytes, depth: depth + 1))
        case UInt8(ascii: "\""): content = .string(try string(bytes))
        case UInt8(ascii: "t"): content = try word(bytes, "true", .bool(true))
        case UInt8(ascii: "f"): content = try word(bytes, "false", .bool(false))
        case UInt8(ascii: "n"): content = try word(bytes, "null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = try number(bytes)
        default: throw error(.expected("a value"))
        }
        return JSONValue(content: content, line: start, range: first..<offset)
    }

    private mutating func word(
        _ bytes: borrowing Span<UInt8>, _ word: StaticString, _ content: JSONValue.Content
    ) throws(JSONSyntaxError) -> JSONValue.Content {
        var end = offset
        for byte in word.description.utf8 {
            guard end < bytes.count, bytes[end] == byte else { throw error(.expected("a value")) }
            end += 1
        }
        offset = end
        return content
    }

    private mutating func members(
        _ bytes: borrowing Span<UInt8>, depth: Int
    ) throws(JSONSyntaxError) -> [JSONValue.Member] {
        guard depth <= limits.deepest else { throw error(.tooDeep(limit: limits.deepest)) }
        var members: [JSONValue.Member] = []
        var names = NameLedger()
        offset += 1
        skipSpace(bytes)
        if try next(bytes) == UInt8(ascii: "}") {
            offset += 1
            return members
        }
        // Most requests have no more, so that storage is taken once; objects in them may be many and small.
        if depth == 1 { members.reserveCapacity(8) }
        while true {
            skipSpace(bytes)
            guard try next(bytes) == UInt8(ascii: "\"") else { throw error(.expected("a name in quotes")) }
            guard members.count < limits.mostMembers else { throw error(.tooManyMembers(limit: limits.mostMembers)) }
            let nameLine = line
            let start = offset + 1
            let name = try string(bytes)
            let hash = NameLedger.hash(of: name, from: bytes.extracting(start..<offset - 1))
            guard names.insert(name, hash: hash, after: members) else { throw error(.duplicateName) }
            skipSpace(bytes)
            guard try next(bytes) == UInt8(ascii: ":") else { throw error(.expected("':'")) }
            offset += 1
            let value = try value(bytes, depth: depth)
            members.append(JSONValue.Member(name: name, nameHash: hash, line: nameLine, value: value))
            if try ends(bytes, with: UInt8(ascii: "}")) { return members }
        }
    }

    private mutating func elements(
        _ bytes: borrowing Span<UInt8>, depth: Int
    ) throws(JSONSyntaxError) -> [JSONValue] {
        guard depth <= limits.deepest else { throw error(.tooDeep(limit: limits.deepest)) }
        var elements: [JSONValue] = []
        offset += 1
        skipSpace(bytes)
        if try next(bytes) == UInt8(ascii: "]") {
            offset += 1
            return elements
        }
        while true {
            elements.append(try value(bytes, depth: depth))
            if try ends(bytes, with: UInt8(ascii: "]")) { return elements }
        }
    }

    /// Passes a comma, or the closing bracket, then true.
    private mutating func ends(
        _ bytes: borrowing Span<UInt8>, with closing: UInt8
    ) throws(JSONSyntaxError) -> Bool {
        skipSpace(bytes)
        let byte = try next(bytes)
        guard byte == closing || byte == UInt8(ascii: ",") else {
            throw error(.expected(closing == UInt8(ascii: "]") ? "',' or ']'" : "',' or '}'"))
        }
        offset += 1
        return byte == closing
    }
}
