import StrictJSON
import Testing

struct JSONLimitsTests {
    private static func error(_ text: String, _ limits: JSONLimits) -> JSONSyntaxError? {
        do throws(JSONSyntaxError) {
            _ = try JSONReader.read(Array(text.utf8), limits)
            return nil
        } catch {
            return error
        }
    }

    private static func members(_ count: Int) -> String {
        "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    }

    private static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test(arguments: [
        nested(8), members(64), "[\(members(64)),\(members(64))]", #"{"a":9007199254740991,"b":-9007199254740991}"#,
        "1e300", "9007199254740992.0", "1e16", #""\u0001\ud83d\ude00\uffff""#,
        "[" + String(repeating: "0,", count: 5000) + "0]",
        #"{"id":1,"op":"ask","text":"営業時間は？"}"#, "{\"\":0}", " \t{ }\r",
    ])
    func `what is within the limits of the wire is read as from a file`(text: String) throws {
        let bytes = Array(text.utf8)
        #expect(try JSONReader.read(bytes, .wire) == JSONReader.read(bytes, .file))
    }

    @Test(
        arguments: [
            (nested(9), .tooDeep(limit: 8), 8), (members(65), .tooManyMembers(limit: 64), 439),
            ("{\"a\":\(members(70))}", .tooManyMembers(limit: 64), 444),
            ("9007199254740992", .integerOutOfRange, 16), ("[-9007199254740992]", .integerOutOfRange, 18),
            ("9223372036854775808", .integerOutOfRange, 19), ("18446744073709551617", .integerOutOfRange, 20),
            ("1" + String(repeating: "0", count: 400), .integerOutOfRange, 401),
            (#""a\u0000""#, .nul, 8), (#"{"\u0000":1}"#, .nul, 8), ("\"\0\"", .controlCharacter, 2),
            ("\0{}", .expected("a value"), 0), ("{}\0", .trailingText, 2), ("\u{FEFF}{}", .byteOrderMark, 0),
            ("{\u{FEFF}}", .expected("a name in quotes"), 1), (#""\udc00\ud800""#, .loneSurrogate, 7),
            (#""\ud800x""#, .loneSurrogate, 7), (#""\ud800"#, .loneSurrogate, 7), (#""\ud800\"#, .loneSurrogate, 7),
            (#""\ud800\u"#, .endsEarly, 9), (#"{"a":1,"\u0061":1}"#, .duplicateName, 15),
            (#"{"a":1,"b":{"c":1},"b":2}"#, .duplicateName, 22), (#"{"":1,"":1}"#, .duplicateName, 8),
            (#"{"é":1,"\u00e9":1}"#, .duplicateName, 16), (#"{"a/b":1,"a\/b":1}"#, .duplicateName, 15),
            ("", .endsEarly, 0), ("{", .endsEarly, 1), ("[,]", .expected("a value"), 1),
            ("{\"a\":1,}", .expected("a name in quotes"), 7), ("{\"a\":01}", .badNumber, 7),
        ] as [(String, JSONSyntaxError.Reason, Int)])
    func `what is beyond them is refused with the reason and the byte`(
        text: String, reason: JSONSyntaxError.Reason, offset: Int
    ) throws {
        let error = try #require(Self.error(text, .wire))
        #expect(error.reason == reason)
        #expect(error.offset == offset)
        #expect(error.line == 1)
    }

    @Test(arguments: [members(1000), #""\u0000""#, "9007199254740992", "-" + String(repeating: "9", count: 300)])
    func `a file may hold more`(text: String) {
        #expect(Self.error(text, .file) == nil)
        #expect(Self.error(text, .wire) != nil)
    }

    @Test(arguments: [63, 64, 65, 200])
    func `a name that comes again is found among few members and among many`(count: Int) throws {
        for place in [0, count / 2, count - 1] {
            let text = Self.members(count).dropLast() + ",\"\(place)\":1}"
            #expect(try #require(Self.error(String(text), .file)).reason == .duplicateName)
        }
    }

    @Test(
        arguments: [
            ("0", 0), ("7", 7), ("-7", -7), ("10", 10), ("9007199254740991", 9_007_199_254_740_991),
            ("-9007199254740991", -9_007_199_254_740_991), ("1000000000000000", 1_000_000_000_000_000),
        ] as [(String, Int)])
    func `an integer is a number without fraction and exponent`(text: String, integer: Int) throws {
        let value = try JSONReader.read(Array(text.utf8), .wire)
        #expect(value.content == .integer(integer))
        #expect(value.number == Double(integer))
    }

    @Test(arguments: ["1.0", "1e0", "1E0", "-0", "0.0", "-0.0", "10e-1", "0e0", "9007199254740991.0"])
    func `what could not be echoed as it was written is no integer`(text: String) throws {
        let value = try JSONReader.read(Array(text.utf8), .wire)
        guard case .number(let number) = value.content else {
            Issue.record("\(value.content)")
            return
        }
        #expect(number == Double(text))
        #expect(value.number == number)
    }

    @Test(arguments: [
        (#""\u0000""#, "NUL character in a string"), ("9007199254740992", "an integer beyond 2^53 - 1"),
        (members(65), "more than 64 members in one object"),
    ])
    func `each reason has a phrase in ASCII`(text: String, phrase: String) throws {
        #expect(try #require(Self.error(text, .wire)).description == phrase)
    }

    @Test func `no phrase holds a word of the text`() throws {
        for text in [
            "SECRET", "{SECRET:1}", "\"\\SECRET\"", "[1 SECRET]", "{\"SECRET\":1,\"SECRET\":2}", "{\"a\" SECRET",
            "1 SECRET",
        ] {
            let description = try #require(Self.error(text, .wire)).description
            #expect(!description.contains("SECRET"))
            #expect(description.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
        }
    }
}
