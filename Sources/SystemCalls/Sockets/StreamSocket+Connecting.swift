#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension StreamSocket {
    /// Connects to a server: looks its name up and tries one address after the other, waiting for each.
    ///
    /// - Parameters:
    ///   - milliseconds: the wait for each address; -1 for as long as the system waits.
    /// - Throws: what the last address answered; `ETIMEDOUT` when the wait was over.
    package static func connect(
        to address: SocketAddress, milliseconds: Int32 = 10_000
    ) throws(SystemError) -> StreamSocket {
        let names: [SocketName]
        switch address {
        case .unix(let path): names = [try SocketName(path: path)]
        case .tcp(let host, let port): names = try SocketName.resolve(host, port: port, passive: false)
        }
        var last = SystemError(call: "connect", path: "\(address)", number: EADDRNOTAVAIL)
        for name in names {
            let number = SocketCalls.open(family: name.family, type: SocketCalls.stream)
            guard number >= 0 else {
                last = SystemError(call: "socket", path: "\(address)")
                continue
            }
            let socket = StreamSocket(prepared: Descriptor(owning: number))
            let failure = connect(socket.descriptor, to: name, milliseconds: milliseconds)
            guard failure != 0 else { return socket }
            last = SystemError(call: "connect", path: "\(address)", number: failure)
        }
        throw last
    }

    /// Connects one socket and waits for it.
    ///
    /// - Returns: 0, or the error number.
    private static func connect(_ descriptor: Int32, to name: SocketName, milliseconds: Int32) -> Int32 {
        let isLocal = name.family == AF_UNIX
        // A Unix socket whose server has many waiting says EAGAIN, and no poll tells when to try again.
        if isLocal { setBlocking(descriptor, milliseconds: milliseconds) }
        defer { if isLocal { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) } }
        while true {
            if name.withPointer({ Self.connect(descriptor, $0, $1) }) == 0 { return 0 }
            switch errno {
            case EINTR where isLocal: continue
            case EAGAIN where isLocal: return ETIMEDOUT
            case EISCONN: return 0
            case EINTR, EINPROGRESS: break
            default: return errno
            }
            break
        }
        guard wait(for: Int16(POLLOUT), on: descriptor, milliseconds: milliseconds) else { return ETIMEDOUT }
        var failure: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &length) == 0 else { return errno }
        return failure
    }

    private static func connect(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
        #if canImport(Glibc)
            Glibc.connect(descriptor, address, length)
        #else
            Darwin.connect(descriptor, address, length)
        #endif
    }

    private static func setBlocking(_ descriptor: Int32, milliseconds: Int32) {
        _ = fcntl(descriptor, F_SETFL, 0)
        guard milliseconds >= 0 else { return }
        // Linux's connect(2) to a Unix socket keeps to the time for sending; 0 would mean for ever.
        let wait = max(milliseconds, 1)
        var time = timeval()
        time.tv_sec = .init(wait / 1000)
        time.tv_usec = .init(wait % 1000 * 1000)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Waits until there is something to read, or the peer has ended, for clients that do one thing at a time.
    ///
    /// - Parameters:
    ///   - milliseconds: -1 for ever.
    /// - Returns: `false` when the time is over.
    package borrowing func waitReadable(milliseconds: Int32) -> Bool {
        Self.wait(for: Int16(POLLIN), on: descriptor, milliseconds: milliseconds)
    }

    /// Waits until something can be written, or the connection has failed.
    ///
    /// - Parameters:
    ///   - milliseconds: -1 for ever.
    /// - Returns: `false` when the time is over.
    package borrowing func waitWritable(milliseconds: Int32) -> Bool {
        Self.wait(for: Int16(POLLOUT), on: descriptor, milliseconds: milliseconds)
    }

    private static func wait(for events: Int16, on descriptor: Int32, milliseconds: Int32) -> Bool {
        let end = MonotonicClock.now() + UInt64(max(milliseconds, 0)) * 1_000_000
        var left = milliseconds
        while true {
            var entry = pollfd(fd: descriptor, events: events, revents: 0)
            let count = poll(&entry, 1, left)
            if count >= 0 { return count > 0 }
            guard errno == EINTR else { return true }
            let now = MonotonicClock.now()
            if milliseconds >= 0 { left = now >= end ? 0 : Int32((end - now + 999_999) / 1_000_000) }
        }
    }
}
