#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A socket that connections come to; it never waits, and is closed at the end of its owner's life.
package struct ListeningSocket: ~Copyable, Sendable {
    private let owned: Descriptor
    /// Where it listens, with the port that the system chose where 0 was asked for.
    package let address: SocketAddress
    private let file: FileIdentity?

    /// - Parameters:
    ///   - file: the Unix socket's file that this process made.
    init(owned: consuming Descriptor, address: SocketAddress, file: FileIdentity?) {
        self.owned = owned
        self.address = address
        self.file = file
    }

    /// Takes over a socket that listens already, from a service manager; its file is not ours to remove.
    package static func inherited(descriptor: Int32) -> ListeningSocket {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        let name = SocketName { getsockname(descriptor, $0, $1) }
        return ListeningSocket(
            owned: Descriptor(owning: descriptor), address: name?.address ?? .unix(path: ""), file: nil)
    }

    /// The number for a poller.
    package var descriptor: Int32 { owned.number }

    /// What came of one attempt to take a connection.
    package enum Acceptance: ~Copyable {
        case accepted(StreamSocket, PeerAddress)
        /// Nobody waits.
        case wouldBlock
        /// The process or the system has no descriptors or memory left; the connection still waits.
        case exhausted
        case failed(SystemError)
    }

    /// Takes the next connection that waits; one that the peer has given up meanwhile is passed over.
    package borrowing func accept() -> Acceptance {
        let listener = owned.number
        while true {
            var number: Int32 = -1
            let name = SocketName { address, length in
                number = SocketCalls.accept(listener, address, length)
                return number
            }
            if let name { return .accepted(StreamSocket(prepared: Descriptor(owning: number)), name.peer) }
            switch errno {
            case EAGAIN: return .wouldBlock
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            // Linux's accept(2) also gives the network's errors that came before the connection was taken.
            case EINTR, ECONNABORTED, EPROTO, ENETDOWN, ENETUNREACH, EHOSTDOWN, EHOSTUNREACH, ENOPROTOOPT: continue
            default: return .failed(SystemError(call: "accept", path: "\(address)"))
            }
        }
    }

    /// Stops listening; the file of a Unix socket goes too, unless another one has taken its name.
    package consuming func closeAndRemove() {
        if let file, case .unix(let path) = address, FileIdentity(path: path) == file { unlink(path) }
    }
}

/// Which file a name stands for, whatever other name it has.
struct FileIdentity: Sendable, Equatable {
    private let device: UInt64
    private let number: UInt64

    /// The file of this name now; a link counts as itself.
    init?(path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }
}
