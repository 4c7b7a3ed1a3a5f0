/// The names, lengths and checksums of a section file's sections: what tells two files apart without reading what they hold.
package struct SectionTable: Sendable, Equatable {
    private struct Entry: Equatable {
        let length: [UInt8]
        let checksum: [UInt8]
    }

    private let entries: [String: Entry]

    /// - Returns: `nil` for bytes that are no section file.
    package init?(_ bytes: [UInt8]) {
        typealias Format = SectionFileFormat
        guard bytes.count >= Format.headerLength, bytes.starts(with: Format.signature) else { return nil }
        let count = bytes[12..<16].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard count <= Format.mostSections, Format.headerLength + count * Format.entryLength <= bytes.count else {
            return nil
        }
        var entries: [String: Entry] = [:]
        for index in 0..<count {
            let start = Format.headerLength + index * Format.entryLength
            let name = bytes[start..<start + Format.nameLength].prefix { $0 != 0 }
            entries[String(decoding: name, as: UTF8.self)] = Entry(
                length: Array(bytes[start + 24..<start + 32]), checksum: Array(bytes[start + 32..<start + 36]))
        }
        self.entries = entries
    }

    /// The names of the sections that are not the same in both, or in one only, by name.
    package func differences(from other: SectionTable) -> [String] {
        Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }.sorted()
    }
}
