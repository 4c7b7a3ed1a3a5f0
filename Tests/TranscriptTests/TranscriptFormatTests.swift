import Dialogue
import Privacy
import Taiwa
import Testing
import TextAnalysis

struct TranscriptFormatTests {
    @Test func `every kind of line is read`() throws {
        let transcript = try TranscriptParser.transcript(
            of: """
                # a comment
                domain: ward-office
                lang: ja
                > 電話は{phone 090-1234-5678}です
                < clarify moving-in ward-office/moving-out in ja @ ward-office
                | 1.
                ! bad
                < feedback bad
                lang: auto
                >
                < notice
                """)
        #expect(transcript.events.count == 6)
        #expect(transcript.events[0] == .pinned(DomainName(rawValue: "ward-office")))
        #expect(transcript.events[1] == .preferred(.japanese))
        #expect(transcript.events[4] == .preferred(nil))
        guard case .turn(let turn) = transcript.events[2], case .says(let line) = turn.act else {
            Issue.record("no turn")
            return
        }
        #expect(line.text == "電話は090-1234-5678です")
        #expect(line.kinds == [.phone])
        #expect(turn.expected.description == "< clarify moving-in ward-office/moving-out in ja @ ward-office")
        #expect(turn.expected.fragments == [ExpectedReply.Fragment(line: 6, text: "1.")])
    }

    @Test func `a count in braces repeats`() throws {
        #expect(try SpokenLine("a{3 xy}b").text == "axyxyxyb")
    }

    struct Malformed: Sendable, CustomTestStringConvertible {
        let text: String
        let line: Int
        let reason: MalformedTranscript.Reason

        var testDescription: String { text }
    }

    @Test(arguments: [
        Malformed(text: "# a\n? what", line: 2, reason: .unknownLine("? what")),
        Malformed(text: ">no space\n< social", line: 1, reason: .unknownLine(">no space")),
        Malformed(text: "> hi", line: 1, reason: .unansweredLine),
        Malformed(text: "> hi\n> ho\n< social", line: 2, reason: .unansweredLine),
        Malformed(text: "> hi\n< social\n< social", line: 3, reason: .replyWithoutLine),
        Malformed(text: "> hi\n| Hello", line: 2, reason: .textWithoutReply),
        Malformed(text: "> hi\n< social\ndomain: auto\n| Hello", line: 4, reason: .textWithoutReply),
        Malformed(text: "> hi\n< social\n|", line: 3, reason: .emptyText),
        Malformed(text: "> hi\n< reply", line: 2, reason: .unknownKind("reply")),
        Malformed(text: "> hi\n<", line: 2, reason: .unknownKind("")),
        Malformed(text: "> hi\n< answer", line: 2, reason: .wrongOperands("answer", takes: "one answer or more")),
        Malformed(text: "> hi\n< clarify a", line: 2, reason: .wrongOperands("clarify", takes: "two or more answers")),
        Malformed(text: "> hi\n< feedback", line: 2, reason: .wrongOperands("feedback", takes: "'good' or 'bad'")),
        Malformed(
            text: "> hi\n< social a", line: 2, reason: .wrongOperands("social", takes: "nothing but 'in' and '@'")),
        Malformed(text: "! great\n< feedback good", line: 1, reason: .unknownRating("great")),
        Malformed(text: "> {phone 1\n< fallback", line: 1, reason: .openBrace),
        Malformed(text: "> {iban 1}\n< fallback", line: 1, reason: .unknownMark("iban 1")),
        Malformed(text: "# nothing", line: 1, reason: .noTurns),
    ])
    func `a malformed transcript is refused with its line`(_ malformed: Malformed) {
        #expect(throws: MalformedTranscript(line: malformed.line, reason: malformed.reason)) {
            try TranscriptParser.transcript(of: malformed.text)
        }
    }

    /// Expectations that a greeting or a question about bank cards does not meet, and the line that must be named.
    @Test(arguments: [
        ("> hello\n< fallback", 2), ("> hello\n< social in ja", 2), ("> hello\n< social\n| Goodbye", 3),
        ("> hello\n< social @ bank-support", 2), ("> someone stole my bank card\n< answer lost-card", 2),
        ("> someone stole my bank card\n< answer stolen-card-fraud @ it-helpdesk", 2),
        ("> someone stole my bank card\n< answer stolen-card-fraud\n! good\n< feedback bad", 4),
        ("> {phone hello}\n< social", 2),
    ])
    func `a reply that is not as written is found at its line`(_ text: String, _ line: Int) throws {
        var player = TranscriptPlayer(engine: try ShippedBundles.engine.get())
        let discrepancies = try player.play(try TranscriptParser.transcript(of: text))
        #expect(!discrepancies.isEmpty)
        #expect(discrepancies.allSatisfy { $0.line == line })
    }
}
