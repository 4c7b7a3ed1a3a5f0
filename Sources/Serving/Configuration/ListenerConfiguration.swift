package import LineServing
package import SystemCalls

/// Where the server is to listen, and what connections begin with there.
package struct ListenerConfiguration: Sendable, Equatable {
    package let address: SocketAddress
    package let proxying: Listener.Proxying
    /// The permission bits of a Unix socket.
    package let mode: UInt32

    /// The mode of a Unix socket where none is given: its owner and group.
    package static let standardMode: UInt32 = 0o660

    package init(_ address: SocketAddress, proxying: Listener.Proxying = .none, mode: UInt32 = standardMode) {
        self.address = address
        self.proxying = proxying
        self.mode = mode
    }

    /// Whether peers of other machines may be at the other end: those a proxy speaks for may be anywhere.
    package var isExposed: Bool { !address.isLoopback || proxying != .none }
}
