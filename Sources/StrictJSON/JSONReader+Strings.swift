extension JSONReader {
    mutating func string(_ bytes: borrowing Span<UInt8>) throws(JSONSyntaxError) -> String {
        offset += 1
        let start = offset
        switch try endOfRun(bytes) {
        case UInt8(ascii: "\""):
            defer { offset += 1 }
            return bytes.extracting(start..<offset).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        default: return try escapedString(bytes, from: start)
        }
    }

    /// Passes what stands for itself; the quote or backslash after it.
    private mutating func endOfRun(_ bytes: borrowing Span<UInt8>) throws(JSONSyntaxError) -> UInt8 {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return byte }
            if byte < 0x20 {
                offset += 1
                throw error(.controlCharacter)
            }
            offset += 1
        }
        throw error(.endsEarly)
    }

    private mutating func escapedString(
        _ bytes: borrowing Span<UInt8>, from start: Int
    ) throws(JSONSyntaxError) -> String {
        var result: [UInt8] = []
        var start = start
        while true {
            let byte = try endOfRun(bytes)
            for index in start..<offset { result.append(bytes[index]) }
            offset += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
            try appendEscape(bytes, to: &result)
            start = offset
        }
    }

    private mutating func appendEscape(
        _ bytes: borrowing Span<UInt8>, to result: inout [UInt8]
    ) throws(JSONSyntaxError) {
        let byte = try next(bytes)
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try escapedScalar(bytes)
            guard scalar != "\0" || limits.allowsNUL else { throw error(.nul) }
            result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        default: throw error(.badEscape)
        }
    }

    private mutating func escapedScalar(_ bytes: borrowing Span<UInt8>) throws(JSONSyntaxError) -> Unicode.Scalar {
        var value = try codeUnit(bytes)
        if (0xD800..<0xDC00).contains(value) {
            guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
            else { throw error(.loneSurrogate) }
            offset += 2
            let low = try codeUnit(bytes)
            guard (0xDC00..<0xE000).contains(low) else { throw error(.loneSurrogate) }
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw error(.loneSurrogate) }
        return scalar
    }

    private mutating func codeUnit(_ bytes: borrowing Span<UInt8>) throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for place in offset..<offset + 4 {
            guard place < bytes.count else { throw error(.endsEarly) }
            switch bytes[place] {
            case let byte where byte >= 0x30 && byte <= 0x39: value = value << 4 | UInt32(byte - 0x30)
            case let byte where byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66:
                value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
            default: throw error(.badEscape)
            }
        }
        offset += 4
        return value
    }
}
