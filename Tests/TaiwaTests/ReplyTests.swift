import Dialogue
import Foundation
import Privacy
import Taiwa
import Testing
import TextAnalysis

struct ReplyTests {
    private let engine: Engine

    init() throws { engine = try Museums.engine.get() }

    /// The names in a JSON object.
    private struct MemberNames: Decodable {
        private struct Name: CodingKey {
            let stringValue: String
            let intValue: Int? = nil

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        let names: Set<String>

        init(from decoder: any Decoder) throws {
            names = Set(try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue))
        }
    }

    private static let documented: Set<String> = [
        "text", "kind", "language", "intent", "intent_ranking", "answer", "answers", "options", "confidence", "masked",
        "bundle",
        "version",
    ]

    /// Conversations whose last reply is of each kind.
    @Test(arguments: [
        (Reply.Kind.answer, Museums.answering, ["how much is a ticket"]),
        (.clarify, Museums.asking, ["how much is a ticket"]),
        (.fallback, Museums.ignorant, ["how much is a ticket"]),
        (.handover, Museums.ignorant, ["how much is a ticket", "where can I park"]),
        (.social, Museums.answering, ["hello"]),
        (.feedback, Museums.answering, ["how much is a ticket", "helpful"]),
        (.notice, Museums.answering, [""]),
    ])
    func `every kind of reply has the same names in JSON`(
        _ kind: Reply.Kind, _ domain: DomainName, _ utterances: [String]
    ) throws {
        var conversation = engine.conversation(domain: domain)
        let replies = utterances.map { conversation.reply(to: $0) }
        let reply = try #require(replies.last)
        #expect(reply.kind == kind)
        let members = try JSONDecoder().decode(MemberNames.self, from: try JSONEncoder().encode(reply))
        #expect(members.names == Self.documented)
    }

    @Test func `there is a conversation for every kind`() {
        #expect(
            Reply.Kind.allCases.map(\.rawValue) == [
                "answer", "clarify", "fallback", "handover", "social", "feedback", "notice",
            ])
    }

    @Test func `what is absent is null`() throws {
        var conversation = engine.conversation()
        #expect(
            try json(conversation.reply(to: "hello")) == """
                {"answer":null,"answers":[],"bundle":null,"confidence":null,"intent":null,"intent_ranking":[],"kind":"social",\
                "language":"en","masked":[],"options":[],"text":"Hello! What can I help you with?","version":null}
                """)
    }

    /// A reply's JSON as a program would read it.
    private struct Received: Decodable {
        struct Intent: Decodable, Equatable {
            let name: String
            let confidence: Double
        }

        let text: String
        let intent: Intent?
        let intentRanking: [Intent]
        let answer: Reply.GivenAnswer?
        let options: [Reply.Option]
        let confidence: Double?
        let masked: [String]
        let bundle: String?
        let version: Int?
    }

    @Test func `an answer says which, from where and how sure`() throws {
        var conversation = engine.conversation(domain: Museums.answering)
        let reply = try received(conversation.reply(to: "how much is a ticket? mail me at a@example.com"))
        #expect(reply.answer?.id == "tickets")
        #expect(reply.answer?.text == "A ticket costs 12 euros.")
        #expect(reply.answer?.url == "https://museum.example.com/tickets")
        #expect(reply.text == "A ticket costs 12 euros.\nhttps://museum.example.com/tickets")
        #expect(reply.options.isEmpty)
        #expect(reply.bundle == "answers" && reply.version == 1)
        #expect(reply.masked == ["email"])
        let confidence = try #require(reply.confidence)
        #expect((0...1).contains(confidence))
        #expect(reply.intent == reply.intentRanking.first)
        #expect(Set(reply.intentRanking.map(\.name)) == ["opening-hours", "tickets", "parking"])
        #expect(reply.intentRanking.map(\.confidence) == reply.intentRanking.map(\.confidence).sorted(by: >))
        #expect(abs(reply.intentRanking.map(\.confidence).reduce(0, +) - 1) < 1e-3)
    }

    @Test func `an offer lists what the text lists`() throws {
        var conversation = engine.conversation(domain: Museums.asking)
        let reply = try received(conversation.reply(to: "入場券はいくらですか"))
        #expect(reply.answer == nil)
        #expect((2...3).contains(reply.options.count))
        #expect(reply.options.allSatisfy { $0.bundle == "asks" })
        let lines =
            ["次のうち、どれについてのご質問でしょうか。"]
            + reply.options.enumerated().map { "  \($0 + 1). \($1.title)" } + ["  0. どれでもない"]
        #expect(reply.text == lines.joined(separator: "\n"))
    }

    private func received(_ reply: Reply) throws -> Received {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Received.self, from: Data(try json(reply).utf8))
    }

    private func json(_ reply: Reply) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(reply), as: UTF8.self)
    }
}
