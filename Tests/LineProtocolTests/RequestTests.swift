import LineProtocol
import Testing

/// The grammar of requests, by example.
struct RequestTests {
    @Test(arguments: [
        (
            "AUTH tw1_k7_Zk3vQ1p8yT5rWm2nXc9bLd4hGs6fJa0e",
            #"{"op":"auth","token":"tw1_k7_Zk3vQ1p8yT5rWm2nXc9bLd4hGs6fJa0e"}"#
        ),
        ("USE support u-42 ja", #"{"op":"use","target":"support","session":"u-42","lang":"ja"}"#),
        ("USE acme/support", #"{"op":"use","target":"acme/support"}"#),
        ("ASK　営業時間は何時ですか", #"{"op":"ask","text":"営業時間は何時ですか"}"#),
        ("ask 返品の送料は誰が払うの？", #"{"op":"ask","text":"返品の送料は誰が払うの？"}"#),
        ("ASK 電話番号は090-1234-5678です。折り返してください", #"{"op":"ask","text":"電話番号は090-1234-5678です。折り返してください"}"#),
        ("GOOD t_0001", #"{"op":"good","turn":"t_0001"}"#),
        (
            #"#b1 BAD t_0002 {"expected":"お客様都合の返品はお客様のご負担です。","idem":"b1"}"#,
            #"{"id":"b1","op":"bad","turn":"t_0002","expected":"お客様都合の返品はお客様のご負担です。","idem":"b1"}"#
        ),
        (#"#7 BAD t_9 {"expected":"10時から"}"#, #"{"id":"7","op":"bad","turn":"t_9","expected":"10時から"}"#),
        (#"#7 BAD t_9{"expected":"10時から"}"#, #"{"id":"7","op":"bad","turn":"t_9","expected":"10時から"}"#),
        ("#7 bad t_9 expected=10時から", #"{"id":"7","op":"bad","turn":"t_9","expected":"10時から"}"#),
        ("bad　turn=t_9　　expected=a=b", #"{"op":"BAD","turn":"t_9","expected":"a=b"}"#),
        ("QUIT", #"{"op":"quit"}"#),
        ("MODELS", #"{"op":"models"}"#),
        ("MODELS support", #"{"op":"models","domain":"support"}"#),
        (
            #"TOKEN create {"role":"agent","expires":"2027-03-31","note":"night shift"}"#,
            #"{"op":"token","action":"create","role":"agent","expires":"2027-03-31","note":"night shift"}"#
        ),
        ("TOKEN revoke k9", #"{"op":"token","action":"revoke","token_id":"k9"}"#),
        ("READY", #"{"op":"Ready"}"#),
        ("METRICS", #"{"op":"metrics"}"#),
        ("DRAIN 30", #"{"op":"drain","grace_s":30}"#),
        ("drain grace_s=0", #"{"op":"drain","grace_s":0}"#),
        ("HELLO 1", #"{"op":"hello","v":1}"#),
        ("PING", #"{"op":"ping"}"#),
        ("PING 1=2", #"{"op":"ping","data":"1=2"}"#),
        ("　PING\u{3000}\t x 　", #"{"op":"ping","data":"x"}"#),
        ("END", #"{"op":"end"}"#),
        ("WHY t_1 deadline_ms=50 tenant=acme", #"{"op":"why","turn":"t_1","deadline_ms":50,"tenant":"acme"}"#),
        ("ping id=a:1", #"{"op":"ping","id":"a:1"}"#),
        (#"PING {"id":7}"#, #"{"op":"ping","id":7}"#),
    ])
    func `both forms of a request mean the same`(inline: String, object: String) throws {
        let first = try #require(Outcome(inline).request, "\(Outcome(inline).errorLine)")
        let second = try #require(Outcome(object).request, "\(Outcome(object).errorLine)")
        #expect(first == second)
    }

    @Test func `a program's question has its members`() throws {
        let line =
            #"{"id":1,"op":"ask","domain":"support","session":"web:9f3","lang":"en","text":"When are you open?"}"#
        let request = try #require(Outcome(line).request)
        #expect(request.id == .number(1))
        #expect(request.verb == .ask)
        #expect(request.domain == "support")
        #expect(request.session == "web:9f3")
        #expect(request.language == "en")
        #expect(request.text(.text) == "When are you open?")
        #expect(request.tenant == nil && request.idempotencyKey == nil && request.deadline == nil)
    }

    @Test func `a question typed by hand is the rest of its line, verbatim`() throws {
        let line = "#q　aSk \t　{\"a\": \"b\"} key=value  #x \u{FF5B} {\"domain\":\"other\"}　 "
        let request = try #require(Outcome(line).request)
        #expect(request.id == .text("q"))
        #expect(request.members.count == 1)
        #expect(request.text(.text) == "{\"a\": \"b\"} key=value  #x \u{FF5B} {\"domain\":\"other\"}")
    }

    @Test func `a line of octets without any is no request and no error`() {
        #expect(Outcome("") == .nothing)
    }

    @Test func `USE names a bundle with or without its tenant`() throws {
        let full = try #require(Outcome("USE acme/support").request?.target)
        #expect(full.tenant == "acme" && full.domain == "support")
        let short = try #require(Outcome("USE support").request?.target)
        #expect(short.tenant == nil && short.domain == "support")
    }
}
