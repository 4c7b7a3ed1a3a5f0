import SystemCalls

/// A port of 127.0.0.1 that nobody listened on a moment ago, for programs that must be told one.
enum FreePort {
    struct None: Error {}

    static func find() throws -> UInt16 {
        let socket = try ListeningSocket.bind(.tcp(host: "127.0.0.1", port: 0))
        guard case .tcp(_, let port) = socket.address else { throw None() }
        return port
    }
}
