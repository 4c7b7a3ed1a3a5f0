import Bundles
import Dialogue
import Inbox
import Privacy
import StrictJSON
import TestSupport
import Testing
import TextAnalysis

struct NoticeBodiesTests {
    private func json(_ bytes: [UInt8]) throws -> JSONValue { try JSONReader.read(bytes) }

    @Test func `the body says what happened in one line of JSON`() throws {
        let fix = NoticeFix(answer: AnswerID(rawValue: "refund"), title: "Refunds", confidence: 0.8249, why: "alike")
        let notice = NoticeSamples.notice(4, NoticeSamples.draft("my \"parcel\" <b>\u{202E}", fix: fix))
        let body = notice.json(attempt: 2)
        #expect(body.last == 0x0A && body.count(where: { $0 == 0x0A }) == 1)
        #expect(
            String(decoding: body, as: UTF8.self) == """
                {"notice":"n_4","kind":"new_group","tenant":"acme","domain":"acme/support","group":"g_1","lang":"en",\
                "title":"A new question has no answer","lines":["my \\"parcel\\" <b>\\u202e"],"count":1,\
                "fix":{"answer":"refund","title":"Refunds","confidence":0.8249,"why":"alike"},\
                "at":"2026-11-21T12:00:00Z","attempt":2}

                """)
    }

    @Test func `Slack's form has a text in which nothing is a command`() throws {
        let notice = NoticeSamples.notice(4, NoticeSamples.draft("<!channel> & <https://x|y>"))
        #expect(
            try json(notice.slackJSON)["text"]?.content
                == .string(
                    """
                    [acme/support] A new question has no answer
                    • &lt;!channel&gt; &amp; &lt;https://x|y&gt;
                    n_4 · g_1
                    """))
    }

    @Test func `a Japanese group is told in Japanese`() {
        let fix = NoticeFix(answer: AnswerID(rawValue: "cancel"), title: "解約", confidence: 0.72)
        let notice = NoticeSamples.notice(7, NoticeSamples.draft("解約したい", language: .japanese, fix: fix))
        #expect(
            notice.text == """
                [acme/support] 回答できない新しい質問があります
                • 解約したい
                対処の候補：回答cancel「解約」に加える（72%）
                n_7 · g_1
                """)
        let none = NoticeFix(answer: nil, title: nil, confidence: 0.6)
        let other = NoticeSamples.notice(7, NoticeSamples.draft("x", fix: none))
        #expect(other.text.contains("Likely fix: a new answer is needed (60%)"))
    }

    @Test func `lines are few and short, and an erased one is left out`() {
        let long = String(repeating: "あ", count: 300)
        let draft = NoticeSamples.draft(long)
        #expect(draft.lines.map(\.unicodeScalars.count) == [200])
        #expect(draft.lines[0].hasSuffix("あ…"))
        #expect(NoticeSamples.draft("").lines.isEmpty)
        let group = NoticeSamples.group(lines: ["best", "a", "b", "c"])
        #expect(NoticeSamples.draft("a").detailed(by: group, fix: nil).lines == ["best", "a", "b"])
        #expect(NoticeSamples.draft("a", group: 2).detailed(by: group, fix: nil).lines == ["a"])
    }

    @Test func `nothing that is masked in the inbox is told`() throws {
        let directory = try TemporaryDirectory()
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        let alert = try inbox.open(Samples.alert("mail kim@example.org or call 090-1234-5678"))
        let notice = NoticeSamples.notice(1, NoticeSamples.draft(alert.text))
        for body in [notice.json(attempt: 1), notice.slackJSON] {
            let text = String(decoding: body, as: UTF8.self)
            #expect(!text.contains("example.org") && !text.contains("1234"))
            #expect(text.contains("mail"))
        }
        inbox.stop()
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (951_782_399_999, "2000-02-28T23:59:59Z"),
        (951_782_400_000, "2000-02-29T00:00:00Z"),
        (1_795_262_400_000, "2026-11-21T12:00:00Z"), (4_102_444_800_000, "2100-01-01T00:00:00Z"),
    ])
    func `times are written as RFC 3339 has them`(_ time: Int, _ text: String) {
        #expect(UnixTime(milliseconds: time).iso8601 == text)
    }

    @Test func `dates of HTTP are read`() {
        #expect(UnixTime(httpDate: "Sun, 06 Nov 1994 08:49:37 GMT")?.milliseconds == 784_111_777_000)
        for wrong in [
            "Sunday, 06-Nov-94 08:49:37 GMT", "", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 36 Nov 1994 08:49:37 GMT",
        ] {
            #expect(UnixTime(httpDate: wrong) == nil)
        }
    }
}
