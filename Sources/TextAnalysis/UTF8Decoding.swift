/// Decodes and encodes single scalars of UTF-8 that is known to be valid, as a Swift string's bytes are.
package enum UTF8Decoding {
    /// The scalar that starts at an offset, which moves past it.
    package static func scalar(in source: Span<UInt8>, at offset: inout Int) -> UInt32 {
        let lead = UInt32(source[offset])
        if lead < 0x80 {
            offset += 1
            return lead
        }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (0x7F >> UInt32(length))
        for index in 1..<length { value = value << 6 | UInt32(source[offset + index] & 0x3F) }
        offset += length
        return value
    }

    /// Appends a scalar's UTF-8 form.
    package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(0xF0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
