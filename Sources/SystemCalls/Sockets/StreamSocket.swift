#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One end of a connection over TCP or a Unix socket; it never waits, and is closed at the end of its owner's life.
///
/// Small writes go out at once (`TCP_NODELAY`), no child process inherits it, and writing to a closed connection raises
/// no signal.
package struct StreamSocket: ~Copyable, Sendable {
    private let owned: Descriptor

    /// Takes over a connected socket.
    package init(adopting descriptor: consuming Descriptor) {
        let number = descriptor.number
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
        SocketCalls.silencePipeSignal(of: number)
        self.init(prepared: descriptor)
    }

    /// Takes over a connected socket that does not block and no child inherits.
    init(prepared descriptor: consuming Descriptor) {
        var on: Int32 = 1
        // A Unix socket refuses it, and needs it not.
        setsockopt(descriptor.number, SocketCalls.tcp, TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        owned = descriptor
    }

    /// The number for a poller.
    package var descriptor: Int32 { owned.number }

    /// Reads what has arrived, at most as much as there is room for.
    package borrowing func read(into bytes: inout MutableSpan<UInt8>) -> Transfer {
        let number = owned.number
        let room = bytes.count
        guard room > 0 else { return .moved(0) }
        while true {
            let count = bytes.withUnsafeMutableBytes { recv(number, $0.baseAddress!, room, 0) }
            if count > 0 { return .moved(count) }
            if count == 0 { return .ended }
            if let transfer = Self.failure(of: "recv") { return transfer }
        }
    }

    /// Hands as much to the kernel as it takes now.
    package borrowing func write(_ bytes: Span<UInt8>) -> Transfer {
        let number = owned.number
        guard !bytes.isEmpty else { return .moved(0) }
        while true {
            let count = bytes.withUnsafeBytes { send(number, $0.baseAddress!, $0.count, SocketCalls.writeFlags) }
            if count >= 0 { return .moved(count) }
            if let transfer = Self.failure(of: "send") { return transfer }
        }
    }

    /// What `errno` means, or `nil` to try again.
    private static func failure(of call: String) -> Transfer? {
        switch errno {
        case EINTR: nil
        case EAGAIN: .wouldBlock
        default: .failed(SystemError(call: call, path: "connection"))
        }
    }

    /// Gives the number away; its new owner closes it.
    package consuming func release() -> Int32 { owned.release() }

    /// Tells the peer that nothing more comes; what it sends can still be read.
    package borrowing func endWriting() { shutdown(owned.number, Int32(SHUT_WR)) }

    /// Who is at the other end of a Unix socket; `nil` for TCP.
    package borrowing func peerCredentials() -> PeerCredentials? { SocketCalls.credentials(of: owned.number) }
}
