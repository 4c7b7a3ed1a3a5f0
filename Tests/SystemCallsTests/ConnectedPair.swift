import Foundation
import SystemCalls
import Testing

/// Both ends of a connection, made by listening and connecting.
struct ConnectedPair: ~Copyable {
    let client: StreamSocket
    let server: StreamSocket
    /// Where the client comes from, as the server sees it.
    let peer: PeerAddress
    let listener: ListeningSocket

    init(at address: SocketAddress = .tcp(host: "127.0.0.1", port: 0)) throws {
        try self.init(listeningAt: address) { $0 }
    }

    /// - Parameters:
    ///   - target: where to connect, made from where it really listens.
    init(listeningAt address: SocketAddress, connectingTo target: (SocketAddress) -> SocketAddress) throws {
        let listener = try ListeningSocket.bind(address)
        let client = try StreamSocket.connect(to: target(listener.address))
        let taken = try listener.taken()
        self.listener = listener
        self.client = client
        peer = taken.peer
        server = taken.socket
    }
}

/// A connection that was taken.
struct Taken: ~Copyable {
    let socket: StreamSocket
    let peer: PeerAddress
}

extension ListeningSocket {
    /// Takes a connection that is there, or is about to be, or fails the test.
    func taken() throws -> Taken {
        for _ in 0..<1_000 {
            switch accept() {
            case .accepted(let socket, let peer): return Taken(socket: socket, peer: peer)
            case .wouldBlock: poll(nil, 0, 10)
            case .exhausted: throw Missing(what: "no descriptors left")
            case .failed(let error): throw error
            }
        }
        throw Missing(what: "nobody waits to be taken")
    }

    /// What accepting gives now, without the connection.
    func outcome() -> String {
        switch accept() {
        case .accepted: "accepted"
        case .wouldBlock: "would block"
        case .exhausted: "exhausted"
        case .failed(let error): error.description
        }
    }
}

extension StreamSocket {
    /// Waits for something and reads at most so many bytes.
    func next(_ room: Int = 100) -> (transfer: Transfer, bytes: [UInt8]) {
        _ = waitReadable(milliseconds: 10_000)
        return now(room)
    }

    /// Reads at most so many bytes of what is there.
    func now(_ room: Int = 100) -> (transfer: Transfer, bytes: [UInt8]) {
        var bytes = [UInt8](repeating: 0, count: room)
        var span = bytes.mutableSpan
        let transfer = read(into: &span)
        guard case .moved(let count) = transfer else { return (transfer, []) }
        return (transfer, Array(bytes[..<count]))
    }

    /// Writes what is taken at once.
    @discardableResult
    func send(_ text: String) -> Transfer { write(Array(text.utf8).span) }
}

/// What a test needed and did not get.
struct Missing: Error {
    let what: String
}
