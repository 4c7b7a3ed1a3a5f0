import Foundation
import LineServing
import SystemCalls
import TestSupport
import Testing

@Suite struct `A server of lines` {
    @Test(arguments: [false, true])
    func `greets, answers and says who is there`(isLocal: Bool) throws {
        let server = try TestServer(isLocal: isLocal)
        let client = try server.greeted()
        #expect(try client.ask("one") == "one")
        #expect(try client.ask("peer") == (isLocal ? "local false" : "127.0.0.1 false"))
        #expect(try client.ask("user") == (isLocal ? "\(ProcessIdentity.effectiveUser)" : "\(UInt32.max)"))
        #expect(try client.ask("quit") == "quit")
        #expect(try client.line() == nil)
        client.close()
        #expect(eventually { server.isEmpty })
        #expect(server.server.counts.accepted == 1)
    }

    @Test(arguments: [false, true])
    func `answers a thousand lines of one write in order`(isLocal: Bool) throws {
        let server = try TestServer(loops: 2, isLocal: isLocal)
        let client = try server.connect()
        let lines = (0..<1_000).map { "line \($0)" }
        try client.send(lines.map { $0 + "\n" }.joined())
        #expect(try client.lines(1_001) == ["hello"] + lines)
    }

    @Test func `keeps the order when some replies come later from another thread`() throws {
        let server = try TestServer()
        let client = try server.greeted()
        var random = SeededGenerator(seed: .random(in: 0...UInt64.max))
        let lines = (0..<1_000).map { "\(Bool.random(using: &random) ? "later " : "")\($0)" }
        try client.sendReading(Array(lines.map { $0 + "\n" }.joined().utf8))
        let replies = try client.lines(1_000)
        #expect(replies == (0..<1_000).map { "\($0)" }, "seed \(random.seed)")
    }

    @Test func `gives the same for every split of two lines`() throws {
        let server = try TestServer(loops: 2)
        let input = Array("first line\r\nlater second\n".utf8)
        for cut in 0...input.count {
            let client = try server.connect()
            try client.send(Array(input[..<cut]))
            // A greeting that is here already shows that the server has had its turn; whether it has read the part is up
            // to it: both must do.
            try #require(try client.line() == "hello")
            try client.send(Array(input[cut...]))
            #expect(try client.lines(2) == ["first line", "second"], "cut at \(cut)")
        }
        let client = try server.greeted()
        for octet in input { try client.send([octet]) }
        #expect(try client.lines(2) == ["first line", "second"])
    }

    @Test func `drops a carriage return and empty lines`() throws {
        let server = try TestServer()
        let client = try server.greeted()
        try client.send("\n\r\n\n a \r\r\n\nb\r\n")
        #expect(try client.lines(2) == [" a \r", "b"])
    }

    @Test func `takes a line of 16,384 octets and refuses a longer one`() throws {
        let server = try TestServer()
        let longest = String(repeating: "y", count: 16_383)
        let client = try server.greeted()
        #expect(try client.ask(longest) == longest)
        #expect(try client.ask("still here") == "still here")
        try client.send("before\n\(longest)y\nafter\n")
        #expect(try client.remainingLines() == ["before", "lineTooLong"])
        let endless = try server.greeted()
        try endless.send(String(repeating: "z", count: 16_384))
        #expect(try endless.remainingLines() == ["lineTooLong"])
        #expect(server.service.taken.count == 3)
    }

    @Test(arguments: [false, true])
    func `answers what is whole at the end of input, and never takes a part of a line`(isLocal: Bool) throws {
        let server = try TestServer(loops: 2, isLocal: isLocal)
        let part = Array("erase all".utf8)
        for cut in 0...part.count {
            let client = try server.greeted()
            try client.send("one\nlater two\nthree\n")
            try client.send(Array(part[..<cut]))
            client.endWriting()
            let replies = try client.remainingLines()
            #expect(replies == ["one", "two", "three"] + (cut == 0 ? [] : ["partialLine"]), "cut at \(cut)")
        }
        #expect(eventually { server.isEmpty })
        #expect(server.service.taken.count == 3 * (part.count + 1))
    }

    @Test func `answers all that is pipelined before the end of input, however much it is`() throws {
        let server = try TestServer()
        let client = try server.greeted()
        try client.send((0..<500).map { "hold \($0)\n" }.joined())
        client.endWriting()
        var replies: [String] = []
        while replies.count < 500 {
            let expected = min(64, 500 - replies.count)
            try #require(eventually { server.service.holding == expected }, "\(server.service.holding) are held")
            server.service.release { $0.reversed() }
            replies += try client.lines(expected)
        }
        #expect(replies == (0..<500).map { "\($0)" })
        #expect(try client.line() == nil)
    }

    @Test func `does on a Unix socket what its peer has asked before it was gone`() throws {
        let server = try TestServer(isLocal: true)
        for _ in 0..<50 {
            let client = try server.connect()
            try client.send("one\ntwo\nthree\nfo")
            client.close()
        }
        #expect(eventually { server.service.made.count == 50 && server.isEmpty })
        #expect(server.service.taken.count == 150)
    }
}
