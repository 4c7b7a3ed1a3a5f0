#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An address in the kernel's form.
struct SocketName {
    private var storage = sockaddr_storage()
    private var length = socklen_t(MemoryLayout<sockaddr_storage>.size)

    /// An address that a call such as getsockname(2) fills in; `nil` when it answers below 0.
    init?(filledBy call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32) {
        var length = length
        let answer = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, &length) }
        }
        guard answer >= 0 else { return nil }
        self.length = min(length, self.length)
    }

    private init(copying address: UnsafePointer<sockaddr>, length: socklen_t) {
        withUnsafeMutableBytes(of: &storage) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: address, count: Int(length)))
        }
        self.length = length
    }

    /// The name of a Unix socket.
    ///
    /// - Throws: `ENAMETOOLONG` for more than 107 bytes on Linux, 103 on Darwin.
    init(path: String) throws(SystemError) {
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(path.utf8)
        #if canImport(Glibc)
            let isAbstract = bytes.first == UInt8(ascii: "@")
            if isAbstract { bytes[0] = 0 }
        #else
            let isAbstract = false
        #endif
        guard bytes.count < MemoryLayout.size(ofValue: name.sun_path) else {
            throw SystemError(call: "bind", path: path, number: ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
        // An abstract name is all bytes up to the length, also zeros.
        let prefix = MemoryLayout.offset(of: \sockaddr_un.sun_path)!
        let length = isAbstract ? prefix + bytes.count : prefix + bytes.count + 1
        self = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                SocketName(copying: $0, length: socklen_t(length))
            }
        }
    }

    /// All addresses of a host in the order to try them (RFC 6724).
    ///
    /// - Parameters:
    ///   - passive: getaddrinfo(3)'s flag for sockets that listen.
    static func resolve(_ host: String, port: UInt16, passive: Bool) throws(SystemError) -> [SocketName] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = SocketCalls.stream
        hints.ai_flags = AI_NUMERICSERV | (passive ? AI_PASSIVE : 0)
        var list: UnsafeMutablePointer<addrinfo>?
        let answer = getaddrinfo(host, "\(port)", &hints, &list)
        guard answer == 0 else {
            if answer == EAI_SYSTEM { throw SystemError(call: "getaddrinfo(3)", path: host) }
            throw SystemError(call: SystemError.resolving, path: host, number: answer)
        }
        defer { freeaddrinfo(list) }
        var names: [SocketName] = []
        while let entry = list?.pointee {
            if let address = entry.ai_addr { names.append(SocketName(copying: address, length: entry.ai_addrlen)) }
            list = entry.ai_next
        }
        return names
    }

    /// `AF_INET`, `AF_INET6`, `AF_UNIX` or another.
    var family: Int32 { Int32(storage.ss_family) }

    /// Calls a closure with what the kernel takes.
    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }

    /// The address of a peer; what is neither IPv4 nor IPv6 is local.
    var peer: PeerAddress {
        withPointer { pointer, _ in
            let raw = UnsafeRawPointer(pointer)
            switch family {
            case AF_INET:
                let name = raw.loadUnaligned(as: sockaddr_in.self)
                return .ipv4(UInt32(bigEndian: name.sin_addr.s_addr), port: UInt16(bigEndian: name.sin_port))
            case AF_INET6:
                let name = raw.loadUnaligned(as: sockaddr_in6.self)
                return PeerAddress(name.sin6_addr, port: UInt16(bigEndian: name.sin6_port))
            default: return .local
            }
        }
    }

    /// The address as people write it; an unnamed Unix socket has an empty path.
    var address: SocketAddress {
        switch peer {
        case .ipv4(_, let port), .ipv6(_, _, let port): return .tcp(host: peer.address, port: port)
        case .local:
            return withPointer { pointer, length in
                let prefix = MemoryLayout.offset(of: \sockaddr_un.sun_path)!
                let raw = UnsafeRawBufferPointer(start: pointer, count: max(Int(length), prefix))
                var bytes = Array(raw.dropFirst(prefix))
                if bytes.count > 1, bytes[0] == 0 { bytes[0] = UInt8(ascii: "@") }
                return .unix(path: String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self))
            }
        }
    }
}
