import LineProtocol
import Testing

/// Every line that is no request, and the words it is told.
struct RequestErrorTests {
    @Test(arguments: [
        ("ASK", #"{"ok":false,"code":"BAD_ARG","num":400,"arg":"text","msg":"missing","fatal":false}"#),
        (
            #"{"op":"ask","id":4,"text":"a","text":"b"}"#,
            #"{"ok":false,"code":"BAD_JSON","num":400,"msg":"duplicate name","fatal":false}"#
        ),
        (
            #"{"op":"ask","id":5,"text":"a","sesion":"u1"}"#,
            #"{"id":5,"ok":false,"code":"BAD_ARG","num":400,"arg":"sesion","msg":"unknown member","fatal":false}"#
        ),
        ("#9 WEATHER tokyo", #"{"id":"9","ok":false,"code":"UNKNOWN_VERB","num":404,"msg":"try HELP","fatal":false}"#),
        (
            "POST / HTTP/1.1",
            #"{"ok":false,"code":"NOT_PROTOCOL","num":400,"msg":"this port speaks taiwa/1","fatal":true}"#
        ),
    ])
    func `the contract's wrong lines get their errors`(line: String, error: String) {
        #expect(Outcome(line).errorLine == error)
    }

    @Test(arguments: [
        " ", "　\t", "#", "# PING", "#a", "#a\u{3000}", "#é PING", "#a!b PING", "営業時間は？", "ＡＳＫ x", "ASK営業", "1PING",
        "_PING",
        "PING{\"data\":\"x\"}", "A2345678901234567 x", "PING a\"b", "PING }", "WHY t_1 } x", "PING a b", "QUIT now",
        "Ping: x", "\u{FEFF}PING", "\u{FEFF}{\"op\":\"ping\"}", "[\"op\"]", "\"ping\"",
    ])
    func `a line of a wrong form is a bad line`(line: String) throws {
        let refusal = try #require(Outcome(line).refusal)
        #expect(refusal.error.code == .badLine)
        #expect(refusal.error.argument == nil && refusal.id == nil && !refusal.error.isFatal)
    }

    @Test(arguments: [0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F])
    func `a control character makes a typed line bad, wherever it stands`(scalar: Int) throws {
        let control = String(try #require(Unicode.Scalar(scalar)))
        for line in ["#9 ASK a\(control)b", "#9 PING \(control)", "#9 PING a\(control)=x {\"lang\":\"ja\"}"] {
            let refusal = try #require(Outcome(line).refusal)
            #expect(refusal.error == ProtocolError(.badLine, "control character"))
            #expect(refusal.id == .text("9"))
        }
    }

    @Test(arguments: [0x20, 0x09, 0xA0, 0x3000, 0x200B, 0x2028, 0x202E, 0xFEFF, 0xFFFD, 0xFFFE, 0x1F600, 0x10FFFF])
    func `any other character may stand in a text`(scalar: Int) throws {
        let text = "a\(try #require(Unicode.Scalar(scalar)))b"
        #expect(Outcome("ASK \(text)").request?.text(.text) == text)
    }

    @Test(arguments: [0x00, 0x01, 0x0B, 0x0C, 0x1B, 0x1F])
    func `a bare control character makes an object's line bad`(scalar: Int) throws {
        let control = String(try #require(Unicode.Scalar(scalar)))
        for line in [
            "{\"op\":\"ask\",\"text\":\"a\(control)b\"}", "{\(control)\"op\":\"ping\"}", "BAD t {\"note\(control)\":1}",
        ] {
            #expect(Outcome(line).refusal?.error == ProtocolError(.badLine, "control character"))
        }
    }

    @Test(arguments: ["\\n", "\\u001b", "\\u007f", "\u{7F}", "\\u0085", "\u{85}", "\\u2028", "\\ud83d\\ude00"])
    func `an object's text may hold what JSON allows`(written: String) throws {
        let text = try #require(Outcome("{\"op\":\"ask\",\"text\":\"a\(written)b\"}").request?.text(.text))
        #expect(text.unicodeScalars.count == 3)
    }

    @Test(
        arguments: [[0x80], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE3, 0x81]]
            as [[UInt8]])
    func `what is not UTF-8 is told so, with the identifier where it was typed`(octets: [UInt8]) throws {
        let typed = try #require(Outcome(Array("#9 ASK a".utf8) + octets).refusal)
        #expect(typed.error.code == .badUTF8 && typed.id == .text("9"))
        let object = Array("{\"id\":9,\"op\":\"ask\",\"text\":\"".utf8) + octets + Array("\"}".utf8)
        #expect(Outcome(object).refusal == RefusedLine(ProtocolError(.badUTF8)))
        let mixed = try #require(Outcome(Array("#9 BAD t {\"expected\":\"".utf8) + octets + Array("\"}".utf8)).refusal)
        #expect(mixed.error.code == .badUTF8 && mixed.id == .text("9"))
    }

    @Test(arguments: [
        ("{", "ends early"), (#"{"op":"ping""#, "ends early"), (#"{"op":"ping"}}"#, "text after the object"),
        (#"{"op":"ping"} {"op":"ping"}"#, "text after the object"), (#"{"op":"ping",}"#, "syntax"),
        (#"{'op':'ping'}"#, "syntax"), (#"{"op":"ping","data":nul}"#, "syntax"), ("{　\"op\":\"ping\"}", "syntax"),
        (#"{"op":"ping","data":"\x"}"#, "bad escape"), (#"{"op":"ping","data":"\ud800"}"#, "lone surrogate"),
        (#"{"op":"ping","data":"\u0000"}"#, "NUL"), (#"{"op":"ping","data":01}"#, "bad number"),
        (#"{"op":"ping","data":1e999}"#, "bad number"), ("{\"op\":\"ping\",\"data\":\"\t\"}", "unescaped tab"),
        (#"{"op":"ping","data":9007199254740992}"#, "integer out of range"),
        (#"{"op":"ping","\u006fp":"ping"}"#, "duplicate name"), (#"{"a":[[[[[[[[1]]]]]]]]}"#, "too deep"),
        (#"BAD t_1 {"expected":"a","expected":"b"}"#, "duplicate name"), (#"#9 BAD t_1 {} x"#, "text after the object"),
    ])
    func `an object that is not strict JSON is told why`(line: String, reason: String) throws {
        let refusal = try #require(Outcome(line).refusal)
        #expect(refusal.error.code == .badJSON)
        #expect(refusal.error.message.description == reason)
        #expect(refusal.id == (line.hasPrefix("#9") ? .text("9") : nil))
    }

    @Test(arguments: [
        ("{}", "op", "missing"), (#"{"op":7}"#, "op", "wrong type"), (#"{"op":null}"#, "op", "wrong type"),
        ("PING op=ask", "op", "given twice"), (#"PING {"op":"ping"}"#, "op", "given twice"),
        ("HELLO", "v", "missing"), ("AUTH", "token", "missing"), ("USE", "target", "missing"),
        ("WHY", "turn", "missing"),
        ("GOOD", "turn", "missing"), ("BAD", "turn", "missing"), ("TOKEN", "action", "missing"),
        ("TOKEN revoke", "token_id", "missing"), ("TOKEN create", "role", "missing"),
        ("TOKEN list k9", "token_id", "not with this action"),
        (#"TOKEN list {"note":"x"}"#, "note", "not with this action"),
        ("TOKEN make", "action", "not one of its words"), ("TOKEN create role=root", "role", "not one of its words"),
        ("TOKEN create role=user expires=tomorrow", "expires", "bad form"),
        ("TOKEN create role=user expires=2027-02-29", "expires", "bad form"),
        ("WHY t_1 turn=t_2", "turn", "given twice"), (#"WHY t_1 {"turn":"t_2"}"#, "turn", "given twice"),
        ("PING data=a data=b", "data", "given twice"), ("PING data=", "data", "empty"),
        (#"{"op":"ask","text":""}"#, "text", "empty"),
        ("PING sesion=x", "sesion", "unknown member"), ("PING text=x", "text", "unknown member"),
        ("PING a_key_that_is_much_too_long=x", "a_key_that_is_much_too_long", "unknown member"),
        (#"{"op":"ping","デ":1}"#, "_", "unknown member"), (#"{"op":"ping","":1}"#, "", "unknown member"),
        (#"{"op":"ping","OP":"ping"}"#, "OP", "unknown member"),
        (#"{"op":"ping","Data":"x"}"#, "Data", "unknown member"),
        (#"{"op":"hello","v":"1"}"#, "v", "wrong type"), (#"{"op":"hello","v":1.0}"#, "v", "wrong type"),
        (#"{"op":"hello","v":-1}"#, "v", "out of range"), ("HELLO one", "v", "wrong type"),
        ("HELLO 01", "v", "wrong type"),
        ("HELLO -1", "v", "wrong type"), ("HELLO １", "v", "wrong type"), ("DRAIN 86401", "grace_s", "out of range"),
        ("DRAIN 99999999999999999999999999", "grace_s", "out of range"),
        (#"{"op":"ping","data":5}"#, "data", "wrong type"),
        (#"{"op":"ask","text":["a"]}"#, "text", "wrong type"),
        (#"{"op":"ask","text":"a","lang":null}"#, "lang", "wrong type"),
        (#"{"op":"ask","text":"a","tenant":"Acme"}"#, "tenant", "bad form"), ("USE a/b/c", "target", "bad form"),
        ("USE ../b", "target", "bad form"), ("USE /b", "target", "bad form"), ("USE a/", "target", "bad form"),
        ("USE a 営業", "session", "bad form"), ("USE a s x-", "lang", "bad form"), ("USE a s ja_JP", "lang", "bad form"),
        ("MODELS -a", "domain", "bad form"), ("MODELS a/b", "domain", "bad form"), ("HELP a-b", "verb", "bad form"),
        ("PING deadline_ms=86400001", "deadline_ms", "out of range"), ("PING idem=a@b", "idem", "bad form"),
        (#"{"op":"ping","id":"a b"}"#, "id", "bad form"), (#"{"op":"ping","id":""}"#, "id", "bad form"),
        (#"{"op":"ping","id":-1}"#, "id", "out of range"), (#"{"op":"ping","id":1.0}"#, "id", "wrong type"),
        (#"{"op":"ping","id":-0}"#, "id", "wrong type"), (#"{"op":"ping","id":null}"#, "id", "wrong type"),
        ("PING id=é", "id", "bad form"),
    ])
    func `a wrong member is named`(line: String, name: String, message: String) throws {
        let refusal = try #require(Outcome(line).refusal)
        #expect(refusal.error.code == .badArgument)
        #expect(refusal.error.argument == name)
        #expect(refusal.error.message.description == message)
        #expect(refusal.id == nil)
    }

    @Test(arguments: [
        #"{"x":1,"op":"ping","id":"i"}"#, #"{"op":"weather","id":"i"}"#, #"{"op":1,"id":"i"}"#, #"{"id":"i"}"#,
        "#i PING id=j",
        "#i PING x=1", "PING x=1 id=i", "PING a b id=i", #"PING x=1 {"id":"i"}"#, #"WEATHER {"id":"i"}"#, "#i ASK",
        #"{"op":"ask","text":"\#(String(repeating: "a", count: 4_097))","id":"i"}"#,
    ])
    func `the identifier comes back with every error where it could be read`(line: String) throws {
        #expect(try #require(Outcome(line).refusal).id == .text("i"))
    }

    @Test func `a refused line tells the verb that was read`() {
        #expect(Outcome("TOKEN make").refusal?.verb == .token)
        #expect(Outcome(#"{"op":"drain","x":1}"#).refusal?.verb == .drain)
        #expect(Outcome("WEATHER").refusal?.verb == nil)
    }
}
