extension JSONReader {
    mutating func number(_ bytes: borrowing Span<UInt8>) throws(JSONSyntaxError) -> JSONValue.Content {
        let start = offset
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        let first = offset
        let magnitude = try digits(bytes)
        let count = offset - first
        guard count == 1 || bytes[first] != UInt8(ascii: "0") else { throw error(.badNumber) }
        var isInteger = true
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            _ = try digits(bytes)
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            _ = try digits(bytes)
        }
        // More than 16 digits are more than 2^53, and may have wrapped round.
        if isInteger, count <= 16, JSONLimits.exactIntegers.contains(magnitude), !isNegative || magnitude > 0 {
            return .integer(isNegative ? -magnitude : magnitude)
        }
        guard !isInteger || count == 1 || limits.allowsRoundedIntegers else { throw error(.integerOutOfRange) }
        let text = bytes.extracting(start..<offset).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        guard let value = Double(text), value.isFinite else { throw error(.badNumber) }
        return .number(value)
    }

    /// Passes at least one digit; their value, which wraps round behind the eighteenth.
    private mutating func digits(_ bytes: borrowing Span<UInt8>) throws(JSONSyntaxError) -> Int {
        let start = offset
        var value = 0
        while offset < bytes.count, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
            value = value &* 10 &+ Int(bytes[offset] - 0x30)
            offset += 1
        }
        guard offset > start else { throw error(.badNumber) }
        return value
    }
}
