/// The address of something that takes requests over HTTP or HTTPS.
package struct WebAddress: Sendable, Equatable {
    /// As it was written; it may hold a secret.
    package let text: String
    package let isSecure: Bool
    /// The name or address of the host and the port, without the rest: what may be shown.
    package let host: String

    /// Reads `https://example.org/hook`; `nil` for another scheme, for a name or password in it, a fragment, no host, or
    /// characters that a URI cannot have (RFC 3986).
    package init?(checking text: String) {
        let schemes = [("https://", true), ("http://", false)]
        guard let (scheme, isSecure) = schemes.first(where: { text.lowercased().hasPrefix($0.0) }),
            text.utf8.count <= 2048,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.foreign.contains($0) })
        else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" && $0 != "?" }
        guard Self.isHost(host) else { return nil }
        self.text = text
        self.isSecure = isSecure
        self.host = String(host)
    }

    /// Whether the host is this machine by a name or address that nobody has to look up.
    package var isLoopback: Bool {
        ["localhost", "127.0.0.1", "[::1]"].contains { host == $0 || host.hasPrefix("\($0):") }
    }

    private static let foreign = Array("\"<>\\^`{|}#".utf8)

    private static func isHost(_ host: Substring) -> Bool {
        var name = host
        if let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") {
            guard let port = UInt16(host[host.index(after: colon)...]), port > 0 else { return false }
            name = host[..<colon]
        }
        if name.hasPrefix("["), name.hasSuffix("]") {
            return name.count > 3 && name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        return !name.isEmpty
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: ".")
                    || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }
}
