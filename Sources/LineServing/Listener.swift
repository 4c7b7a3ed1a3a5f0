package import SystemCalls

/// A socket that the server takes connections from, and whether they begin with a PROXY header.
package final class Listener: Sendable {
    /// What a connection begins with; it is never guessed.
    package enum Proxying: Sendable, Equatable {
        /// With its first line: the peer of the socket is the peer.
        case none
        /// With a PROXY header of version 2, and only from these addresses.
        case required(from: [AddressBlock])
    }

    private let socket: Lock<ListeningSocket?>
    let descriptor: Int32
    /// Where it listens, with the port that the system chose where 0 was asked for.
    package let address: SocketAddress
    package let proxying: Proxying

    package init(_ socket: consuming ListeningSocket, proxying: Proxying = .none) {
        descriptor = socket.descriptor
        address = socket.address
        self.socket = Lock(socket)
        self.proxying = proxying
    }

    var demandsProxyHeader: Bool { proxying != .none }

    /// Whether a connection from this address may tell where it really comes from.
    func trusts(_ address: PeerAddress) -> Bool {
        guard case .required(let blocks) = proxying else { return true }
        return address == .local || blocks.contains { $0.contains(address) }
    }

    /// Takes the next connection that waits; nobody waits at one that is closed.
    func accept() -> ListeningSocket.Acceptance {
        socket.withLock { socket in
            guard socket != nil else { return .wouldBlock }
            return socket!.accept()
        }
    }

    /// Stops listening, and removes the file of a Unix socket.
    func close() {
        socket.withLock { socket in
            if let listening = socket.take() { listening.closeAndRemove() }
        }
    }
}
