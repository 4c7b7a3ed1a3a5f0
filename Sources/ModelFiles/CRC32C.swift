/// The Castagnoli cyclic redundancy check (RFC 3720, appendix B.4): finds every burst of up to 32 damaged bits.
package enum CRC32C {
    /// Eight tables, so that eight bytes are taken a step (slicing-by-8, Kounavis and Berry 2005).
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var value = UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82F6_3B78 : value >> 1 }
            tables[byte] = value
        }
        for index in 256..<tables.count {
            let before = tables[index - 256]
            tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
        }
        return tables
    }()

    /// The check value of some bytes.
    package static func checksum(of bytes: Span<UInt8>) -> UInt32 {
        let tables = tables.span
        var value = ~UInt32(0)
        var offset = 0
        while bytes.count - offset >= 8 {
            let low =
                value
                ^ (UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
                    | UInt32(bytes[offset + 3]) << 24)
            value =
                tables[7 * 256 + Int(low & 0xFF)] ^ tables[6 * 256 + Int(low >> 8 & 0xFF)]
                ^ tables[5 * 256 + Int(low >> 16 & 0xFF)] ^ tables[4 * 256 + Int(low >> 24)]
                ^ tables[3 * 256 + Int(bytes[offset + 4])] ^ tables[2 * 256 + Int(bytes[offset + 5])]
                ^ tables[256 + Int(bytes[offset + 6])] ^ tables[Int(bytes[offset + 7])]
            offset += 8
        }
        while offset < bytes.count {
            value = value >> 8 ^ tables[Int((value ^ UInt32(bytes[offset])) & 0xFF)]
            offset += 1
        }
        return ~value
    }
}
