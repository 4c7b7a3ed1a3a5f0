import Foundation
import LineServing
import Serving
import StrictJSON
import TestSupport
import Testing

/// Ratings, and requests that are sent twice.
struct RatingTests {
    private let service: SpokenService
    private let connection: SpokenConnection

    init() throws {
        service = try SpokenService()
        connection = service.connectLocally()
    }

    private func turn(_ text: String = "i lost my library card", session: String? = "u-1") throws -> String {
        let member = session.map { #","session":"\#($0)""# } ?? ""
        let reply = try connection.ask(#"{"op":"ask","domain":"library","text":"\#(text)"\#(member)}"#)
        return try #require(reply["turn"]?.text)
    }

    private func kept() throws -> [KeptRating] { try KeptRating.all(inState: service.directory.path) }

    @Test func `a rating that is said to be durable is in the inbox, masked`() throws {
        let turn = try turn("my phone is 090-1234-5678, i lost my library card")
        let reply = try connection.ask(
            #"{"id":3,"op":"bad","turn":"\#(turn)","expected":"write to taro@example.com","comment":"or call 03-1234-5678"}"#
        )
        #expect(reply.names == ["id", "ok", "feedback", "alert", "durable"])
        let rating = try #require(try kept().first)
        #expect(rating.id == reply["feedback"]?.text && rating.turn == turn)
        #expect(rating.rating == "bad" && rating.tenant == "default")
        #expect(rating.expected?.contains("[EMAIL") == true && rating.comment?.contains("[PHONE") == true)
        for secret in ["1234", "taro"] { #expect(!"\(rating)".contains(secret)) }
    }

    @Test func `the last turn and older ones can be rated, again too, but not those of long ago`() throws {
        let turns = try (0..<17).map { _ in try turn() }
        #expect(try connection.code("GOOD \(turns[16])") == "ok")
        #expect(try connection.code("BAD \(turns[1])") == "ok")
        #expect(try connection.code("GOOD \(turns[1])") == "ok")
        #expect(try connection.code("GOOD \(turns[0])") == "NOT_FOUND")
        #expect(try kept().map(\.rating) == ["good", "bad", "good"])
        #expect(Set(try kept().map(\.id)).count == 3)
    }

    @Test func `a turn without a session is rated on its own connection only`() throws {
        let turn = try turn(session: nil)
        let other = service.connectLocally()
        #expect(try other.code("GOOD \(turn)") == "NOT_FOUND")
        #expect(try connection.code("GOOD \(turn)") == "ok")
    }

    @Test func `a repetition over a restart gets the first reply and changes nothing`() throws {
        let directory = try TemporaryDirectory()
        let (request, first) = try asked(in: directory)
        #expect(first.contains(#""durable":true"#))
        #expect(try SpokenService(in: directory).connectLocally().say(request) == first)
        #expect(try KeptRating.all(inState: directory.path).count == 1)
    }

    /// A rating with its reply, of a server that has ended.
    private func asked(in directory: TemporaryDirectory) throws -> (request: String, reply: String) {
        let service = try SpokenService(in: directory)
        defer { service.close() }
        let connection = service.connectLocally()
        let reply = try connection.ask(#"{"op":"ask","domain":"library","text":"i lost my card","session":"u-1"}"#)
        let turn = try #require(reply["turn"]?.text)
        let request = #"{"op":"bad","turn":"\#(turn)","session":"u-1","idem":"b1"}"#
        return (request, connection.say(request))
    }

    @Test func `a question that is sent twice is asked once`() throws {
        let request = #""op":"ask","session":"r","domain":"asks","text":"i lost my card","idem":"q1"}"#
        let first = connection.say(#"{"id":1,"# + request)
        let other = service.connectLocally()
        #expect(other.say(#"{"id":"again","# + request) == first.replacing(#""id":1,"#, with: #""id":"again","#))
        #expect(other.say("{" + request) == first.replacing(#""id":1,"#, with: ""))
        let next = try connection.ask("{" + request.replacing("q1", with: "q2"))
        #expect(next["turn"]?.text != (try JSONReader.read(Array(first.utf8)))["turn"]?.text)
    }

    @Test func `a rating that is sent again before it is kept waits for the first one's reply`() throws {
        let turn = try turn()
        let promises = (1...8).map { number in
            connection.begin(#"{"id":\#(number),"op":"bad","turn":"\#(turn)","idem":"b1"}"#)
        }
        let replies = promises.map { $0.text() }
        for (index, reply) in replies.enumerated() {
            #expect(reply.replacing(#""id":\#(index + 1),"#, with: #""id":1,"#) == replies[0])
        }
        #expect(replies[0].contains(#""durable":true"#))
        #expect(connection.say("BAD \(turn) idem=b1") + "\n" == replies[0].replacing(#""id":1,"#, with: ""))
        #expect(try kept().count == 1)
    }

    @Test func `what is of the connection alone is done anew each time`() throws {
        let other = service.connectLocally()
        try connection.expectGood("USE asks u-7 idem=u")
        try other.expectGood("USE asks u-7 idem=u")
        #expect(try other.ask("ASK i lost my card")["kind"]?.text == "clarify")
        for connection in [connection, other] {
            try connection.expectGood("QUIT idem=x")
            #expect(connection.outcome == .final)
        }
    }
}
