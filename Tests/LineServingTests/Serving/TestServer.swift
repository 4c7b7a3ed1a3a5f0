import LineServing
import SystemCalls
import TestSupport
import Testing

/// A server of the tests' service on free ports of 127.0.0.1, or on a Unix socket.
final class TestServer {
    let service: TestService
    let server: LineServer
    private let directory: TemporaryDirectory?
    private var isOver = false

    /// Milliseconds in the unit of limits.
    static func milliseconds(_ count: UInt64) -> UInt64 { count * 1_000_000 }

    /// - Parameters:
    ///   - isLocal: whether it listens on a Unix socket.
    ///   - limits: changes the defaults.
    init(
        standing: ConnectionStanding = .known, loops: Int = 1, isLocal: Bool = false,
        proxying: [Listener.Proxying] = [.none], limits change: (inout ServingLimits) -> Void = { _ in }
    ) throws {
        var limits = ServingLimits()
        limits.connectionsByAddress = 4_096
        limits.lingerTime = Self.milliseconds(200)
        change(&limits)
        service = TestService(standing: standing)
        directory = isLocal ? try TemporaryDirectory() : nil
        let address = directory.map { SocketAddress.unix(path: "\($0.path)/s") } ?? .tcp(host: "127.0.0.1", port: 0)
        let listeners = try proxying.map { Listener(try ListeningSocket.bind(address), proxying: $0) }
        server = try LineServer.start(listeners, service, limits: limits, loops: loops)
    }

    deinit { end() }

    /// Ends it at once and waits for its threads.
    func end() {
        guard !isOver else { return }
        isOver = true
        service.release()
        server.drain(notice: 0, grace: 0)
        server.wait()
    }

    /// Connects, without waiting for the greeting.
    func connect(to listener: Int = 0, receiveBuffer: Int32? = nil) throws -> LineClient {
        switch server.listeners[listener].address {
        case .tcp(_, let port): try LineClient(port: port, receiveBuffer: receiveBuffer)
        case .unix(let path): try LineClient(path: path)
        }
    }

    /// A connection that was greeted.
    func greeted(to listener: Int = 0, receiveBuffer: Int32? = nil) throws -> LineClient {
        let client = try connect(to: listener, receiveBuffer: receiveBuffer)
        try #require(try client.line() == "hello")
        return client
    }

    /// Whether nothing is left of any connection.
    var isEmpty: Bool {
        server.connections == 0 && service.closed.count == service.made.count
            && server.listeners.indices.allSatisfy { server.counts.openConnections(of: $0) == 0 }
    }
}
