import Foundation
import TestSupport
import Testing

@Suite struct `Bytes of other protocols` {
    private static let proxySignature: [UInt8] = [
        0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
    ]

    /// RELIABILITY.md 35.
    @Test(arguments: [
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n\r\nDRAIN 1\nDRAIN 1\n",
        "GET /?q=1 HTTP/1.0\r\n\r\nDRAIN 1\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n{\"op\":\"drain\"}\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nDRAIN 1\n",
        "CONNECT a:1 HTTP/1.1\r\n\r\nDRAIN 1\n",
        "SSH-2.0-OpenSSH_9.9\r\nDRAIN 1\n",
        "EHLO me\r\nMAIL FROM:<a@b>\r\nDATA\r\nDRAIN 1\r\n.\r\n",
        "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nDRAIN 1\n",
        "\u{16}\u{03}\u{01}\u{02}\u{00}\u{01}\u{00}\u{01}\u{FC}\nDRAIN 1\n",
    ])
    func `are refused with one word, and nothing of them is carried out`(text: String) throws {
        let served = try ServedProgram(in: try TinyBundles.trained())
        let client = try served.greeted()
        try? client.send(text)
        client.endWriting()
        let replies = try client.remainingLines()
        #expect(replies.count == 1, "\(replies)")
        #expect(replies.first?.contains(#""code":"NOT_PROTOCOL""#) == true, "\(replies)")
        #expect(try served.greeted().ask("READY")?.contains(#""ready":true"#) == true)
    }

    @Test func `such as TLS and forged headers of proxies end the connection`() throws {
        let served = try ServedProgram(in: try TinyBundles.trained())
        let hello: [UInt8] =
            [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03] + .init(repeating: 7, count: 80)
        let header = Self.proxySignature + [0x21, 0x11, 0, 12, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 0, 2]
        for bytes in [hello, header] {
            let client = try served.greeted()
            try client.send(bytes + Array("\nDRAIN 1\n".utf8))
            client.endWriting()
            let replies = try client.remainingLines()
            #expect(replies.count == 1, "\(replies)")
            #expect(replies.first?.contains(#""code":"NOT_PROTOCOL""#) == true, "\(replies)")
        }
        #expect(try served.greeted().ask("READY")?.contains(#""ready":true"#) == true)
    }

    @Test func `of a damaged header are refused where a header is demanded`() throws {
        let workspace = try TinyBundles.trained()
        try workspace.taiwa("token", "create", "--role", "operator").expect(0)
        try workspace.write(
            #"{"listen":[{"tcp":"127.0.0.1:0","proxy":{"from":["127.0.0.0/8"]}}],"limits":{"auth_s":1}}"#,
            to: "serve.json")
        let served = try ServedProgram(in: workspace, "--config", "serve.json")
        let good = Self.proxySignature + [0x21, 0x11, 0, 12, 192, 0, 2, 1, 127, 0, 0, 1, 0x30, 0x39, 0x1B, 0xBC]
        let client = try served.connect()
        try client.send(good)
        #expect(try client.line()?.hasPrefix(#"{"taiwa":1"#) == true)
        var random = SeededGenerator(seed: .random(in: 0...UInt64.max))
        var greeted = 0
        for _ in 0..<1_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<16, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let client = try served.connect()
            try? client.send(bytes + Array("PING\n".utf8))
            client.endWriting()
            let replies = try client.remainingLines()
            // A few remain good: another command, family or length that holds.
            if replies.first?.hasPrefix(#"{"taiwa":1"#) == true {
                greeted += 1
            } else {
                #expect(
                    replies.allSatisfy { $0.contains(#""code":"NOT_PROTOCOL""#) }, "seed \(random.seed): \(replies)")
                #expect(replies.count <= 1, "seed \(random.seed)")
            }
        }
        #expect(greeted < 100, "seed \(random.seed)")
        let last = try served.connect()
        try last.send(good + Array("PING\n".utf8))
        #expect(try last.lines(2).last == #"{"ok":true}"#)
    }
}
