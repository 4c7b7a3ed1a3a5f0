import Foundation
package import SystemCalls

/// Collects sections and lays them out as one file.
package struct SectionFileWriter {
    private var sections: [(name: SectionName, bytes: [UInt8])] = []

    package init() {}

    /// Adds a section of raw bytes.
    package mutating func add(_ name: SectionName, bytes: [UInt8]) {
        precondition(!sections.contains { $0.name == name }, "section '\(name)' is already there")
        sections.append((name, bytes))
    }

    /// Adds a section that holds a column's elements.
    package mutating func add<Element>(_ name: SectionName, _ column: Column<Element>) {
        add(name, bytes: column.bytes)
    }

    /// Adds a section that holds a value as JSON with sorted keys.
    package mutating func add(_ name: SectionName, json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        add(name, bytes: Array(try encoder.encode(value)))
    }

    /// The bytes of the finished file.
    package func finished() -> [UInt8] {
        var offset = SectionFileFormat.headerLength + sections.count * SectionFileFormat.entryLength
        var table: [UInt8] = []
        for section in sections {
            offset = SectionFileFormat.aligned(offset)
            var name = Array(section.name.description.utf8)
            name += [UInt8](repeating: 0, count: SectionFileFormat.nameLength - name.count)
            table += name
            table.appendLittleEndian(UInt64(offset))
            table.appendLittleEndian(UInt64(section.bytes.count))
            table.appendLittleEndian(CRC32C.checksum(of: section.bytes.span))
            table.appendLittleEndian(UInt32(0))
            offset += section.bytes.count
        }
        var file = SectionFileFormat.signature
        file.reserveCapacity(offset)
        file.appendLittleEndian(SectionFileFormat.version)
        file.appendLittleEndian(UInt32(sections.count))
        file.appendLittleEndian(UInt64(offset))
        file.appendLittleEndian(CRC32C.checksum(of: table.span))
        file.appendLittleEndian(CRC32C.checksum(of: file.span))
        file += table
        for section in sections {
            file += [UInt8](repeating: 0, count: SectionFileFormat.aligned(file.count) - file.count)
            file += section.bytes
        }
        return file
    }
}

extension [UInt8] {
    fileprivate mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
