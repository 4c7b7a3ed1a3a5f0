#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ListeningSocket {
    /// Listens at an address.
    ///
    /// The file of a Unix socket that nobody listens to any more is replaced; one that somebody listens to, or a file of
    /// another kind, is left alone. Of a host with several addresses the first that can be bound is taken (`localhost` is mostly
    /// `::1`); an IPv6 listener takes IPv4 connections too where its address is `::`.
    ///
    /// - Parameters:
    ///   - mode: the permissions of a Unix socket's file; they are set before anybody can connect.
    ///   - backlog: how many connections may wait to be taken; Linux keeps to `net.core.somaxconn` where that is less.
    /// - Throws: ``SystemError``; ``SystemError/isAddressInUse`` when somebody listens there.
    package static func bind(
        _ address: SocketAddress, mode: UInt32 = 0o660, backlog: Int32 = 1024
    ) throws(SystemError) -> ListeningSocket {
        switch address {
        case .unix(let path): return try bind(path: path, mode: mode, backlog: backlog)
        case .tcp(let host, let port):
            var last = SystemError(call: "bind", path: "\(address)", number: EADDRNOTAVAIL)
            for name in try SocketName.resolve(host, port: port, passive: true) {
                do throws(SystemError) {
                    let descriptor = try bound(to: name, address)
                    try listen(descriptor.number, backlog, address)
                    let number = descriptor.number
                    let real = SocketName { getsockname(number, $0, $1) }?.address ?? address
                    return ListeningSocket(owned: descriptor, address: real, file: nil)
                } catch {
                    last = error
                }
            }
            throw last
        }
    }

    private static func bind(path: String, mode: UInt32, backlog: Int32) throws(SystemError) -> ListeningSocket {
        let address = SocketAddress.unix(path: path)
        let name = try SocketName(path: path)
        #if canImport(Glibc)
            let isAbstract = path.hasPrefix("@")
        #else
            let isAbstract = false
        #endif
        guard !isAbstract else {
            let descriptor = try bound(to: name, address)
            try listen(descriptor.number, backlog, address)
            return ListeningSocket(owned: descriptor, address: address, file: nil)
        }
        // Until it listens, a new socket looks like one that was left behind; the lock keeps two servers that start at
        // once from removing each other's.
        let directory = lockedDirectory(of: path)
        defer { withExtendedLifetime(directory) {} }
        removeStaleSocket(path, name)
        let descriptor = try bound(to: name, address)
        guard let file = FileIdentity(path: path) else { throw SystemError(call: "lstat", path: path) }
        do throws(SystemError) {
            guard chmod(path, mode_t(mode)) == 0 else { throw SystemError(call: "chmod", path: path) }
            try listen(descriptor.number, backlog, address)
        } catch {
            unlink(path)
            throw error
        }
        return ListeningSocket(owned: descriptor, address: address, file: file)
    }

    /// The directory with its lock (flock(2)) held, which closing it releases; `nil` where it cannot be read.
    ///
    /// Anybody may lock a directory that others share, and keep it: after two seconds it goes on without.
    private static func lockedDirectory(of path: String) -> Descriptor? {
        let slash = path.lastIndex(of: "/")
        let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let number = open(directory, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { return nil }
        let directoryLock = Descriptor(owning: number)
        var tries = 0
        while flock(number, LOCK_EX | LOCK_NB) != 0, tries < 100 {
            poll(nil, 0, 20)
            tries += 1
        }
        return directoryLock
    }

    /// Removes a socket that refuses connections; anything else is left for bind(2) to stumble over.
    private static func removeStaleSocket(_ path: String, _ name: SocketName) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return }
        let number = SocketCalls.open(family: AF_UNIX, type: SocketCalls.stream)
        guard number >= 0 else { return }
        defer { close(number) }
        let answer = name.withPointer { connect(number, $0, $1) }
        if answer != 0, errno == ECONNREFUSED { unlink(path) }
    }

    private static func bound(to name: SocketName, _ address: SocketAddress) throws(SystemError) -> Descriptor {
        let number = SocketCalls.open(family: name.family, type: SocketCalls.stream)
        guard number >= 0 else { throw SystemError(call: "socket", path: "\(address)") }
        let descriptor = Descriptor(owning: number)
        if name.family != AF_UNIX { set(SOL_SOCKET, SO_REUSEADDR, to: 1, of: number) }
        if name.family == AF_INET6 { set(SocketCalls.ipv6, IPV6_V6ONLY, to: 0, of: number) }
        let answer = name.withPointer { pointer, length in
            #if canImport(Glibc)
                Glibc.bind(number, pointer, length)
            #else
                Darwin.bind(number, pointer, length)
            #endif
        }
        guard answer == 0 else { throw SystemError(call: "bind", path: "\(address)") }
        return descriptor
    }

    private static func set(_ level: Int32, _ option: Int32, to value: Int32, of descriptor: Int32) {
        var value = value
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func listen(_ number: Int32, _ backlog: Int32, _ address: SocketAddress) throws(SystemError) {
        #if canImport(Glibc)
            let answer = Glibc.listen(number, backlog)
        #else
            let answer = Darwin.listen(number, backlog)
        #endif
        guard answer == 0 else { throw SystemError(call: "listen", path: "\(address)") }
    }
}
