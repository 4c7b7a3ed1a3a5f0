/// Where a server listens, as people write it.
package enum SocketAddress: Sendable, Hashable {
    /// A name or address of a host, without brackets, and a port; port 0 asks the system for a free one.
    case tcp(host: String, port: UInt16)
    /// A Unix socket. A leading `@` stands for Linux's abstract names (unix(7)).
    case unix(path: String)

    /// Reads `HOST:PORT`, `[::1]:PORT` or a path, which has a slash.
    package init?(parsing text: String) {
        guard !text.utf8.contains(0) else { return nil }
        if text.utf8.contains(UInt8(ascii: "/")) {
            self = .unix(path: text)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Self.port(text[text.index(after: colon)...]) else {
            return nil
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
            guard host.contains(":") else { return nil }
        } else if host.contains(":") || host.contains("[") || host.contains("]") {
            return nil
        }
        guard !host.isEmpty else { return nil }
        self = .tcp(host: String(host), port: port)
    }

    private static func port(_ digits: Substring) -> UInt16? {
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return UInt16(digits)
    }

    /// Whether only this machine can reach it; `false` for names other than `localhost`, which nobody has looked up.
    package var isLoopback: Bool {
        switch self {
        case .tcp("localhost", _), .unix: true
        case .tcp(let host, let port): PeerAddress(host: host, port: port)?.isLoopback ?? false
        }
    }
}

extension SocketAddress: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): path
        }
    }
}
