import Foundation
import TestSupport
import Testing

/// Conversations with the running server, as the documentation shows them.
struct ServedConversationTests {
    /// Replaces what differs from run to run: the score, and the numbers of turns and ratings.
    private static func shape(_ reply: String?) -> String {
        (reply ?? "closed").replacing(/"score":[0-9.]+/, with: #""score":S"#).replacing(/"t_[0-9]+"/, with: #""T""#)
            .replacing(/"f_[0-9]+"/, with: #""F""#).replacing(/"a_[0-9]+"/, with: #""A""#)
    }

    @Test func `by hand, in Japanese`() throws {
        let workspace = try TinyBundles.trained()
        let token = try workspace.taiwa("token", "create", "--role", "user", "--tenant", "default")
        let served = try ServedProgram(in: workspace, "--listen", "127.0.0.1:0", "--name", "n1")
        let client = try served.connect()
        #expect(
            try client.line()
                == #"{"taiwa":1,"versions":[1],"server":"n1","auth":"token","limits":{"line":16384,"text":4096,"#
                + #""inflight":64,"auth_s":10,"idle_s":600}}"#)
        let said = try [
            "AUTH \(token.outputLines[0])", "USE cafe u-42 ja", "ASK　営業時間を教えてください",
            "ASK 電話番号は090-1234-5678です。折り返してください", "QUIT",
        ].map { Self.shape(try client.ask($0)) }
        #expect(said[0] == #"{"ok":true,"principal":"k1","tenant":"default","roles":["user"],"expires":null}"#)
        #expect(said[1] == #"{"ok":true,"tenant":"default","domain":"cafe","session":"u-42","lang":"ja"}"#)
        #expect(
            said[2]
                == #"{"ok":true,"kind":"answer","text":"\#(TinyBundles.openingHoursInJapanese)\u000ahttps://cafe.example.com/hours","#
                + #""turn":"T","intent":"opening-hours","score":S,"lang":"ja","bundle":"cafe@1","alert":null}"#)
        #expect(said[3].hasSuffix(#""lang":"ja","bundle":"cafe@1","alert":null,"masked":["phone"]}"#), "\(said[3])")
        #expect(said[4] == #"{"ok":true}"#)
        #expect(try client.line() == nil)
        let next = try served.greeted()
        _ = try client.ask("AUTH")
        let turn = try #require(
            try { () -> String? in
                _ = try next.reply("AUTH \(token.outputLines[0])")
                return try next.reply(#"{"op":"ask","session":"u-42","domain":"cafe","text":"席を予約したい"}"#)["turn"]?
                    .string
            }())
        #expect(
            Self.shape(try next.ask(#"#b1 BAD \#(turn) {"expected":"お電話ください","idem":"b1"}"#))
                == #"{"id":"b1","ok":true,"feedback":"F","alert":"A","durable":true}"#)
        #expect(Self.shape(try next.ask("GOOD \(turn)")) == #"{"ok":true,"feedback":"F","alert":null,"durable":true}"#)
        #expect(try served.stop() == .exited(0))
    }

    @Test func `by a program, three requests in one write, in English`() throws {
        let served = try ServedProgram(in: try TinyBundles.trained())
        let client = try served.greeted()
        try client.send(
            #"{"id":1,"op":"ask","domain":"cafe","session":"web:9f3","lang":"en","text":"what are your opening hours"}"#
                + "\n"
                + #"{"id":2,"op":"ask","domain":"garden","session":"web:9f3","lang":"en","text":"keep slugs away","idem":"9f3-2"}"#
                + "\n" + #"{"id":3,"op":"ask","domain":"nope","session":"web:9f3","text":"hi"}"# + "\n")
        let said = try client.lines(3).map { Self.shape($0) }
        #expect(
            said[0].hasPrefix(#"{"id":1,"ok":true,"kind":"answer","text":"\#(TinyBundles.openingHours)"#), "\(said[0])")
        #expect(
            said[0].hasSuffix(
                #""turn":"T","intent":"opening-hours","score":S,"lang":"en","bundle":"cafe@1","alert":null}"#))
        #expect(
            said[1]
                == #"{"id":2,"ok":true,"kind":"answer","text":"\#(TinyBundles.slugs)","turn":"T","intent":"slugs","score":S,"#
                + #""lang":"en","bundle":"garden@1","alert":null}"#)
        #expect(
            said[2]
                == #"{"id":3,"ok":false,"code":"NOT_FOUND","num":404,"what":"domain","msg":"no such domain","fatal":false}"#
        )
        #expect(try served.stop() == .exited(0))
    }

    @Test func `lines that are wrong`() throws {
        let served = try ServedProgram(in: try TinyBundles.trained())
        let client = try served.greeted()
        for (line, reply) in [
            ("ASK", #"{"ok":false,"code":"BAD_ARG","num":400,"arg":"text","msg":"missing","fatal":false}"#),
            (
                #"{"op":"ask","id":4,"text":"a","text":"b"}"#,
                #"{"ok":false,"code":"BAD_JSON","num":400,"msg":"duplicate name","fatal":false}"#
            ),
            (
                #"{"op":"ask","id":5,"text":"a","sesion":"u1"}"#,
                #"{"id":5,"ok":false,"code":"BAD_ARG","num":400,"arg":"sesion","msg":"unknown member","fatal":false}"#
            ),
            (
                "#9 WEATHER tokyo",
                #"{"id":"9","ok":false,"code":"UNKNOWN_VERB","num":404,"msg":"try HELP","fatal":false}"#
            ),
            (
                "POST / HTTP/1.1",
                #"{"ok":false,"code":"NOT_PROTOCOL","num":400,"msg":"this port speaks taiwa/1","fatal":true}"#
            ),
        ] { #expect(try client.ask(line) == reply) }
        #expect(try client.line() == nil)
        #expect(try served.stop() == .exited(0))
    }

    @Test(arguments: [SIGTERM, SIGKILL])
    func `a session goes on after a restart in the middle of an ask-back`(signal: Int32) throws {
        let workspace = try TinyBundles.trained()
        try workspace.addAskingBundle()
        let ask = { (text: String) in #"{"op":"ask","session":"u-1","domain":"asks","text":"\#(text)"}"# }
        let served = try ServedProgram(
            in: workspace, environment: ["TAIWA_LIMITS_DRAIN_NOTICE_S": "0", "TAIWA_LIMITS_DRAIN_S": "1"])
        let asked = try served.greeted().reply(ask("my number is 090-1234-5678, i lost my card"))
        #expect(asked["kind"] == .string("clarify"))
        let turn = try #require(asked["turn"]?.string)
        if signal == SIGKILL {
            // What is killed has two seconds to lose.
            #expect(
                try eventually { try workspace.files(below: ".taiwa")["sessions.jsonl"]?.count ?? 0 > 100 })
        }
        served.signal(signal)
        #expect(served.ending() == (signal == SIGKILL ? .killed(signal: SIGKILL) : .exited(0)))
        for (name, content) in try workspace.files(below: ".taiwa") {
            // More than a time or a hash may have by chance.
            for part in ["1234-5678", "12345678"] {
                #expect(content.range(of: Data(part.utf8)) == nil, "\(part) in \(name)")
            }
        }
        let next = try ServedProgram(in: workspace)
        let client = try next.greeted()
        #expect(try client.reply(#"{"op":"good","turn":"\#(turn)","session":"u-1"}"#)["durable"]?.isTrue == true)
        #expect(try client.reply(ask("1"))["kind"] == .string("answer"))
        #expect(try next.log().contains { $0["event"] == .string("sessions restored") })
        #expect(try next.stop() == .exited(0))
    }

    @Test func `a file that may not grow stops ratings, not answers`() throws {
        let workspace = try TinyBundles.trained()
        // A mebibyte.
        let served = try ServedProgram(in: workspace, prelude: "ulimit -f 2048")
        let client = try served.greeted()
        let comment = String(repeating: "very ", count: 700)
        var codes: [String] = []
        while codes.count < 400, codes.last != "STORAGE_FULL" {
            let turn = try #require(try client.reply("ASK when do you open")["turn"]?.string)
            let reply = try client.reply(#"{"op":"bad","turn":"\#(turn)","comment":"\#(comment)"}"#)
            codes.append(reply["code"]?.string ?? (reply["durable"]?.isTrue == true ? "durable" : "?"))
        }
        #expect(codes.first == "durable" && codes.last == "STORAGE_FULL", "\(codes)")
        let kept = try KeptRating.all(inState: "\(workspace.path)/.taiwa")
        #expect(kept.count >= codes.count { $0 == "durable" })
        let ready = try client.reply("READY")
        #expect(ready["ready"] == .bool(false) && ready["reason"] == .string("storage"))
        let answer = try client.reply("ASK when do you open")
        #expect(answer["kind"] == .string("answer") && answer["warn"] == .string("STORAGE_FULL"))
        served.signal(SIGKILL)
        _ = served.ending()
    }
}
