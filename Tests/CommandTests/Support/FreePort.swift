import SystemCalls

/// A port of 127.0.0.1 that nobody listened on a moment ago, for programs that must be told one.
enum FreePort {
    struct None: Error {}

    /// Below those that systems hand out by themselves, so that nobody else gets one before it is used.
    private static let next = Lock(Int.random(in: 0..<15_000))

    static func find() throws -> UInt16 {
        for _ in 0..<1_000 {
            let port = next.withLock { number -> UInt16 in
                number = (number + 1) % 15_000
                return UInt16(15_000 + number)
            }
            if (try? ListeningSocket.bind(.tcp(host: "127.0.0.1", port: port))) != nil { return port }
        }
        throw None()
    }
}
