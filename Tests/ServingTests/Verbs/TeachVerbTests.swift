import Bundles
import Foundation
import Inbox
import LineProtocol
import Serving
import StrictJSON
import TestSupport
import Testing

/// Lines that are taught over the line protocol: they answer from the next message on.
struct TeachVerbTests {
    private let plugins: TemporaryDirectory
    private let service: SpokenService
    private let user: SpokenConnection
    private let admin: SpokenConnection

    init() throws {
        plugins = try DeskPlugins.copy()
        service = try SpokenService(plugins: plugins)
        user = try service.connect(as: .user, of: "acme")
        admin = try service.connect(as: .admin, of: "acme")
    }

    private func ask(_ text: String, in domain: String = "desk") throws -> JSONValue {
        try user.ask(#"{"op":"ask","domain":"\#(domain)","text":"\#(text)"}"#)
    }

    @Test func `a taught line answers at once, in every conversation, and says that it was taught`() throws {
        let question = "my plastic thing is gone"
        #expect(try ask(question)["kind"]?.text == "fallback")
        let taught = try admin.expectGood(#"TEACH desk {"text":"\#(question)","answer":"lost-card"}"#)
        #expect(taught["example"]?.text?.hasPrefix("e_") == true && taught["durable"]?.content == .bool(true))
        #expect(taught["exam"]?["questions"]?.integer ?? 0 > 0)
        let other = try service.connect(as: .user, of: "acme")
        let reply = try other.ask(#"{"op":"ask","domain":"desk","text":"MY PLASTIC THING IS GONE?"}"#)
        #expect(reply["intent"]?.text == "lost-card" && reply["alert"]?.content == .null)
        let why = other.say("WHY \(try #require(reply["turn"]?.text))")
        #expect(why.contains(#""taught":{"#) && why.contains(question))
        // Without a domain the line finds its own.
        #expect(try user.ask("ASK my plastic thing is gone")["intent"]?.text == "lost-card")
    }

    @Test func `a new answer is given as it was written, in Japanese too`() throws {
        let question = "自転車は借りられますか"
        let taught = try admin.expectGood(#"TEACH shop {"text":"\#(question)","title":"自転車","reply":"貸し出しはしておりません。"}"#)
        let reply = try ask(question, in: "shop")
        #expect(reply["text"]?.text == "貸し出しはしておりません。" && reply["kind"]?.text == "answer")
        let example = try #require(taught["example"]?.text)
        #expect(try admin.expectGood("UNTEACH \(example)")["example"]?["state"]?.text == "undone")
        #expect(try ask(question, in: "shop")["kind"]?.text == "fallback")
    }

    @Test func `what was taught is there after a restart`() throws {
        let directory = try TemporaryDirectory()
        try teach(in: directory)
        let next = try SpokenService(in: directory, plugins: plugins)
        let reply = try next.connect(as: .user, of: "acme").ask(
            #"{"op":"ask","domain":"desk","text":"my plastic thing is gone"}"#)
        #expect(reply["intent"]?.text == "lost-card")
    }

    /// Teaches a line at a server that has ended.
    private func teach(in directory: TemporaryDirectory) throws {
        let service = try SpokenService(in: directory, plugins: plugins)
        defer { service.close() }
        try service.connect(as: .admin, of: "acme").expectGood(
            #"TEACH desk {"text":"my plastic thing is gone","answer":"lost-card"}"#)
    }

    @Test func `a group is resolved by an answer: all its lines are answered`() throws {
        for text in ["my plastic thing is gone", "My plastic thing is gone!", "the plastic thing of mine is gone"] {
            #expect(try ask(text)["kind"]?.text == "fallback")
        }
        let agent = try service.connect(as: .agent, of: "acme")
        let groups = try agent.expectGood("ALERTS view=groups")["groups"]?.elements ?? []
        let group = try #require(groups.first?["group"]?.text)
        let preview = try agent.expectGood(#"ALERT preview \#(group) {"answer":"lost-card"}"#)
        #expect(preview["lines"]?.elements.isEmpty == false && preview["exam"]?["broken"] != nil)
        #expect(try ask("my plastic thing is gone")["kind"]?.text == "fallback")
        let resolved = try agent.expectGood(#"ALERT resolve \#(group) {"answer":"lost-card"}"#)
        #expect(resolved["alert"]?["state"]?.text == "resolved" && resolved["exam"] != nil)
        #expect(try ask("my plastic thing is gone")["intent"]?.text == "lost-card")
    }

    @Test func `what cannot be taught is refused, and nothing is kept`() throws {
        for (line, code) in [
            (#"TEACH desk {"text":"x y z","answer":"nonsense"}"#, "NOT_FOUND"),
            (#"TEACH nosuch {"text":"x y z","answer":"lost-card"}"#, "NOT_FOUND"),
            (#"TEACH desk {"text":"x y z"}"#, "BAD_ARG"),
            (#"TEACH desk {"text":"x y z","answer":"lost-card","reply":"both"}"#, "BAD_ARG"),
            (#"TEACH desk {"text":"x y z","reply":"call taro@example.com"}"#, "BAD_ARG"),
            ("UNTEACH e_999", "NOT_FOUND"), ("UNTEACH 7", "NOT_FOUND"),
        ] { #expect(try admin.code(line) == code, "\(line)") }
        let stranger = try service.connect(as: .admin, of: "beta")
        let example = try #require(
            try admin.expectGood(#"TEACH desk {"text":"x y z","answer":"lost-card"}"#)["example"]?.text)
        #expect(stranger.say("UNTEACH \(example)") == stranger.say("UNTEACH e_999999"))
        #expect(try ask("x y z")["intent"]?.text == "lost-card")
    }
}
