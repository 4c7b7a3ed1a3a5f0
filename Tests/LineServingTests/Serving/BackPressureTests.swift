import Foundation
import LineServing
import SystemCalls
import TestSupport
import Testing

@Suite struct `A server of lines under pressure` {
    @Test(arguments: [false, true])
    func `takes no more from a client that does not read than fits, and loses nothing`(isLocal: Bool) throws {
        let server = try TestServer(isLocal: isLocal) { $0.stallTime = TestServer.milliseconds(120_000) }
        let client = try server.greeted(receiveBuffer: 4_096)
        let line = [UInt8](repeating: 0x6C, count: 1_000) + [0x0A]
        let chunk = [[UInt8]](repeating: line, count: 100).flatMap { $0 }
        var sent: [UInt8] = []
        var rest: ArraySlice<UInt8> = []
        // Until nothing is taken for a second: the server has stopped reading, and the kernel's buffers are full.
        while sent.count < 64 << 20 {
            if rest.isEmpty { rest = chunk[...] }
            var count = 0
            let isTaken = eventually(within: 1) {
                count = client.offer(rest)
                return count != 0
            }
            guard isTaken else { break }
            try #require(count > 0)
            sent += rest.prefix(count)
            rest = rest.dropFirst(count)
        }
        // Lines of a kilobyte: 64 KiB of replies wait here, a few MiB more in the kernel's buffers of both sides.
        #expect(server.service.taken.count < 12_000)
        let count = (sent.count + rest.count) / line.count
        try client.sendReading(Array(rest))
        client.endWriting()
        let replies = try client.remainingLines(within: 300)
        #expect(replies.count == count)
        #expect(replies.allSatisfy { $0.utf8.count == 1_000 })
    }

    @Test func `lets 64 requests wait and reads no more until half are answered`() throws {
        let server = try TestServer()
        let client = try server.greeted()
        try client.send((0..<200).map { "hold \($0)\n" }.joined())
        #expect(eventually { server.service.holding == 64 })
        let other = try server.greeted()
        #expect(try other.ask("ping") == "ping")
        #expect(server.service.taken.count == 65)
        var replies: [String] = []
        // However many the server has taken again when it is looked at.
        let isAnswered = try eventually {
            #expect(server.service.holding <= 64)
            server.service.release { $0.shuffled() }
            replies += try client.arrivedLines()
            return replies.count == 200
        }
        #expect(isAnswered)
        #expect(replies == (0..<200).map { "\($0)" })
    }

    @Test func `cuts off who takes nothing for too long, with a last word`() throws {
        let server = try TestServer {
            $0.stallTime = TestServer.milliseconds(300)
            $0.lastWordTime = TestServer.milliseconds(300)
        }
        let client = try server.greeted(receiveBuffer: 4_096)
        // More than all buffers on the way hold.
        try client.send(String(repeating: "big 300000\n", count: 40))
        #expect(eventually { server.server.counts.slowConsumers == 1 })
        #expect(eventually { server.isEmpty })
    }

    @Test func `cuts off who lets more wait than may`() throws {
        let server = try TestServer {
            $0.outputOctets = 1 << 20
            $0.lastWordTime = TestServer.milliseconds(60_000)
        }
        let slow = try server.greeted(receiveBuffer: 4_096)
        let healthy = try server.greeted()
        let event = [UInt8](repeating: 0x65, count: 9_999) + [0x0A]
        var heard = 0
        for _ in 0..<2_000 {
            server.server.announce(event)
            heard += try healthy.lines(1).count
            if server.server.counts.slowConsumers > 0 { break }
        }
        #expect(server.server.counts.slowConsumers == 1)
        #expect(heard > 100)
        #expect(try healthy.ask("here") == "here")
        let last = try slow.remainingLines(within: 60).last
        #expect(last == "slowConsumer")
    }

    @Test func `gives everybody turns while some keep it busy`() throws {
        let server = try TestServer()
        let clients = try (0..<6).map { _ in try server.greeted() }
        // Turns longer than the loop's slice, for clients that ask again as soon as they are answered.
        var counts = [Int](repeating: 0, count: clients.count)
        for client in clients { try client.send("work 3\n") }
        let isEnough = try eventually {
            for (index, client) in clients.enumerated() {
                for _ in try client.arrivedLines() {
                    counts[index] += 1
                    try client.send("work 3\n")
                }
            }
            return counts.contains { $0 >= 60 }
        }
        #expect(isEnough)
        let least = counts.min() ?? 0
        #expect(least >= 30, "\(counts)")
    }

    @Test func `answers the others while one has many lines in hand`() throws {
        let server = try TestServer()
        let busy = try server.greeted()
        let count = 20_000
        try busy.send(String(repeating: "work 1\n", count: count))
        let other = try server.greeted()
        #expect(try other.ask("ping") == "ping")
        #expect(server.service.taken.count < count)
    }
}
