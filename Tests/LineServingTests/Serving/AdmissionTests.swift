import Foundation
import LineServing
import SystemCalls
import TestSupport
import Testing

@Suite struct `Admission to a server` {
    @Test func `ends at the number of connections, and begins again when one is gone`() throws {
        let server = try TestServer(loops: 2) { $0.connections = 3 }
        let clients = try (0..<3).map { _ in try server.greeted() }
        #expect(try server.connect().remainingLines() == ["busy"])
        #expect(server.server.counts.refusals(for: .capacity) == 1)
        clients[1].close()
        #expect(eventually { server.server.connections == 2 })
        let late = try server.greeted()
        #expect(try late.ask("in") == "in")
        #expect(try clients[0].ask("still") == "still")
    }

    @Test func `ends at the number of connections from an address, but not on a Unix socket`() throws {
        let server = try TestServer { $0.connectionsByAddress = 2 }
        let clients = try (0..<2).map { _ in try server.greeted() }
        #expect(try server.connect().remainingLines() == ["busy"])
        #expect(server.server.counts.refusals(for: .address) == 1)
        clients[0].reset()
        #expect(eventually { server.server.connections == 1 })
        #expect(try server.greeted().ask("in") == "in")
        #expect(try clients[1].ask("still") == "still")
        let local = try TestServer(isLocal: true) { $0.connectionsByAddress = 2 }
        let locals = try (0..<5).map { _ in try local.greeted() }
        for client in locals { #expect(try client.ask("a") == "a") }
        withExtendedLifetime(clients) {}
    }

    @Test func `says busy also to who has spoken already`() throws {
        let server = try TestServer { $0.connections = 1 }
        let first = try server.greeted()
        for _ in 0..<50 {
            let client = try server.connect()
            try? client.send("one\ntwo\n")
            #expect(try client.remainingLines() == ["busy"])
        }
        #expect(try first.ask("here") == "here")
    }

    @Test func `deals connections evenly to the loops`() throws {
        let server = try TestServer(loops: 2)
        var clients = try (0..<20).map { _ in try server.greeted() }
        #expect(server.server.connectionsByLoop == [10, 10])
        // All that go are of one loop: the next ones are its.
        for index in stride(from: 0, to: 10, by: 2) { clients[index].close() }
        #expect(eventually { server.server.connections == 15 })
        #expect(server.server.connectionsByLoop.sorted() == [5, 10])
        clients += try (0..<5).map { _ in try server.greeted() }
        #expect(server.server.connectionsByLoop == [10, 10])
        for client in clients[10...] { #expect(try client.ask("a") == "a") }
    }

    @Test func `leaves nothing behind of five thousand connections`() throws {
        let server = try TestServer(loops: 2)
        func round(_ number: Int) throws {
            let client = try server.connect()
            switch number % 5 {
            case 0: break
            case 1: try client.send("one\n")
            case 2: try client.send("half")
            case 3: try client.send("hold it\n")
            default: _ = try client.line()
            }
            number % 3 == 0 ? client.reset() : client.close()
        }
        for number in 0..<500 { try round(number) }
        server.service.release()
        #expect(eventually { server.isEmpty })
        let before = try OpenDescriptors.count
        for number in 0..<5_000 {
            try round(number)
            if number % 500 == 0 { server.service.release() }
        }
        server.service.release()
        #expect(eventually { server.isEmpty })
        // Other tests of this process open and close theirs meanwhile: a leak would be of thousands.
        #expect(try OpenDescriptors.count < before + 500)
        #expect(server.server.counts.accepted == 5_500)
    }

    @Test func `leaves nothing behind of connections that break off`() throws {
        let server = try TestServer(loops: 2) { $0.stallTime = TestServer.milliseconds(60_000) }
        for _ in 0..<20 {
            try server.connect().reset()
            try server.greeted().reset()
            let asking = try server.greeted()
            try asking.send("one\nha")
            asking.reset()
            let waiting = try server.greeted()
            try waiting.send("hold it\nhold that\n")
            waiting.reset()
            let ended = try server.greeted()
            try ended.send("hold it\n")
            ended.endWriting()
            ended.reset()
            let paused = try server.greeted()
            try paused.send(String(repeating: "hold a\n", count: 100))
            paused.reset()
            let full = try server.greeted(receiveBuffer: 4_096)
            try full.send(String(repeating: "big 60000\n", count: 300))
            full.reset()
            let quitting = try server.greeted()
            try quitting.send("quit\nmore\n")
            quitting.reset()
            let long = try server.greeted()
            try long.send(String(repeating: "l", count: 17_000))
            long.reset()
        }
        #expect(eventually { server.isEmpty }, "\(server.server.connections) are left")
        server.service.release()
        #expect(try server.greeted().ask("one") == "one")
    }
}

/// The descriptors of this process.
enum OpenDescriptors {
    static var count: Int { get throws { try FileManager.default.contentsOfDirectory(atPath: "/dev/fd").count } }
}
