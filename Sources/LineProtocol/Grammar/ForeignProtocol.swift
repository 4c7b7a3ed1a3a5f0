/// Tells when a peer speaks something else, so that nothing of what it says is taken for a request.
package enum ForeignProtocol {
    /// Whether a line, or the first octets of a connection, are of HTTP, TLS, SSH, SMTP, Redis's protocol or the PROXY protocol.
    ///
    /// A line counts wherever it stands. The signature of PROXY version 2 has line feeds in it; cut at these it is
    /// two empty lines, one that begins with NUL, as no typed line does, and `QUIT`.
    package static func isSpoken(in line: borrowing Span<UInt8>) -> Bool {
        let line = copy line
        guard let first = line.indices.first.map({ line[$0] }) else { return false }
        switch first {
        case 0x00: return true
        case 0x0D: return begins(line, with: "\r\n\r\n\0\r\nQUIT\n")
        case 0x16: return line.count > 1 && line[1] == 0x03
        // RESP2: the number of a command's parts; the parts that follow could be inline requests.
        case UInt8(ascii: "*"): return line.count > 1 && (0x30...0x39).contains(line[1])
        default:
            return beginnings.contains { begins(line, with: $0) } || isGreetingOfMail(line) || isHTTPField(line)
        }
    }

    /// HTTP's methods are told apart by case (RFC 9110, 9.1), and so is all the rest.
    private static let beginnings: [StaticString] = [
        "GET ", "HEAD ", "POST ", "PUT ", "DELETE ", "CONNECT ", "OPTIONS ", "TRACE ", "PATCH ", "PRI * HTTP/", "HTTP/",
        "SSH-", "PROXY ",
    ]

    private static func begins(_ line: Span<UInt8>, with text: StaticString) -> Bool {
        text.withUTF8Buffer { octets in
            guard line.count >= octets.count else { return false }
            for index in octets.indices where line[index] != octets[index] { return false }
            return true
        }
    }

    /// Whether the first word is SMTP's EHLO or HELO, in either case (RFC 5321, 2.4).
    private static func isGreetingOfMail(_ line: Span<UInt8>) -> Bool {
        guard line.count == 4 || line.count > 4 && line[4] == 0x20 else { return false }
        let word = ShortWord(lowercasing: line.extracting(0..<4))
        return word == ShortWord("ehlo") || word == ShortWord("helo")
    }

    /// Whether the line is a field of HTTP's header that browsers and servers send.
    private static func isHTTPField(_ line: Span<UInt8>) -> Bool {
        guard let colon = line.indices.first(where: { line[$0] == UInt8(ascii: ":") }), colon <= 32 else {
            return false
        }
        let name = LineEncoding.string(line.extracting(0..<colon)).lowercased()
        return fields.contains(name) || fieldFamilies.contains { name.hasPrefix($0) }
    }

    private static let fields: Set<String> = [
        "host", "user-agent", "accept", "connection", "cookie", "origin", "referer", "authorization", "expect", "via",
        "transfer-encoding", "upgrade", "cache-control", "pragma", "range", "te", "trailer", "forwarded", "keep-alive",
    ]
    private static let fieldFamilies = ["accept-", "content-", "sec-", "proxy-", "x-", "if-", "upgrade-"]
}
