/// Bytes of PROXY headers of version 2, as proxy-protocol.txt has them.
struct ProxyHeaderSample {
    static let signature: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A, 0, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A]

    var command: UInt8 = 0x21
    var family: UInt8 = 0x11
    var addresses: [UInt8] = [192, 0, 2, 1, 198, 51, 100, 1, 0xC0, 0x01, 0x1B, 0xBC]
    var vectors: [UInt8] = []

    var bytes: [UInt8] {
        let length = addresses.count + vectors.count
        return Self.signature + [command, family, UInt8(length >> 8), UInt8(length & 255)] + addresses + vectors
    }

    /// A vector of a type.
    static func vector(_ type: UInt8, _ value: [UInt8]) -> [UInt8] {
        [type, UInt8(value.count >> 8), UInt8(value.count & 255)] + value
    }

    static let ipv4 = Self()
    static let ipv6 = Self(
        family: 0x21,
        addresses: [0x20, 1, 0x0D, 0xB8] + [UInt8](repeating: 0, count: 11) + [1]
            + [UInt8](repeating: 9, count: 16) + [0xC0, 1, 0, 80])
    static let unix = Self(family: 0x31, addresses: [UInt8](repeating: 0x2F, count: 216))
    static let local = Self(command: 0x20, family: 0, addresses: [])
    static let unspecified = Self(family: 0, addresses: [])

    /// The header with a checksum vector behind the others.
    var withChecksum: [UInt8] {
        var sample = self
        sample.vectors += Self.vector(3, [0, 0, 0, 0])
        let bytes = sample.bytes
        let sum = Self.checksum(bytes)
        return bytes.dropLast(4) + [UInt8(sum >> 24), UInt8(sum >> 16 & 255), UInt8(sum >> 8 & 255), UInt8(sum & 255)]
    }

    /// CRC-32C as long division of polynomials, bit by bit from the lowest.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            for bit in 0..<8 {
                let isOdd = (sum ^ UInt32(byte >> bit)) & 1 == 1
                sum >>= 1
                if isOdd { sum ^= 0x82F6_3B78 }
            }
        }
        return ~sum
    }
}
