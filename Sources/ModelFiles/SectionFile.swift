import Foundation
package import SystemCalls

/// A mapped, fully checked section file.
package struct SectionFile: Sendable {
    private let mapping: Mapping
    private let ranges: [SectionName: Range<Int>]

    /// The length of the file in bytes.
    package var count: Int { mapping.count }

    /// The most bytes of a file that is mapped.
    package static let mostBytes = 256 << 20

    /// Maps a file and checks its header, its table and every section's checksum.
    ///
    /// - Parameters:
    ///   - root: a directory above it from which on no symbolic link is followed; by default the one it lies in.
    /// - Throws: ``SystemError`` when it cannot be mapped, is not a plain file with one name or has more than
    ///   ``mostBytes``; ``SectionFileError`` when anything in it is not as it was written.
    package init(path: String, below root: String? = nil) throws {
        let mapping = try Self.mapping(path, below: root)
        ranges = try mapping.withBytes { bytes in try Self.ranges(in: bytes, checkingSections: true) }
        self.mapping = mapping
    }

    /// Maps a file that was checked before and has not changed since: its header and table are checked, its sections are not
    /// even read.
    ///
    /// - Throws: as ``init(path:below:)``.
    package init(reopening path: String, below root: String? = nil) throws {
        let mapping = try Self.mapping(path, below: root)
        ranges = try mapping.withBytes { bytes in try Self.ranges(in: bytes, checkingSections: false) }
        self.mapping = mapping
    }

    /// Whether the file was found cut short since, so that a part reads as zeros and what it holds is not to be used any more.
    package var isDamaged: Bool { mapping.isDamaged }

    private static func mapping(_ path: String, below root: String?) throws -> Mapping {
        let cut = root.flatMap { path.hasPrefix("\($0)/") ? path.index(path.startIndex, offsetBy: $0.count) : nil }
        let end = cut ?? path.lastIndex(of: "/")
        let directory = try DirectoryHandle(path: end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
        let name = end.map { String(path[path.index(after: $0)...]) } ?? path
        return try Mapping(directory.file(name), most: mostBytes)
    }

    /// Gives back the memory that checking the file has taken; what is used comes back as it is used.
    package func releasePages() { mapping.releasePages() }

    /// The SHA-256 of the whole file in hexadecimal.
    package func sha256() -> String {
        mapping.withBytes { bytes in
            var digest = SHA256()
            digest.update(bytes)
            return digest.finalized().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    /// A section as a column of elements.
    ///
    /// - Throws: ``SectionFileError`` when it is missing or does not hold whole elements.
    package func column<Element>(
        _ name: SectionName, of element: Element.Type = Element.self
    ) throws(SectionFileError) -> Column<Element> {
        let range = try range(of: name)
        guard let column = Column<Element>(mapping, byteRange: range) else {
            throw .malformedSection(
                name, reason: "\(range.count) bytes are not a whole number of \(Element.self) values")
        }
        return column
    }

    /// A section that holds JSON.
    ///
    /// - Throws: ``SectionFileError`` when it is missing or does not decode.
    package func json<Value: Decodable>(
        _ name: SectionName, as type: Value.Type = Value.self
    ) throws(SectionFileError) -> Value {
        let bytes = try column(name, of: UInt8.self).bytes
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw .malformedSection(name, reason: "not the expected JSON")
        }
    }

    private func range(of name: SectionName) throws(SectionFileError) -> Range<Int> {
        guard let range = ranges[name] else { throw .missingSection(name) }
        return range
    }

    private static func ranges(
        in bytes: Span<UInt8>, checkingSections isChecking: Bool
    ) throws(SectionFileError) -> [SectionName: Range<Int>] {
        typealias Format = SectionFileFormat
        guard bytes.count >= Format.headerLength else {
            throw .cut(expected: Format.headerLength, found: bytes.count)
        }
        for (index, byte) in Format.signature.enumerated() where bytes[index] != byte { throw .foreign }
        guard CRC32C.checksum(of: bytes.extracting(0..<28)) == bytes.littleEndian32(at: 28) else {
            throw .damagedTable
        }
        let version = bytes.littleEndian32(at: 8)
        guard version == Format.version else { throw .version(found: version, supported: Format.version) }
        let count = bytes.littleEndian32(at: 12)
        let length = bytes.littleEndian64(at: 16)
        guard length == UInt64(bytes.count) else {
            throw .cut(expected: Int(clamping: length), found: bytes.count)
        }
        let tableEnd = Format.headerLength + Int(count) * Format.entryLength
        guard count <= Format.mostSections, tableEnd <= bytes.count else { throw .damagedTable }
        let table = bytes.extracting(Format.headerLength..<tableEnd)
        guard CRC32C.checksum(of: table) == bytes.littleEndian32(at: 24) else { throw .damagedTable }
        var ranges: [SectionName: Range<Int>] = [:]
        for index in 0..<Int(count) {
            let entry = table.extracting(index * Format.entryLength..<(index + 1) * Format.entryLength)
            let (name, range, checksum) = try Self.entry(entry, in: bytes)
            guard !isChecking || CRC32C.checksum(of: bytes.extracting(range)) == checksum else {
                throw .damagedSection(name)
            }
            ranges[name] = range
        }
        return ranges
    }

    private static func entry(
        _ entry: Span<UInt8>, in bytes: Span<UInt8>
    ) throws(SectionFileError) -> (SectionName, Range<Int>, checksum: UInt32) {
        var name: [UInt8] = []
        for index in 0..<SectionFileFormat.nameLength where entry[index] != 0 { name.append(entry[index]) }
        let offset = entry.littleEndian64(at: 16)
        let length = entry.littleEndian64(at: 24)
        guard let section = SectionName(bytes: name), offset <= UInt64(bytes.count),
            length <= UInt64(bytes.count) - offset
        else { throw .damagedTable }
        return (section, Int(offset)..<Int(offset + length), entry.littleEndian32(at: 32))
    }
}

extension Span<UInt8> {
    fileprivate func littleEndian32(at offset: Int) -> UInt32 {
        var value: UInt32 = 0
        for index in 0..<4 { value |= UInt32(self[offset + index]) << UInt32(index * 8) }
        return value
    }

    fileprivate func littleEndian64(at offset: Int) -> UInt64 {
        UInt64(littleEndian32(at: offset)) | UInt64(littleEndian32(at: offset + 4)) << 32
    }
}
