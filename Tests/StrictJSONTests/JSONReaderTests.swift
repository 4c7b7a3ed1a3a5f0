import StrictJSON
import Testing

struct JSONReaderTests {
    private static func read(_ text: String, deepest: Int = 8) throws -> JSONValue {
        try JSONReader.read(Array(text.utf8), .file(deepest: deepest))
    }

    private static func error(_ bytes: [UInt8], deepest: Int = 8) -> JSONSyntaxError? {
        do throws(JSONSyntaxError) {
            _ = try JSONReader.read(bytes, .file(deepest: deepest))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("-1", -1), ("10", 10), ("1.5", 1.5), ("-0.25", -0.25), ("1e3", 1_000), ("1E+3", 1_000),
        ("25e-1", 2.5), ("1.7976931348623157e308", 1.797_693_134_862_315_7e308), ("5e-324", .leastNonzeroMagnitude),
        ("1e-400", 0),
        ("9007199254740993", 9_007_199_254_740_992), ("0.1", 0.1), (" 7 ", 7),
    ])
    func `numbers are the nearest that a double can be`(text: String, number: Double) throws {
        #expect(try Self.read(text).number == number)
    }

    @Test(arguments: [
        (#""""#, ""), (#""あ😀\/""#, "あ😀/"), (#""\"\\\b\f\n\r\t""#, "\"\\\u{8}\u{C}\n\r\t"),
        (#""\u0041\u3042\u00e9\u00E9""#, "Aあéé"), (#""\ud83d\ude00\uD83D\uDE00""#, "😀😀"), (#""\u0000""#, "\0"),
        (#""\udbff\udfff""#, "\u{10FFFF}"), (#""\ud7ff\ue000""#, "\u{D7FF}\u{E000}"), ("\"\u{7F}\"", "\u{7F}"),
    ])
    func `strings lose their escapes`(text: String, string: String) throws {
        guard case .string(let content) = try Self.read(text).content else {
            Issue.record("not a string")
            return
        }
        #expect(Array(content.utf8) == Array(string.utf8))
    }

    @Test(arguments: [("true", true), ("false", false)])
    func `words are read`(text: String, bool: Bool) throws {
        #expect(try Self.read(text).content == .bool(bool))
        #expect(try Self.read("null").content == .null)
    }

    @Test func `members keep the order of the text`() throws {
        guard case .object(let members) = try Self.read(#"{"b": 1, "a": [], "": {}}"#).content else {
            Issue.record("not an object")
            return
        }
        #expect(members.map(\.name) == ["b", "a", ""])
    }

    @Test func `values and names remember their lines`() throws {
        let value = try Self.read("\n{\n \"a\": 1,\r\n \"b\":\n  [true,\n\tnull]\n}\n")
        guard case .object(let members) = value.content else {
            Issue.record("not an object")
            return
        }
        #expect(value.line == 2)
        #expect(members.map(\.line) == [3, 4])
        #expect(members.map(\.value.line) == [3, 5])
        guard case .array(let elements) = members[1].value.content else {
            Issue.record("not an array")
            return
        }
        #expect(elements.map(\.line) == [5, 6])
    }

    @Test(
        arguments: [
            ("", .endsEarly, 0, 1), (" \n\n ", .endsEarly, 4, 3), ("[1,\n", .endsEarly, 4, 2), ("{", .endsEarly, 1, 1),
            ("{\"a\"\n", .endsEarly, 5, 2), ("\"abc", .endsEarly, 4, 1), (#""\"#, .endsEarly, 2, 1),
            (#""\u00"#, .endsEarly, 3, 1),
            ("[1,]", .expected("a value"), 3, 1), ("{\n\"a\":}", .expected("a value"), 6, 2),
            ("tru", .expected("a value"), 0, 1), ("True", .expected("a value"), 0, 1),
            ("\0", .expected("a value"), 0, 1),
            ("+1", .expected("a value"), 0, 1), (".5", .expected("a value"), 0, 1), ("NaN", .expected("a value"), 0, 1),
            ("'a'", .expected("a value"), 0, 1), ("[1, // no\n2]", .expected("a value"), 4, 1),
            ("\u{A0}1", .expected("a value"), 0, 1), ("[,1]", .expected("a value"), 1, 1),
            ("{\n\"a\": 1,\n}", .expected("a name in quotes"), 10, 3), ("{a: 1}", .expected("a name in quotes"), 1, 1),
            ("{\"a\"\n 1}", .expected("':'"), 6, 2), ("[1\n2]", .expected("',' or ']'"), 3, 2),
            ("{\"a\": 1\n\"b\": 2}", .expected("',' or '}'"), 8, 2), ("[1}", .expected("',' or ']'"), 2, 1),
            (#"["\x"]"#, .badEscape, 4, 1), ("\n\"\\u00g0\"", .badEscape, 4, 2), (#""\u+123""#, .badEscape, 3, 1),
            (#""\U0041""#, .badEscape, 3, 1), ("[\n\"\\u００４１\"]", .badEscape, 5, 2),
            (#""\ud800""#, .loneSurrogate, 7, 1), (#""\udc00""#, .loneSurrogate, 7, 1),
            ("\n\"\\ud800\\ud800\"", .loneSurrogate, 14, 2), (#""\ud800\n""#, .loneSurrogate, 7, 1),
            ("[1,\n\"a\nb\"]", .controlCharacter, 7, 2), ("\"\t\"", .controlCharacter, 2, 1),
            ("\"\0\"", .controlCharacter, 2, 1), ("\"\u{1F}\"", .controlCharacter, 2, 1),
            ("01", .badNumber, 2, 1), ("-", .badNumber, 1, 1), ("[\n-]", .badNumber, 3, 2), ("1.", .badNumber, 2, 1),
            ("1.e5", .badNumber, 2, 1), ("1e", .badNumber, 2, 1), ("1e+", .badNumber, 3, 1), ("-01", .badNumber, 3, 1),
            ("1e400", .badNumber, 5, 1), ("-1e400", .badNumber, 6, 1),
            ("{\n\"a\": 1,\n\"a\": 2}", .duplicateName, 13, 3), (#"{"a": 1, "\u0061": 2}"#, .duplicateName, 17, 1),
            ("1 2", .trailingText, 2, 1), ("{}\n\n]", .trailingText, 4, 3), ("0x10", .trailingText, 1, 1),
            ("1_000", .trailingText, 1, 1), ("nullnull", .trailingText, 4, 1), ("{}\0", .trailingText, 2, 1),
            ("[[[[[[[[\n[", .tooDeep(limit: 8), 9, 2), ("\u{FEFF}{}", .byteOrderMark, 0, 1),
        ] as [(String, JSONSyntaxError.Reason, Int, Int)])
    func `an error says why, at which byte and on which line`(
        text: String, reason: JSONSyntaxError.Reason, offset: Int, line: Int
    ) throws {
        let error = try #require(Self.error(Array(text.utf8)))
        #expect(error.reason == reason)
        #expect(error.offset == offset)
        #expect(error.line == line)
    }

    @Test(
        arguments: [
            [0xFF], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE3, 0x81, 0x22],
            [0x22, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) throws {
        #expect(try #require(Self.error(bytes)).reason == .notUTF8)
    }

    @Test func `the place of bytes that are not UTF-8 is told`() throws {
        let error = try #require(Self.error(Array("{\n\"a\": \"".utf8) + [0xFF] + Array("\"}".utf8)))
        #expect(error.offset == 8)
        #expect(error.line == 2)
    }

    @Test func `an escape with too few digits is a bad escape, wherever the text ends`() throws {
        #expect(try #require(Self.error(Array(#"["\u12"]"#.utf8))).reason == .badEscape)
        let error = try #require(Self.error(Array(#""\u12""#.utf8)))
        #expect(error.reason == .badEscape)
    }

    @Test(arguments: 0...9)
    func `nesting is allowed to its limit and no further`(deepest: Int) throws {
        func nested(_ depth: Int) -> String {
            (0..<depth).map { $0.isMultiple(of: 2) ? "[" : #"{"a":"# }.joined() + "0"
                + (0..<depth).reversed().map { $0.isMultiple(of: 2) ? "]" : "}" }.joined()
        }
        #expect(throws: Never.self) { try Self.read(nested(deepest), deepest: deepest) }
        let error = try #require(Self.error(Array(nested(deepest + 1).utf8), deepest: deepest))
        #expect(error.reason == .tooDeep(limit: deepest))
    }

    @Test func `brackets side by side are not nesting`() throws {
        let text = "[" + [String](repeating: "[{}]", count: 100).joined(separator: ",") + "]"
        #expect(throws: Never.self) { try Self.read(text, deepest: 3) }
    }

    @Test func `a hundred thousand brackets do not exhaust the stack`() throws {
        let error = try #require(Self.error([UInt8](repeating: UInt8(ascii: "["), count: 100_000)))
        #expect(error.reason == .tooDeep(limit: 8))
    }

    @Test func `one name in two objects is no duplicate`() {
        #expect(throws: Never.self) { try Self.read(#"[{"a": {"a": 1}}, {"a": 2}]"#) }
    }

    @Test func `names that look the same and have other bytes are two names`() throws {
        let value = try Self.read("{\"か\u{3099}\": 1, \"が\": 2}")
        guard case .object(let members) = value.content else {
            Issue.record("not an object")
            return
        }
        #expect(members.map { $0.name.unicodeScalars.count } == [2, 1])
        #expect(value["が"]?.content == .integer(2))
    }

    @Test func `a text cut at any byte is refused`() throws {
        let text = #" {"a": [1.5e3, -2, "x\n\u3042\ud83d\ude00 あ😀"], "b": {"c": null, "d": [true, false]}}"#
        let bytes = Array(text.utf8)
        #expect(Self.error(bytes) == nil)
        for length in 0..<bytes.count {
            let error = try #require(Self.error(Array(bytes[..<length])), "cut at \(length)")
            #expect(error.offset <= length, "cut at \(length)")
        }
    }
}
