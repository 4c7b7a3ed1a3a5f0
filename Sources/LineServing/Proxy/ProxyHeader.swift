package import SystemCalls

/// What a proxy says of the connection that it passes on: version 2 of the PROXY protocol
/// (haproxy.org, doc/proxy-protocol.txt, 2.2).
package struct ProxyHeader: Sendable, Equatable {
    /// Where the connection comes from; `nil` where it is the proxy's own or of a kind that the proxy does not know,
    /// so that the address of the socket holds.
    package let source: PeerAddress?

    /// The most octets of a header. The addresses take at most 232; the rest is for a client certificate's names.
    package static let mostOctets = 4_096

    static let signature: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]
    /// The octets before the addresses.
    static let fixedOctets = 16

    /// The octets of the whole header; `nil` if the fixed part, which must be there, is not sound.
    static func length(_ fixed: Span<UInt8>) -> Int? {
        for index in signature.indices where fixed[index] != signature[index] { return nil }
        guard fixed[12] == 0x20 || fixed[12] == 0x21 else { return nil }
        let length = fixedOctets + Int(fixed[14]) << 8 + Int(fixed[15])
        return length <= mostOctets ? length : nil
    }

    /// Reads a whole header, fixed part and all; `nil` if it is not sound, or for another transport than a stream.
    init?(_ header: Span<UInt8>) {
        let isLocal = header[12] == 0x20
        if isLocal {
            source = nil
            return
        }
        let addresses: Int
        switch header[13] {
        case 0x00:
            source = nil
            return
        case 0x11: addresses = 12
        case 0x21: addresses = 36
        case 0x31: addresses = 216
        default: return nil
        }
        guard header.count >= Self.fixedOctets + addresses, Self.isSound(header, after: Self.fixedOctets + addresses)
        else { return nil }
        switch header[13] {
        case 0x11:
            let port = UInt16(header.number(at: 24, octets: 2))
            source = .ipv4(UInt32(header.number(at: 16, octets: 4)), port: port)
        case 0x21:
            let high = header.number(at: 16, octets: 8)
            let low = header.number(at: 24, octets: 8)
            let port = UInt16(header.number(at: 48, octets: 2))
            // An IPv4-mapped address (RFC 4291, 2.5.5.2) counts with those of IPv4, in quotas and in blocks.
            let isMapped = high == 0 && low >> 32 == 0xFFFF
            source = isMapped ? .ipv4(UInt32(truncatingIfNeeded: low), port: port) : .ipv6(high, low, port: port)
        default: source = .local
        }
    }

    /// Whether the vectors behind the addresses fill the header, and its checksum, if there is one, is right.
    private static func isSound(_ header: Span<UInt8>, after start: Int) -> Bool {
        var index = start
        while index < header.count {
            guard index + 3 <= header.count else { return false }
            let length = Int(header.number(at: index + 1, octets: 2))
            let value = index + 3
            index = value + length
            guard index <= header.count else { return false }
            guard header[value - 3] == 0x03 else { continue }
            guard length == 4, header.number(at: value, octets: 4) == UInt64(checksum(header, without: value)) else {
                return false
            }
        }
        return true
    }

    /// CRC-32C (RFC 4960, appendix B) with the four octets from `place` on taken as zero.
    private static func checksum(_ header: Span<UInt8>, without place: Int) -> UInt32 {
        var sum = UInt32.max
        for index in header.indices {
            if index < place || index >= place + 4 { sum ^= UInt32(header[index]) }
            for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0x82F6_3B78 : 0) }
        }
        return ~sum
    }
}

extension Span<UInt8> {
    /// The number in network order at a place.
    fileprivate func number(at place: Int, octets: Int) -> UInt64 {
        var number: UInt64 = 0
        for index in place..<place + octets { number = number << 8 | UInt64(self[index]) }
        return number
    }
}
