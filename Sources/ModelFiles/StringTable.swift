import SystemCalls

/// Many strings in two columns: their bytes end to end, and where each begins.
package struct StringTable: Sendable {
    private let bytes: Column<UInt8>
    /// `count + 1` offsets, ascending.
    private let offsets: Column<UInt32>

    /// A table of strings in memory.
    package init(_ strings: some Sequence<String>) {
        var bytes: [UInt8] = []
        var offsets: [UInt32] = [0]
        for string in strings {
            bytes += string.utf8
            offsets.append(UInt32(bytes.count))
        }
        self.bytes = Column(bytes)
        self.offsets = Column(offsets)
    }

    /// Reads the sections `NAME.bytes` and `NAME.offsets`.
    package init(_ name: String, in file: SectionFile) throws(SectionFileError) {
        bytes = try file.column(SectionName("\(name).bytes"))
        offsets = try file.column(SectionName("\(name).offsets"))
        let length = UInt32(clamping: bytes.count)
        let ascending = offsets.withSpan { span in
            guard span.count > 0, span[0] == 0, span[span.count - 1] == length else { return false }
            for index in 1..<max(1, span.count) where span[index] < span[index - 1] { return false }
            return true
        }
        guard ascending else {
            throw .malformedSection(SectionName("\(name).offsets"), reason: "offsets do not fit the bytes")
        }
    }

    /// Writes the two sections.
    package func add(as name: String, to file: inout SectionFileWriter) {
        file.add(SectionName("\(name).bytes"), bytes)
        file.add(SectionName("\(name).offsets"), offsets)
    }

    /// The number of strings.
    package var count: Int { offsets.count - 1 }

    /// One string; ill-formed UTF-8 is repaired.
    package subscript(index: Int) -> String {
        let range = offsets.withSpan { $0.row(index) }
        return bytes.withSpan { span in
            span.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
    }
}
