import Bundles
package import Privacy
import StrictJSON

/// Texts with the personal information that is in them, one JSON object a line:
/// `{"text": "山田です", "spans": [{"start": 0, "end": 2, "kind": "person"}]}`.
package struct PIISheet: Sendable {
    /// One line.
    package struct Row: Sendable {
        package let utterance: Utterance
        /// In order and apart.
        package let spans: [LabelledSpan]
        /// From 1.
        package let line: Int
    }

    package let path: String
    /// At least one.
    package let rows: [Row]

    package init(path: String) throws(PIISheetError) {
        let bytes: [UInt8]
        do {
            bytes = try BundleFile.read(named: path)
        } catch {
            throw PIISheetError(path: path, .unreadable(reason: error.reason))
        }
        try self.init(path: path, bytes: bytes)
    }

    /// Reads the bytes of a file: UTF-8 with or without byte order mark, LF or CRLF, blank lines passed over.
    package init(path: String, bytes: [UInt8]) throws(PIISheetError) {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var rows: [Row] = []
        var number = 0
        for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            do throws(PIISheetProblem) {
                rows.append(try Self.row(Array(line), number))
            } catch {
                throw PIISheetError(path: path, line: number, error)
            }
        }
        guard !rows.isEmpty else { throw PIISheetError(path: path, .noRows) }
        self.path = path
        self.rows = rows
    }

    private static func row(_ bytes: [UInt8], _ number: Int) throws(PIISheetProblem) -> Row {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw error.reason == .notUTF8 ? .notUTF8 : .syntax(error.description)
        }
        try check(value, name: "line", members: ["text", "spans"])
        guard case .string(let text) = value["text"]?.content else {
            throw wrong("text", value, expected: "a string")
        }
        guard case .array(let elements) = value["spans"]?.content else {
            throw wrong("spans", value, expected: "an array")
        }
        let count = text.unicodeScalars.count
        var spans: [LabelledSpan] = []
        for element in elements { spans.append(try span(element, count: count)) }
        spans.sort { $0.range.lowerBound < $1.range.lowerBound }
        for (first, second) in zip(spans, spans.dropFirst()) where first.range.overlaps(second.range) {
            throw .overlap(first.range, second.range)
        }
        return Row(utterance: Utterance(text), spans: spans, line: number)
    }

    private static func span(_ value: JSONValue, count: Int) throws(PIISheetProblem) -> LabelledSpan {
        try check(value, name: "spans", members: ["start", "end", "kind"])
        let start = try offset("start", of: value)
        let end = try offset("end", of: value)
        guard start >= 0, start < end, end <= count else { throw .badRange(start: start, end: end, count: count) }
        guard case .string(let name) = value["kind"]?.content else {
            throw wrong("kind", value, expected: "a string")
        }
        let kind = PIIKind(rawValue: name)
        guard PIIKind.all.contains(kind) else { throw .unknownKind(name) }
        return LabelledSpan(kind: kind, range: start..<end)
    }

    private static func offset(_ name: String, of value: JSONValue) throws(PIISheetProblem) -> Int {
        guard let number = value[name]?.number else {
            throw wrong(name, value, expected: "a whole number")
        }
        guard let offset = Int(exactly: number) else {
            throw .wrongType(name, expected: "a whole number", found: "a fraction")
        }
        return offset
    }

    /// Throws unless a value is an object with these members and no others.
    private static func check(
        _ value: JSONValue, name: String, members known: [String]
    ) throws(PIISheetProblem) {
        guard case .object(let members) = value.content else {
            throw .wrongType(name, expected: "an object", found: value.kindName)
        }
        for member in members where !known.contains(member.name) { throw .unknownMember(member.name, known: known) }
        for name in known where value[name] == nil { throw .missingMember(name) }
    }

    private static func wrong(_ name: String, _ value: JSONValue, expected: String) -> PIISheetProblem {
        .wrongType(name, expected: expected, found: value[name]?.kindName ?? "nothing")
    }
}
