import Bundles
import LineProtocol
import Serving
import StrictJSON
import TestSupport
import Testing

/// What bounds questions, and what is said of them.
struct AskingTests {
    @Test func `a question that has waited too long is refused, as BUSY or by its own deadline`() throws {
        let service = try SpokenService()
        let connection = service.connectLocally()
        #expect(
            connection.say(#"{"id":1,"op":"ask","text":"hi","deadline_ms":50}"#, waited: 51)
                == #"{"id":1,"ok":false,"code":"DEADLINE","num":504,"msg":"deadline passed","fatal":false}"#)
        #expect(try connection.code(#"{"op":"ping","deadline_ms":50}"#, waited: 51) == "DEADLINE")
        #expect(try connection.code(#"{"op":"ask","text":"hi","deadline_ms":50}"#, waited: 5) == "ok")
        let shed = try connection.ask("ASK hi", waited: 41)
        #expect(shed["code"]?.text == "BUSY" && shed["retry_ms"]?.integer == 100)
        #expect(try connection.code("ASK hi", waited: 20) == "ok")
        #expect(try connection.code("PING", waited: 5_000) == "ok")
    }

    @Test func `a tenant's questions are bounded by its rate, and by no other's`() throws {
        let service = try SpokenService { configuration in
            configuration.tenants = [TenantName(checking: "acme")!: TenantLimits(askPerSecond: 1, askBurst: 2)]
        }
        let acme = try service.connect(as: .user, of: "acme")
        let beta = try service.connect(as: .user, of: "beta")
        #expect(try acme.code("ASK hi", moment: 0) == "ok")
        #expect(try acme.code("ASK hi", moment: 0) == "ok")
        let refused = try acme.ask("#r ASK hi", moment: 0)
        #expect(refused["code"]?.text == "RATE_LIMITED" && refused["num"]?.integer == 429)
        let wait = try #require(refused["retry_ms"]?.integer)
        #expect((1...1_000).contains(wait))
        for _ in 0..<50 { #expect(try beta.code("ASK hi") == "ok") }
        #expect(try acme.code("PING") == "ok")
        #expect(try acme.code("ASK hi", moment: 1_000) == "ok")
        #expect(try acme.code("ASK hi", moment: 1_001) == "RATE_LIMITED")
    }

    @Test func `a text is too long by its octets, by a lower limit, and when it is normalised`() throws {
        let service = try SpokenService()
        let connection = service.connectLocally()
        let long = { (text: String) in #"{"op":"ask","text":"\#(text)"}"# }
        #expect(try connection.code(long(String(repeating: "a", count: 4_096))) == "ok")
        #expect(try connection.code(long(String(repeating: "a", count: 4_097))) == "TEXT_TOO_LONG")
        #expect(try connection.code(long(String(repeating: "あ", count: 1_366))) == "TEXT_TOO_LONG")
        // One U+FDFA of three octets is normalised to 18 characters.
        #expect(try connection.code(long(String(repeating: "\u{FDFA}", count: 200))) == "ok")
        #expect(try connection.code(long(String(repeating: "\u{FDFA}", count: 300))) == "TEXT_TOO_LONG")
        let strict = try SpokenService { $0.limits.text = 16 }.connectLocally()
        #expect(try strict.code("ASK 1234567890123456") == "ok")
        #expect(
            strict.say("ASK 12345678901234567")
                == #"{"ok":false,"code":"TEXT_TOO_LONG","num":413,"msg":"text over the limit","fatal":false}"#)
        #expect(try strict.code("ASK 日本語日本語") == "TEXT_TOO_LONG")
    }

    @Test func `an answer's members are those of the document, and the rest tells what there is to tell`() throws {
        let service = try SpokenService()
        let connection = service.connectLocally()
        let answer = try connection.ask(#"{"id":"a","op":"ask","domain":"library","text":"i lost my library card"}"#)
        #expect(
            answer.names == ["id", "ok", "kind", "text", "turn", "intent", "score", "lang", "bundle", "alert"])
        #expect(answer["intent"]?.text == "lost-card" && answer["text"]?.text == "We print a new card at the desk.")
        #expect(answer["bundle"]?.text == "library@1" && answer["alert"]?.content == .null)
        let score = try #require(answer["score"]?.number)
        #expect((0...1).contains(score))
        let masked = try connection.ask("ASK call 090-1234-5678 or taro@example.com")
        #expect(masked["masked"]?.elements.compactMap(\.text).sorted() == ["email", "phone"])
        let greeting = try connection.ask("ASK hello")
        #expect(greeting["kind"]?.text == "answer" && greeting["act"]?.text == "social" && greeting["intent"] == nil)
        let clarify = try connection.ask(#"{"op":"ask","domain":"asks","text":"i lost my library card"}"#)
        #expect(clarify["text"]?.text?.contains("\n") == false && clarify["options"]?.elements.count ?? 0 > 1)
    }

    @Test func `why has the bundle, its version, and a trace for each question`() throws {
        let service = try SpokenService()
        let connection = service.connectLocally()
        let ask = { (text: String) in
            let reply = try connection.ask(#"{"op":"ask","domain":"library","session":"w","text":"\#(text)"}"#)
            return try #require(reply["turn"]?.text)
        }
        let one = try connection.ask("#w WHY \(try ask("i lost my card, call 090-1234-5678"))")
        #expect(one.names == ["id", "ok", "why", "bundle", "version"])
        #expect(one["bundle"]?.text == "library@1" && one["version"]?.text == "1")
        let trace = try #require(one["why"]?.elements.first)
        #expect(one["why"]?.elements.count == 1)
        #expect(trace["text"]?.text?.contains("[PHONE") == true)
        for name in ["intents", "answers", "neighbours", "weights", "evidence", "confidence", "thresholds", "decision"]
        {
            #expect(trace[name] != nil, "\(name)")
        }
        let two = try connection.ask("WHY \(try ask("how do I renew a book and reserve a room?"))")
        #expect(two["why"]?.elements.count == 2)
        let none = try connection.ask("WHY \(try ask("hello"))")
        #expect(none.names == ["ok", "why"] && none["why"]?.elements.isEmpty == true)
        #expect(
            connection.say("#g WHY t_88888888")
                == #"{"id":"g","ok":false,"code":"NOT_FOUND","num":404,"what":"turn","msg":"no such turn","fatal":false}"#
        )
        #expect(try connection.code("WHY x") == "NOT_FOUND")
    }
}
