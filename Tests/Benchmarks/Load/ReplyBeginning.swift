/// What a line from a server is, told by its first bytes.
enum ReplyBeginning: Equatable {
    case good
    /// An error with this code in these bytes of the line.
    case refused(code: Range<Int>)
    case event
    case greeting
    case unreadable

    /// - Parameters:
    ///   - line: without its line feed.
    init(of line: borrowing Span<UInt8>, speaking speech: LoadFlow.Speech) {
        switch speech {
        case .taiwa: self = Self.taiwa(line)
        case .redis: self = Self.redis(line)
        case .anything: self = .good
        }
    }

    private static func taiwa(_ line: borrowing Span<UInt8>) -> ReplyBeginning {
        if begins(line, at: 0, with: "{\"ok\":true") { return .good }
        var start = 1
        if begins(line, at: 0, with: "{\"id\":") {
            // An identifier has neither commas nor escapes.
            start = 6
            while start < line.count, line[start] != UInt8(ascii: ",") { start += 1 }
            start += 1
        }
        if begins(line, at: start, with: "\"ok\":true") { return .good }
        if begins(line, at: start, with: "\"ok\":false,\"code\":\"") {
            let code = start + 19
            var end = code
            while end < line.count, line[end] != UInt8(ascii: "\"") { end += 1 }
            return .refused(code: code..<end)
        }
        if begins(line, at: 0, with: "{\"event\":") { return .event }
        return begins(line, at: 0, with: "{\"taiwa\":") ? .greeting : .unreadable
    }

    private static func redis(_ line: borrowing Span<UInt8>) -> ReplyBeginning {
        guard let first = line.isEmpty ? nil : line[0] else { return .unreadable }
        if first == UInt8(ascii: "+") { return .good }
        guard first == UInt8(ascii: "-") else { return .unreadable }
        var end = 1
        while end < line.count, line[end] > UInt8(ascii: " ") { end += 1 }
        return .refused(code: 1..<end)
    }

    private static func begins(_ line: borrowing Span<UInt8>, at start: Int, with expected: StaticString) -> Bool {
        guard line.count >= start + expected.utf8CodeUnitCount else { return false }
        return expected.withUTF8Buffer { bytes in
            for index in bytes.indices where line[start + index] != bytes[index] { return false }
            return true
        }
    }
}
