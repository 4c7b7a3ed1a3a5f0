import LineServing
import SystemCalls
import TestSupport
import Testing

@Suite struct `A listener behind a proxy` {
    /// A header of version 2 for TCP over IPv4 from an address; `PROXY` is the command.
    private static func header(from address: [UInt8], command: UInt8 = 1) -> [UInt8] {
        let signature: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]
        return signature + [0x20 | command, 0x11, 0, 12] + address + [127, 0, 0, 1, 0x30, 0x39, 0x1B, 0xBC]
    }

    private static var trusted: [AddressBlock] { [AddressBlock("127.0.0.0/8")].compactMap { $0 } }
    private static var strange: [AddressBlock] { [AddressBlock("192.0.2.0/24")].compactMap { $0 } }

    @Test func `tells the handler where the peer really is`() throws {
        let server = try TestServer(proxying: [.required(from: Self.trusted)])
        let client = try server.connect()
        try client.send(Self.header(from: [198, 51, 100, 7]) + Array("peer\n".utf8))
        #expect(try client.lines(2) == ["hello", "198.51.100.7 true"])
        let slow = try server.connect()
        for octet in Self.header(from: [203, 0, 113, 9]) { try slow.send([octet]) }
        #expect(try slow.line() == "hello")
        #expect(try slow.ask("peer") == "203.0.113.9 true")
        let check = try server.connect()
        try check.send(Self.header(from: [203, 0, 113, 9], command: 0) + Array("peer\n".utf8))
        #expect(try check.lines(2) == ["hello", "127.0.0.1 true"])
    }

    @Test func `closes what begins without a good header, and takes no line of it`() throws {
        let server = try TestServer(proxying: [.required(from: Self.trusted)]) {
            $0.authenticationTime = TestServer.milliseconds(300)
        }
        var damaged = [Array("one\ntwo\n".utf8), Array("PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\none\n".utf8)]
        let good = Self.header(from: [198, 51, 100, 7])
        for index in 0..<14 {
            var header = good
            header[index] ^= 0x41
            damaged.append(header + Array("one\n".utf8))
        }
        for bytes in damaged {
            let client = try server.connect()
            try client.send(bytes)
            #expect(try client.remainingLines() == ["badProxyHeader"], "\(bytes)")
        }
        let silent = try server.connect()
        #expect(try silent.remainingLines() == ["badProxyHeader"])
        // With the time that is usual, so that it is the end of input that ends it.
        let patient = try TestServer(proxying: [.required(from: Self.trusted)])
        let cut = try patient.connect()
        try cut.send(Array(good.prefix(20)))
        cut.endWriting()
        #expect(try cut.remainingLines() == [])
        #expect(patient.service.taken.count == 0 && patient.service.made.count == 0)
        #expect(server.service.taken.count == 0)
        #expect(server.service.made.count == 0)
        #expect(eventually { server.isEmpty })
    }

    @Test func `takes headers from those addresses only`() throws {
        let server = try TestServer(proxying: [.required(from: Self.strange), .none])
        let client = try server.connect()
        try? client.send(Self.header(from: [198, 51, 100, 7]) + Array("peer\n".utf8))
        #expect(((try? client.remainingLines()) ?? []) == [])
        #expect(server.server.counts.refusals(for: .proxy) == 1)
        #expect(try server.greeted(to: 1).ask("peer") == "127.0.0.1 false")
        #expect(server.service.made.count == 1)
    }

    @Test func `counts connections by the address of the header, and says busy`() throws {
        let server = try TestServer(proxying: [.required(from: Self.trusted)]) { $0.connectionsByAddress = 2 }
        func client(_ last: UInt8) throws -> LineClient {
            let client = try server.connect()
            try client.send(Self.header(from: [198, 51, 100, last]))
            return client
        }
        let first = try (0..<2).map { _ in try client(1) }
        for client in first { #expect(try client.line() == "hello") }
        #expect(try client(1).remainingLines() == ["busy"])
        #expect(try client(2).line() == "hello")
        first[0].close()
        #expect(eventually { server.server.connections == 1 })
        #expect(try client(1).line() == "hello")
        #expect(try first[1].ask("still") == "still")
    }
}
