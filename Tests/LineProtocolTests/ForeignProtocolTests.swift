import LineProtocol
import Testing

/// What peers say who think that they speak to something else.
struct ForeignProtocolTests {
    private static func isForeign(_ octets: [UInt8]) -> Bool { ForeignProtocol.isSpoken(in: octets.span) }

    @Test(arguments: [
        "GET / HTTP/1.1", "GET /", "HEAD / HTTP/1.0", "POST ", "POST /x HTTP/1.1", "PUT /a HTTP/1.1",
        "DELETE /a HTTP/1.1",
        "CONNECT a:443 HTTP/1.1", "OPTIONS * HTTP/1.1", "TRACE / HTTP/1.1", "PATCH /a HTTP/1.1", "PRI * HTTP/2.0",
        "HTTP/1.1 200 OK", "Host: localhost", "host: a", "Content-Type: text/plain", "User-Agent: curl/8", "X-Any: 1",
        "SSH-2.0-OpenSSH_9.6p1", "*1", "*2", "SSH-1.99-x", "EHLO mail.example.org", "ehlo x", "HELO x", "HELO",
        "PROXY TCP4 192.0.2.1 192.0.2.2 56324 443", "PROXY TCP6 ::1 ::1 1 2", "PROXY UNKNOWN",
        "GET / HTTP/1.1 {\"op\":\"ping\"", "POST / \u{1}",
    ])
    func `another protocol's line is known and fatal`(line: String) {
        let expected = RefusedLine(ProtocolError(.notProtocol))
        #expect(Outcome(line).refusal == expected)
        #expect(expected.error.isFatal)
    }

    @Test func `a TLS client's first record is known, whatever its version`() {
        for version in UInt8(0)...4 {
            let record: [UInt8] = [0x16, 0x03, version, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03, 0xFF, 0x9C]
            for count in 2...record.count {
                #expect(Outcome(Array(record[..<count])).refusal?.error.code == .notProtocol)
            }
        }
    }

    @Test func `the signature of PROXY version 2 is known whole, and cut into lines before its QUIT`() {
        let signature: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]
        #expect(Self.isForeign(signature + [0x21, 0x11]))
        #expect(!Self.isForeign(Array(signature.dropLast())))
        let lines = signature.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { Outcome(Array($0.last == 0x0D ? $0.dropLast() : $0)) }
        #expect(lines[0] == .nothing && lines[1] == .nothing)
        #expect(lines[2].refusal?.error.code == .notProtocol)
        #expect(Outcome([0x00, 0x2F, 0x51]).refusal?.error.code == .notProtocol)
    }

    @Test(arguments: ["get weather", "Post x", "PROXYTCP4", "SSHX", "hel", "HELOX", "GETTING x", "ehlox", "TRACE"])
    func `a word that only resembles another protocol's is an unknown verb`(line: String) {
        #expect(Outcome(line).refusal?.error.code == .unknownVerb)
    }

    @Test(arguments: ["ASK GET / HTTP/1.1", "ask Host: x", "PING PROXY", #"{"op":"ask","text":"GET / HTTP/1.1"}"#])
    func `another protocol's words in a request's text are only text`(line: String) {
        #expect(Outcome(line).request != nil)
    }

    @Test func `behind an identifier no other protocol is looked for`() {
        let refusal = RefusedLine(ProtocolError(.unknownVerb), id: .text("1"))
        #expect(Outcome("#1 GET / HTTP/1.1").refusal == refusal)
    }
}
