import ModelFiles
import SystemCalls
import TestSupport
import Testing

struct StringTableTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func open(_ writer: SectionFileWriter) throws -> SectionFile {
        try SectionFile(path: try directory.write(writer.finished(), to: "model"))
    }

    private func table(bytes: [UInt8], offsets: [UInt32]) throws -> StringTable {
        var writer = SectionFileWriter()
        writer.add("t.bytes", bytes: bytes)
        writer.add("t.offsets", Column(offsets))
        return try StringTable("t", in: try open(writer))
    }

    private static let strings = ["引越し", "", "a", "two words", "👨‍👩‍👧", "か\u{3099}", ""]

    @Test func `the strings are those it was made of`() {
        let table = StringTable(Self.strings)
        #expect(table.count == Self.strings.count)
        for index in Self.strings.indices {
            #expect(Array(table[index].utf8) == Array(Self.strings[index].utf8))
        }
    }

    @Test(arguments: [strings, [], [""]])
    func `the strings come back from a file`(strings: [String]) throws {
        var writer = SectionFileWriter()
        StringTable(strings).add(as: "t", to: &writer)
        let table = try StringTable("t", in: try open(writer))
        #expect((0..<table.count).map { table[$0] } == strings)
    }

    @Test(
        arguments: [
            [], [1, 6], [0], [0, 5], [0, 7], [0, 4, 3, 6], [0, 7, 6], [0, 0xFFFF_FFFF, 6], [6, 6],
        ] as [[UInt32]])
    func `offsets that do not fit the bytes are refused`(offsets: [UInt32]) {
        #expect(
            throws: SectionFileError.malformedSection("t.offsets", reason: "offsets do not fit the bytes")
        ) { try table(bytes: Array("あい".utf8), offsets: offsets) }
    }

    @Test func `part of an offset is refused`() throws {
        var writer = SectionFileWriter()
        writer.add("t.bytes", bytes: [])
        writer.add("t.offsets", bytes: [0, 0, 0])
        let file = try open(writer)
        #expect(throws: SectionFileError.self) { try StringTable("t", in: file) }
    }

    @Test(arguments: ["t.bytes", "t.offsets"] as [SectionName])
    func `a missing half is named`(missing: SectionName) throws {
        var writer = SectionFileWriter()
        let other: SectionName = missing == "t.bytes" ? "t.offsets" : "t.bytes"
        writer.add(other, bytes: [0, 0, 0, 0])
        let file = try open(writer)
        #expect(throws: SectionFileError.missingSection(missing)) { try StringTable("t", in: file) }
    }

    @Test func `a string cut inside a character is repaired`() throws {
        let table = try table(bytes: Array("あい".utf8), offsets: [0, 2, 6])
        #expect(table[0] == "\u{FFFD}")
        #expect(table[1] == "\u{FFFD}い")
    }
}
