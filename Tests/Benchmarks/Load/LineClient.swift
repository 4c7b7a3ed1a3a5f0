package import SystemCalls

/// One connection that speaks a line and waits for the reply: for questions beside the load, and for tests.
package final class LineClient {
    private let socket: StreamSocket
    private let address: SocketAddress
    private var received: [UInt8] = []

    package init(to address: SocketAddress) throws(SystemError) {
        self.address = address
        socket = try StreamSocket.connect(to: address)
    }

    /// Sends text as it is, waiting while the server does not take it.
    ///
    /// - Throws: ``LoadFailure`` when the server does not take it within some seconds or is gone.
    package func send(_ text: String, seconds: Double = 10) throws { try send(Array(text.utf8), seconds: seconds) }

    /// Sends bytes as they are, waiting while the server does not take them.
    package func send(_ bytes: [UInt8], seconds: Double = 10) throws {
        let end = Self.end(after: seconds)
        var left = bytes[...]
        while !left.isEmpty {
            switch socket.write(left.span) {
            case .moved(let count): left = left.dropFirst(count)
            case .wouldBlock:
                guard socket.waitWritable(milliseconds: Self.milliseconds(until: end)) else {
                    throw LoadFailure("\(address): takes nothing")
                }
            case .ended: throw LoadFailure("\(address): has hung up")
            case .failed(let error): throw error
            }
        }
    }

    /// Says that nothing more comes.
    package func endWriting() { socket.endWriting() }

    /// The next line, without its line feed; `nil` when the server has ended the connection.
    ///
    /// - Throws: ``LoadFailure`` when no whole line came in time; ``SystemError`` when the connection broke.
    package func line(seconds: Double = 10) throws -> String? {
        let end = Self.end(after: seconds)
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            if let feed = received.firstIndex(of: 0x0A) {
                defer { received.removeFirst(feed + 1) }
                return String(decoding: received[..<feed], as: UTF8.self)
            }
            var room = buffer.mutableSpan
            switch socket.read(into: &room) {
            case .moved(let count): received += buffer[..<count]
            case .ended: return nil
            case .failed(let error): throw error
            case .wouldBlock:
                guard socket.waitReadable(milliseconds: Self.milliseconds(until: end)) else {
                    throw LoadFailure("\(address): no line within \(seconds) seconds")
                }
            }
        }
    }

    /// Sends a line and gives the next one that comes.
    package func ask(_ line: String, seconds: Double = 10) throws -> String {
        try send("\(line)\n", seconds: seconds)
        guard let reply = try self.line(seconds: seconds) else { throw LoadFailure("\(address): has hung up") }
        return reply
    }

    private static func end(after seconds: Double) -> UInt64 { MonotonicClock.now() + UInt64(seconds * 1e9) }

    private static func milliseconds(until end: UInt64) -> Int32 {
        let now = MonotonicClock.now()
        return now < end ? Int32(clamping: (end - now) / 1_000_000 + 1) : 0
    }
}
