import LineProtocol
import Testing

/// What is just allowed, and what is just too much.
struct RequestLimitTests {
    private static func fits(_ line: String) -> Bool { Outcome(line).request != nil }

    private static func run(_ count: Int, of text: String = "a") -> String { String(repeating: text, count: count) }

    @Test(arguments: [("a", 4_096, 4_097), ("あ", 1_365, 1_366), ("😀", 1_024, 1_025)])
    func `a text has at most 4,096 octets, in both forms`(unit: String, most: Int, over: Int) throws {
        for form in [("ASK ", ""), (#"{"op":"ask","text":""#, #""}"#), (#"BAD t {"comment":""#, #""}"#)] {
            #expect(Self.fits(form.0 + Self.run(most, of: unit) + form.1))
            let refusal = try #require(Outcome(form.0 + Self.run(over, of: unit) + form.1).refusal)
            #expect(refusal.error.code == .textTooLong && !refusal.error.isFatal)
        }
        #expect(Self.fits("ASK　　" + Self.run(4_096) + "　　"))
    }

    @Test func `a text's octets are those it means, not those it is written in`() {
        #expect(Self.fits(#"{"op":"ask","text":""# + Self.run(2_048, of: #"\u00e9"#) + #""}"#))
        #expect(!Self.fits(#"{"op":"ask","text":""# + Self.run(2_049, of: #"\u00e9"#) + #""}"#))
    }

    @Test func `an identifier has at most 64 characters`() {
        for (start, end) in [("#", " PING"), (#"{"op":"ping","id":""#, #""}"#), ("PING id=", ""), ("PING idem=", "")] {
            #expect(Self.fits(start + Self.run(64) + end))
            #expect(!Self.fits(start + Self.run(65) + end))
        }
        for (start, end) in [("WHY ", ""), ("END ", ""), (#"{"op":"ping","session":""#, #""}"#)] {
            #expect(Self.fits(start + Self.run(64) + end))
            #expect(!Self.fits(start + Self.run(65) + end))
        }
        #expect(Self.fits("#aZ09-._: PING session=aZ09-._:@"))
    }

    @Test func `an identifier that is a number is from 0 to the largest exact integer`() {
        #expect(Outcome(#"{"op":"ping","id":0}"#).request?.id == .number(0))
        #expect(Outcome(#"{"op":"ping","id":9007199254740991}"#).request?.id == .number(9_007_199_254_740_991))
        #expect(Outcome(#"{"op":"ping","id":9007199254740992}"#).refusal?.error.code == .badJSON)
    }

    @Test func `a name has at most 32 characters`() {
        #expect(Self.fits("USE \(Self.run(32))/\(Self.run(32))"))
        #expect(!Self.fits("USE \(Self.run(33))/a"))
        #expect(!Self.fits("USE a/\(Self.run(33))"))
        #expect(Self.fits("MODELS 0a-_9"))
        #expect(!Self.fits("MODELS _a"))
    }

    @Test func `a verb has at most 16 characters`() {
        #expect(Outcome(Self.run(16)).refusal?.error.code == .unknownVerb)
        #expect(Outcome(Self.run(17)).refusal?.error.code == .badLine)
        #expect(Outcome(#"{"op":"\#(Self.run(17))"}"#).refusal?.error.code == .unknownVerb)
    }

    @Test func `an object has at most 64 members`() {
        func line(_ count: Int) -> String {
            #"{"op":"ping""# + (1..<count).map { #","a\#($0)":1"# }.joined() + "}"
        }
        #expect(Outcome(line(64)).refusal?.error.argument == "a1")
        #expect(Outcome(line(65)).refusal?.error == ProtocolError(.badJSON, "too many members"))
    }

    @Test(arguments: ["ja", "en-GB", "zh-Hant-TW", "abcdefgh"])
    func `a language is a tag`(tag: String) {
        #expect(Outcome("USE a s \(tag)").request?.language == tag)
    }

    @Test(arguments: [
        "j", "abcdefghi", "ja-", "-ja", "ja--JP", "j1", "ja-abcdefghi", "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-h",
    ])
    func `what is no language tag is refused`(tag: String) {
        #expect(Outcome("USE a s \(tag)").refusal?.error.argument == "lang")
    }

    @Test func `a verb is read in letters of either case, but not in wide ones`() {
        for word in ["ping", "PING", "Ping", "pINg"] { #expect(Outcome(word).request?.verb == .ping) }
        #expect(Outcome("ｐｉｎｇ").refusal?.error.code == .badLine)
        #expect(Verb(word: "Drain") == .drain)
        #expect(Verb(word: "drains") == nil)
        #expect(Verb(word: "") == nil)
    }
}
