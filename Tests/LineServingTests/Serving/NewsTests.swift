import LineServing
import SystemCalls
import TestSupport
import Testing

@Suite struct `A connection that is told what nobody asked for` {
    @Test func `hears each line once, in order and between replies, from any thread`() throws {
        let server = try TestServer(loops: 2)
        let clients = try (0..<4).map { _ in try server.greeted() }
        for client in clients { #expect(try client.ask("news") == "news") }
        let service = server.service
        let callers = (0..<4).map { caller in
            WorkerThread.start(name: "caller") {
                for number in 0..<500 { service.callOut(["n \(caller) \(number)"]) }
            }
        }
        for client in clients { try client.send(String(repeating: "ping\n", count: 100)) }
        for caller in callers { caller.join() }
        var heard: [[String]] = []
        for client in clients {
            let lines = try client.lines(2_100, within: 60)
            #expect(lines.count { $0 == "ping" } == 100)
            heard.append(lines.filter { $0 != "ping" })
        }
        #expect(Set(heard[0]).count == 2_000)
        for lines in heard { #expect(lines == heard[0]) }
        for caller in 0..<4 {
            let own = heard[0].filter { $0.hasPrefix("n \(caller) ") }
            #expect(own == (0..<500).map { "n \(caller) \($0)" })
        }
    }

    @Test func `hears what was there before, behind the reply that announces it`() throws {
        let server = try TestServer()
        server.service.callOut(["old"])
        let client = try server.greeted()
        try client.send("hold first\nnews\n")
        #expect(eventually { server.service.holding == 1 && server.service.taken.count == 2 })
        server.service.callOut(["new"])
        #expect(try server.greeted().ask("ping") == "ping")
        #expect(try client.arrivedLines().isEmpty)
        server.service.release()
        #expect(try client.lines(4) == ["first", "news", "old", "new"])
    }

    @Test func `is not written for while it does not read, delays nobody, and is then cut off`() throws {
        let server = try TestServer {
            $0.stallTime = TestServer.milliseconds(1_000)
            $0.lastWordTime = TestServer.milliseconds(300)
        }
        let slow = try (0..<200).map { _ in try server.greeted(receiveBuffer: 4_096) }
        for client in slow { #expect(try client.ask("news") == "news") }
        let healthy = try server.greeted()
        #expect(try healthy.ask("news") == "news")
        let text = String(repeating: "e", count: 140)
        var heard = 0
        for batch in 0..<500 {
            server.service.callOut((0..<100).map { "\(batch * 100 + $0) \(text)" })
            for line in try healthy.lines(100, within: 60) {
                #expect(line.hasPrefix("\(heard) "))
                heard += 1
            }
        }
        #expect(heard == 50_000)
        #expect(eventually(within: 60) { server.server.counts.slowConsumers == 200 })
        #expect(eventually(within: 60) { server.server.connections == 1 })
        #expect(try healthy.ask("here") == "here")
        withExtendedLifetime(slow) {}
    }

    @Test func `hears all of it when it begins to read again`() throws {
        let server = try TestServer { $0.stallTime = TestServer.milliseconds(120_000) }
        let client = try server.greeted(receiveBuffer: 4_096)
        #expect(try client.ask("news") == "news")
        let text = String(repeating: "e", count: 990)
        server.service.callOut((0..<20_000).map { "\($0) \(text)" })
        // Lines of its own do not go under meanwhile.
        try client.send("ping\n")
        let lines = try client.lines(20_001, within: 60)
        #expect(lines.filter { $0 != "ping" } == (0..<20_000).map { "\($0) \(text)" })
        #expect(lines.contains("ping"))
    }

    @Test func `can be ended by its news, and is rung for in vain when it is gone`() throws {
        let server = try TestServer()
        let clients = try (0..<2).map { _ in try server.greeted() }
        for client in clients { #expect(try client.ask("news") == "news") }
        clients[0].close()
        #expect(eventually { server.server.connections == 1 })
        server.service.callOut(["a", "bye", "unheard"])
        #expect(try clients[1].remainingLines() == ["a", "bye"])
        #expect(eventually { server.isEmpty })
        server.service.callOut(["nobody hears it"])
        #expect(try server.greeted().ask("ping") == "ping")
    }

    @Test func `may be told something whenever it is looked after`() throws {
        let server = try TestServer()
        let client = try server.greeted()
        server.service.beat.withLock { $0 = "beat\n" }
        #expect(try client.lines(2) == ["beat", "beat"])
    }
}
