#if canImport(Glibc)
    import CLinux
    import Glibc

    /// What Linux calls and does by its own names.
    enum SocketCalls {
        static let stream = Int32(SOCK_STREAM.rawValue)
        static let datagram = Int32(SOCK_DGRAM.rawValue)
        static let tcp = Int32(IPPROTO_TCP)
        static let ipv6 = Int32(IPPROTO_IPV6)
        /// Keeps a write to a closed connection from raising SIGPIPE.
        static let writeFlags = Int32(MSG_NOSIGNAL)
        private static let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)

        /// A non-blocking socket that no child process inherits; below 0 with `errno`.
        static func open(family: Int32, type: Int32) -> Int32 { socket(family, type | flags, 0) }

        /// accept4(2).
        static func accept(
            _ listener: Int32, _ address: UnsafeMutablePointer<sockaddr>, _ length: UnsafeMutablePointer<socklen_t>
        ) -> Int32 { accept4(listener, address, length, flags) }

        /// `SO_PEERCRED` of unix(7).
        static func credentials(of descriptor: Int32) -> PeerCredentials? {
            var credentials = peer_credentials()
            var length = socklen_t(MemoryLayout<peer_credentials>.size)
            // An IP socket answers with nobody: -1.
            guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0,
                credentials.uid != .max
            else { return nil }
            return PeerCredentials(process: credentials.pid, user: credentials.uid, group: credentials.gid)
        }

        /// Nothing, since every write says so by itself.
        static func silencePipeSignal(of descriptor: Int32) {}
    }
#endif
