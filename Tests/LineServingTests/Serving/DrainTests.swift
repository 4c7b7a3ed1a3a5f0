import LineServing
import SystemCalls
import TestSupport
import Testing

@Suite struct `A server that drains` {
    private static let second: UInt64 = 1_000_000_000

    @Test func `first accepts on, then refuses, answers what is open, says goodbye and ends`() throws {
        let server = try TestServer(loops: 2)
        let clients = try (0..<4).map { _ in try server.greeted() }
        try clients[0].send("hold first\n")
        server.server.announce(Array("drain\n".utf8))
        server.server.drain(notice: 3 * Self.second, grace: 8 * Self.second)
        for client in clients { #expect(try client.line() == "drain") }
        let late = try server.greeted()
        #expect(try late.ask("late") == "late")
        #expect(eventually { (try? server.connect()) == nil })
        #expect(try clients[1].ask("answered") == "answered")
        #expect(try late.ask("answered") == "answered")
        server.service.release()
        #expect(try clients[0].remainingLines() == ["first", "draining"])
        for client in clients[1...] { #expect(try client.remainingLines() == ["draining"]) }
        #expect(try late.remainingLines() == ["draining"])
        server.server.wait()
        #expect(server.isEmpty)
    }

    @Test func `answers every whole line that came before the end of the grace`() throws {
        let server = try TestServer(loops: 2) { $0.lastWordTime = 60 * Self.second }
        let clients = try (0..<4).map { _ in try server.greeted() }
        // More than may be in flight: the rest lies in hand when the grace ends.
        for client in clients { try client.send((0..<300).map { "hold \($0)\n" }.joined() + "part") }
        #expect(eventually { server.service.holding == 256 })
        server.server.drain(notice: 0, grace: 0)
        var replies = [[String]](repeating: [], count: clients.count)
        let isAnswered = try eventually {
            server.service.release()
            for index in clients.indices { replies[index] += try clients[index].arrivedLines() }
            return replies.allSatisfy { $0.count >= 300 }
        }
        #expect(isAnswered, "\(replies.map(\.count))")
        for index in clients.indices {
            replies[index] += try clients[index].remainingLines()
            #expect(replies[index] == (0..<300).map { "\($0)" } + ["draining"])
        }
        server.server.wait()
        #expect(server.isEmpty)
    }

    @Test func `ends at once when it is told again`() throws {
        let server = try TestServer(loops: 2)
        let client = try server.greeted()
        let paused = try server.greeted(receiveBuffer: 4_096)
        try paused.send(String(repeating: "big 60000\n", count: 200))
        server.server.drain(notice: 600 * Self.second, grace: 600 * Self.second)
        #expect(try client.ask("here") == "here")
        server.server.drain(notice: 0, grace: 0)
        #expect(try client.remainingLines() == ["draining"])
        server.server.wait()
        #expect(server.isEmpty)
        #expect((try? server.connect()) == nil)
    }

    @Test func `loses nobody who comes while it ends`() throws {
        for round in 0..<20 {
            let server = try TestServer(loops: 3)
            let before = server.service.made.count
            let clients = try (0..<30).map { _ in try server.connect() }
            if round % 2 == 0 { _ = eventually { server.service.made.count > before } }
            server.server.drain(notice: 0, grace: 0)
            server.server.wait()
            #expect(server.isEmpty)
            // Greeted and told, or never taken: but not left alone.
            for client in clients {
                let lines = (try? client.remainingLines()) ?? []
                #expect(lines == ["hello", "draining"] || lines.isEmpty, "\(lines)")
            }
        }
    }

    @Test func `sends an announcement to everyone, between replies`() throws {
        let server = try TestServer(loops: 2)
        let clients = try (0..<6).map { _ in try server.greeted() }
        for client in clients { try client.send("one\nhold two\nthree\n") }
        for client in clients { #expect(try client.line() == "one") }
        #expect(eventually { server.service.holding == clients.count && server.service.taken.count == 18 })
        server.server.announce(Array("event\n".utf8))
        for client in clients { #expect(try client.line() == "event") }
        server.service.release()
        for client in clients { #expect(try client.lines(2) == ["two", "three"]) }
    }

    @Test func `says nothing more behind a last word`() throws {
        let server = try TestServer { $0.lingerTime = 1 * Self.second }
        let client = try server.greeted()
        try client.send("hold a\nquit\nunheard\n")
        #expect(eventually { server.service.taken.count == 2 })
        server.server.announce(Array("event\n".utf8))
        server.service.release()
        #expect(try client.lines(2) == ["a", "quit"])
        server.server.announce(Array("event\n".utf8))
        try client.send("unheard too\n")
        #expect(try client.line() == nil)
        client.close()
        #expect(eventually { server.isEmpty })
    }
}
