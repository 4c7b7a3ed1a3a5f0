import LineServing
import SystemCalls
import TestSupport
import Testing

@Suite struct `Deadlines of a server` {
    @Test func `end a connection whose peer does not say who it is`() throws {
        let server = try TestServer(standing: .unknown) { $0.authenticationTime = TestServer.milliseconds(4_000) }
        let begun = MonotonicClock.now()
        let silent = try server.greeted()
        let chatty = try server.greeted()
        let known = try server.greeted()
        #expect(try chatty.ask("who") == "who")
        #expect(try known.ask("known") == "known")
        #expect(try silent.remainingLines() == ["authenticationTimeout"])
        #expect(MonotonicClock.now() - begun >= TestServer.milliseconds(4_000))
        #expect(try chatty.remainingLines() == ["authenticationTimeout"])
        #expect(try known.ask("still") == "still")
        #expect(eventually { server.server.connections == 1 })
    }

    @Test func `end a line that does not end, however many octets of it come`() throws {
        let server = try TestServer { $0.lineTime = TestServer.milliseconds(400) }
        let slow = try server.greeted()
        let idle = try server.greeted()
        let isOver = eventually {
            _ = slow.offer([0x61])
            return !slow.arrived().isEmpty
        }
        #expect(isOver)
        #expect(String(decoding: slow.arrived(), as: UTF8.self) == "lineTimeout\n")
        #expect(try idle.ask("still") == "still")
        #expect(server.service.taken.count == 1)
    }

    @Test func `end who is silent, unless it is subscribed or was heard`() throws {
        let server = try TestServer { $0.idleTime = TestServer.milliseconds(6_000) }
        let silent = try server.greeted()
        let subscribed = try server.greeted()
        #expect(try subscribed.ask("subscribed") == "subscribed")
        let lively = try server.greeted()
        let isOver = try eventually {
            try #require(try lively.ask("a") == "a")
            return !silent.arrived().isEmpty
        }
        #expect(isOver)
        #expect(try silent.remainingLines() == ["idleTimeout"])
        #expect(try subscribed.ask("here") == "here")
        #expect(try lively.ask("here") == "here")
    }

    @Test func `wait while a reply is to come, and end who does not end`() throws {
        let server = try TestServer { $0.lingerTime = TestServer.milliseconds(200) }
        let client = try server.greeted()
        #expect(try client.ask("quit") == "quit")
        #expect(try client.line() == nil)
        // The client's side is still open: the server waits for its end a little, and no longer.
        #expect(eventually { server.isEmpty })
    }

    @Test func `let go whom the service no longer wants`() throws {
        let server = try TestServer()
        let client = try server.greeted()
        try client.send("hold a\n")
        #expect(eventually { server.service.holding == 1 })
        server.service.keeps.withLock { $0 = false }
        // The last word waits behind the reply that is open.
        #expect(eventually { server.server.connections == 1 && client.arrived().isEmpty })
        server.service.release()
        #expect(try client.remainingLines() == ["a", "revoked"])
        #expect(eventually { server.isEmpty })
    }
}
