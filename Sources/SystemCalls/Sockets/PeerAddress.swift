#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a connection comes from.
///
/// An IPv4 peer of an IPv6 listener is an IPv4 peer. The zone of a link-local address is not kept.
package enum PeerAddress: Sendable, Hashable {
    /// The address in host order: 127.0.0.1 is `0x7F00_0001`.
    case ipv4(UInt32, port: UInt16)
    /// The address's upper half, which has the network, and its lower half: `::1` is 0 and 1.
    case ipv6(UInt64, UInt64, port: UInt16)
    /// A Unix socket.
    case local

    /// Whether the peer is on this machine.
    package var isLoopback: Bool {
        switch self {
        case .ipv4(let address, _): address >> 24 == 127
        case .ipv6(let high, let low, _): high == 0 && low == 1
        case .local: true
        }
    }

    /// The address without the port, such as `192.0.2.1`, `2001:db8::1` (RFC 5952) or `local`.
    package var address: String {
        switch self {
        case .ipv4(let address, _):
            "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
        case .ipv6(let high, let low, _): Self.text(high, low)
        case .local: "local"
        }
    }

    private static func text(_ high: UInt64, _ low: UInt64) -> String {
        var address = in6_addr()
        withUnsafeMutableBytes(of: &address) { bytes in
            bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
            bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
            inet_ntop(AF_INET6, &address, buffer.baseAddress!, socklen_t(buffer.count))
            return String(cString: buffer.baseAddress!)
        }
    }
}

extension PeerAddress: CustomStringConvertible {
    /// The address with its port: `192.0.2.1:7100`, `[2001:db8::1]:7100` or `local`.
    package var description: String {
        switch self {
        case .ipv4(_, let port): "\(address):\(port)"
        case .ipv6(_, _, let port): "[\(address)]:\(port)"
        case .local: address
        }
    }

    /// Reads what ``description`` or ``address`` writes; the port is 0 where there is none.
    package init?(_ text: String) {
        if text == "local" {
            self = .local
        } else if case .tcp(let host, let port)? = SocketAddress(parsing: text) {
            self.init(host: host, port: port)
        } else {
            self.init(host: text, port: 0)
        }
    }

    /// Reads an address of numbers; `nil` for the name of a host.
    init?(host: String, port: UInt16) {
        var version4 = in_addr()
        var version6 = in6_addr()
        if inet_pton(AF_INET, host, &version4) == 1 {
            self = .ipv4(UInt32(bigEndian: version4.s_addr), port: port)
        } else if inet_pton(AF_INET6, host, &version6) == 1 {
            self.init(version6, port: port)
        } else {
            return nil
        }
    }

    /// Takes the kernel's form of an address apart.
    init(_ address: in6_addr, port: UInt16) {
        let (high, low) = withUnsafeBytes(of: address) {
            (
                UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)),
                UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
        // ::ffff:0:0/96 has the IPv4-mapped addresses (RFC 4291, 2.5.5.2).
        let isMapped = high == 0 && low >> 32 == 0xFFFF
        self = isMapped ? .ipv4(UInt32(truncatingIfNeeded: low), port: port) : .ipv6(high, low, port: port)
    }
}
