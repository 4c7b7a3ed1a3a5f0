/// The layout of a section file, all numbers little-endian.
///
/// ```
/// header   8 bytes  "TAIWA" 0x0D 0x0A 0x1A   finds text-mode damage, as PNG's signature does
///          4        format version
///          4        number of sections n
///          8        length of the whole file
///          4        CRC-32C of the table
///          4        CRC-32C of the 28 header bytes before this
/// table    n × 40   name (16, zero-padded), offset (8), length (8), CRC-32C (4), zero (4)
/// sections          each begins at a multiple of 64, the gaps are zero
/// ```
enum SectionFileFormat {
    static let signature: [UInt8] = Array("TAIWA".utf8) + [0x0D, 0x0A, 0x1A]
    static let version: UInt32 = 1
    static let headerLength = 32
    static let entryLength = 40
    static let nameLength = 16
    /// A cache line; also more than any element's alignment.
    static let alignment = 64
    /// More sections than a model can have: a damaged count must not make the reader allocate.
    static let mostSections: UInt32 = 1024

    static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
}
