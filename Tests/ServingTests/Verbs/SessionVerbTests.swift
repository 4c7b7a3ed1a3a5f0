import Dispatch
import LineServing
import Serving
import StrictJSON
import SystemCalls
import TestSupport
import Testing

/// Conversations over several connections, threads and runs of the server.
struct SessionVerbTests {
    private static func ask(_ text: String, of session: String = "u-1", in domain: String = "asks") -> String {
        #"{"op":"ask","session":"\#(session)","domain":"\#(domain)","text":"\#(text)"}"#
    }

    @Test func `a session goes on over another connection`() throws {
        let service = try SpokenService()
        let (first, second) = (service.connectLocally(), service.connectLocally())
        let asked = try first.ask(Self.ask("i lost my card"))
        #expect(asked["kind"]?.text == "clarify")
        let options = try #require(asked["options"]).elements.compactMap(\.text)
        #expect(options.count > 1)
        let chosen = try second.ask(Self.ask("2"))
        #expect(chosen["kind"]?.text == "answer" && chosen["intent"]?.text != nil)
        // The number means nothing to a session of another name or to a connection without one.
        #expect(try second.ask(Self.ask("2", of: "u-2"))["kind"]?.text != "answer")
        #expect(try second.ask("ASK 2")["kind"]?.text != "answer")
    }

    @Test func `a connection without a session has a conversation of its own`() throws {
        let service = try SpokenService()
        let (first, second) = (service.connectLocally(), service.connectLocally())
        try first.expectGood("USE asks")
        try second.expectGood("USE asks")
        #expect(try first.ask("ASK i lost my card")["kind"]?.text == "clarify")
        #expect(try second.ask("ASK 1")["kind"]?.text != "answer")
        #expect(try first.ask("ASK 1")["kind"]?.text == "answer")
        #expect(try first.ask("ASK i lost my card")["kind"]?.text == "clarify")
        try first.expectGood("END")
        #expect(try first.ask("ASK 1")["kind"]?.text != "answer")
    }

    @Test func `a session that ended is forgotten, with its turns`() throws {
        let service = try SpokenService()
        let connection = service.connectLocally()
        let turn = try #require(try connection.ask(Self.ask("i lost my card"))["turn"]?.text)
        #expect(connection.say("END u-1") == #"{"ok":true,"ended":true}"#)
        #expect(connection.say("END u-1") == #"{"ok":true,"ended":false}"#)
        #expect(try connection.code("GOOD \(turn)") == "NOT_FOUND")
        #expect(try connection.ask(Self.ask("1"))["kind"]?.text != "answer")
    }

    @Test func `turns of one session on two threads are all there, one after the other`() throws {
        let service = try SpokenService()
        let turns = Lock<[String]>([])
        let threads = (0..<2).map { _ in
            WorkerThread.start(name: "client") { [service = service.service] in
                let connection = SpokenConnection(
                    service, .init(number: 1, listener: 0, peer: .ipv4(0x7F00_0001, port: 1)))
                for _ in 0..<8 {
                    guard let reply = try? connection.ask(Self.ask("i lost my card", in: "library")) else { continue }
                    if let turn = reply["turn"]?.text { turns.withLock { $0.append(turn) } }
                }
            }
        }
        for thread in threads { thread.join() }
        let all = turns.withLock { $0 }
        #expect(Set(all).count == 16)
        let connection = service.connectLocally()
        for turn in all { #expect(try connection.code("GOOD \(turn)") == "ok") }
    }

    @Test func `a session goes on after a restart in the middle of an ask-back, and its turns can be rated`() throws {
        let directory = try TemporaryDirectory()
        var service: SpokenService? = try SpokenService(in: directory)
        let asked = try #require(service).connectLocally().ask(Self.ask("call 090-1234-5678, i lost my card"))
        #expect(asked["kind"]?.text == "clarify")
        service?.close()
        service = nil
        let next = try SpokenService(in: directory)
        let connection = next.connectLocally()
        let turn = try #require(asked["turn"]?.text)
        #expect(
            try connection.ask(#"{"op":"bad","turn":"\#(turn)","session":"u-1"}"#)["durable"]?.content == .bool(true))
        let chosen = try connection.ask(Self.ask("1"))
        #expect(chosen["kind"]?.text == "answer")
        let number = { (text: String?) in text.flatMap { Int($0.dropFirst(2)) } ?? 0 }
        #expect(number(chosen["turn"]?.text) > number(turn))
        let rating = try #require(try KeptRating.all(inState: next.directory.path).first)
        #expect("\(rating)".contains("[PHONE1], i lost my card") && !"\(rating)".contains("090-1234"))
        for text in [try next.file("sessions.jsonl"), "\(rating)"] {
            #expect(!text.contains("1234-5678"))
            #expect(!text.contains("u-1"))
        }
    }

    @Test func `a session expires`() throws {
        let service = try SpokenService { $0.sessionTime = 60 }
        let connection = service.connectLocally()
        #expect(try connection.ask(Self.ask("i lost my card"), moment: 0)["kind"]?.text == "clarify")
        #expect(try connection.ask(Self.ask("1"), moment: 59_000)["kind"]?.text == "answer")
        #expect(try connection.ask(Self.ask("i lost my card"), moment: 60_000)["kind"]?.text == "clarify")
        #expect(try connection.ask(Self.ask("1"), moment: 121_000)["kind"]?.text != "answer")
    }

    @Test func `what USE sets holds for the requests that name nothing else`() throws {
        let service = try SpokenService()
        let connection = service.connectLocally()
        #expect(
            connection.say("USE acme/support u-42 en")
                == #"{"ok":true,"tenant":"acme","domain":"support","session":"u-42","lang":"en"}"#)
        #expect(try connection.ask("ASK i lost my card")["bundle"]?.text == "acme/support@1")
        #expect(try connection.ask(#"{"op":"ask","domain":"asks","text":"i lost my card"}"#)["kind"]?.text == "clarify")
        #expect(try connection.ask(#"{"op":"ask","session":"other","text":"2"}"#)["kind"]?.text != "answer")
        #expect(try connection.ask(#"{"op":"ask","domain":"asks","text":"2"}"#)["kind"]?.text == "answer")
        #expect(
            try connection.ask(#"{"op":"ask","tenant":"default","domain":"library","text":"when do you open"}"#)[
                "bundle"]?
                .text == "library@1")
        #expect(
            connection.say("USE library")
                == #"{"ok":true,"tenant":"default","domain":"library","session":null,"lang":null}"#)
        #expect(try connection.code("USE nosuch") == "NOT_FOUND")
        #expect(try connection.ask("ASK when do you open")["bundle"]?.text == "library@1")
    }

    @Test func `the language is that of the request, or of USE, or of the question`() throws {
        let service = try SpokenService()
        let connection = service.connectLocally()
        #expect(try connection.ask(#"{"op":"ask","text":"?!","lang":"ja"}"#)["lang"]?.text == "ja")
        #expect(try connection.ask(#"{"op":"ask","text":"?!","lang":"en-GB"}"#)["lang"]?.text == "en")
        try connection.expectGood("USE beta/shop u-9 ja")
        #expect(try connection.ask("ASK 領収書をください")["lang"]?.text == "ja")
        #expect(try connection.code(#"{"op":"ask","text":"hi","lang":"no such"}"#) == "BAD_ARG")
    }
}
