#if canImport(Darwin)
    import Darwin

    /// What Darwin calls and does by its own names.
    enum SocketCalls {
        static let stream = SOCK_STREAM
        static let datagram = SOCK_DGRAM
        static let tcp = IPPROTO_TCP
        static let ipv6 = IPPROTO_IPV6
        static let writeFlags: Int32 = 0

        /// A non-blocking socket that no child process inherits; below 0 with `errno`.
        static func open(family: Int32, type: Int32) -> Int32 { prepared(socket(family, type, 0)) }

        /// accept(2); between the calls a child that is started may inherit the socket.
        static func accept(
            _ listener: Int32, _ address: UnsafeMutablePointer<sockaddr>, _ length: UnsafeMutablePointer<socklen_t>
        ) -> Int32 { prepared(Darwin.accept(listener, address, length)) }

        private static func prepared(_ descriptor: Int32) -> Int32 {
            guard descriptor >= 0 else { return descriptor }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
            silencePipeSignal(of: descriptor)
            return descriptor
        }

        /// getpeereid(3).
        static func credentials(of descriptor: Int32) -> PeerCredentials? {
            var user = uid_t()
            var group = gid_t()
            guard getpeereid(descriptor, &user, &group) == 0 else { return nil }
            return PeerCredentials(process: 0, user: user, group: group)
        }

        /// `SO_NOSIGPIPE`: Darwin's send(2) has no flag for it.
        static func silencePipeSignal(of descriptor: Int32) {
            var on: Int32 = 1
            setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        }
    }
#endif
