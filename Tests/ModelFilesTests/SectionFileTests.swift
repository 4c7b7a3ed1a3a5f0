import Foundation
import ModelFiles
import SystemCalls
import TestSupport
import Testing

struct SectionFileTests {
    private struct Note: Codable, Equatable {
        let name: String
        let numbers: [Int]
    }

    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func open(_ bytes: [UInt8]) throws -> SectionFile {
        try SectionFile(path: try directory.write(bytes, to: "model"))
    }

    /// Three sections with gaps between them: 32 bytes of header, 120 of table, sections at 192, 256 and 320.
    private func small() throws -> [UInt8] {
        var writer = SectionFileWriter()
        writer.add("first", bytes: Array(1...10))
        writer.add("second", Column<UInt32>([7, 8, 9]))
        try writer.add("third", json: Note(name: "引越し", numbers: [1, 2]))
        return writer.finished()
    }

    /// The bytes of `small` that belong to nothing: zeros that no checksum covers.
    private static let gaps = [152..<192, 202..<256, 268..<320]

    private static func isGap(_ offset: Int) -> Bool { gaps.contains { $0.contains(offset) } }

    /// Whether a file is accepted; anything but a `SectionFileError` is an unexpected error.
    private func isAccepted(_ bytes: [UInt8]) throws -> Bool {
        do {
            _ = try open(bytes)
            return true
        } catch is SectionFileError {
            return false
        }
    }

    @Test func `what is written is read back`() throws {
        let file = try open(try small())
        #expect(try file.column("first", of: UInt8.self).bytes == Array(1...10))
        let numbers: Column<UInt32> = try file.column("second")
        #expect((0..<numbers.count).map { numbers[$0] } == [7, 8, 9])
        #expect(try file.json("third", as: Note.self) == Note(name: "引越し", numbers: [1, 2]))
        #expect(file.count == (try small().count))
    }

    @Test func `a file has no sections, an empty section, or many`() throws {
        #expect(try open(SectionFileWriter().finished()).count == 32)
        var writer = SectionFileWriter()
        for index in 0..<100 { writer.add(SectionName("s\(index)"), bytes: [UInt8](repeating: 1, count: index % 70)) }
        let file = try open(writer.finished())
        for index in 0..<100 {
            #expect(try file.column(SectionName("s\(index)"), of: UInt8.self).count == index % 70)
        }
    }

    @Test func `a file with nothing but an empty section has a column without elements`() throws {
        var writer = SectionFileWriter()
        writer.add("empty", bytes: [])
        let column: Column<UInt64> = try open(writer.finished()).column("empty")
        #expect(column.count == 0)
    }

    @Test func `the layout is the documented one`() throws {
        let bytes = try small()
        #expect(Array(bytes[..<8]) == Array("TAIWA\r\n".utf8) + [0x1A])
        #expect(Array(bytes[8..<24]) == [1, 0, 0, 0, 3, 0, 0, 0, UInt8(bytes.count & 0xFF), 1, 0, 0, 0, 0, 0, 0])
        #expect(Array(bytes[32..<48]) == Array("first".utf8) + [UInt8](repeating: 0, count: 11))
        #expect(Array(bytes[48..<64]) == [192, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0])
        #expect(Array(bytes[192..<202]) == Array(1...10))
        #expect(Array(bytes[256..<268]) == [7, 0, 0, 0, 8, 0, 0, 0, 9, 0, 0, 0])
        #expect(Array(bytes[320...]) == Array(#"{"name":"引越し","numbers":[1,2]}"#.utf8))
        for gap in Self.gaps { #expect(bytes[gap].allSatisfy { $0 == 0 }) }
    }

    @Test func `the same sections make the same bytes`() throws {
        #expect(try small() == small())
    }

    @Test func `the file's digest is that of its bytes`() throws {
        let bytes = try small()
        #expect(try open(bytes).sha256() == SHA256.hexadecimal(of: bytes))
    }

    @Test func `a file cut at any byte is refused`() throws {
        let bytes = try small()
        for length in 0..<bytes.count {
            #expect(throws: SectionFileError.cut(expected: length < 32 ? 32 : bytes.count, found: length)) {
                try open(Array(bytes[..<length]))
            }
        }
    }

    @Test func `a file with something after its end is refused`() throws {
        let bytes = try small()
        #expect(throws: SectionFileError.cut(expected: bytes.count, found: bytes.count + 1)) {
            try open(bytes + [0])
        }
    }

    @Test(arguments: [0x00, 0xFF] as [UInt8])
    func `a byte set to another value is noticed everywhere but in the gaps`(value: UInt8) throws {
        let bytes = try small()
        for offset in bytes.indices where bytes[offset] != value {
            var damaged = bytes
            damaged[offset] = value
            #expect(try isAccepted(damaged) == Self.isGap(offset), "byte \(offset) set to \(value)")
        }
    }

    @Test(arguments: 0..<8)
    func `flipped bits are noticed everywhere but in the gaps`(seed: UInt64) throws {
        let bytes = try small()
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            var damaged = bytes
            var offsets: Set<Int> = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let offset = bytes.indices.randomElement(using: &random)!
                guard offsets.insert(offset).inserted else { continue }
                damaged[offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            #expect(
                try isAccepted(damaged) == offsets.allSatisfy(Self.isGap), "seed \(seed), bytes \(offsets.sorted())")
        }
    }

    @Test func `an error names what is damaged`() throws {
        let bytes = try small()
        for (offset, error) in [
            (0, SectionFileError.foreign), (5, .foreign), (12, .damagedTable), (28, .damagedTable),
            (40, .damagedTable), (195, .damagedSection("first")), (260, .damagedSection("second")),
            (330, .damagedSection("third")),
        ] {
            var damaged = bytes
            damaged[offset] ^= 0x10
            #expect(throws: error) { try open(damaged) }
        }
    }

    @Test(arguments: [
        "%PDF-1.7 and then some more than thirty-two bytes", "\u{1F}TAIWA\r\n and then some more than 32 bytes",
        "TAIWA\n\u{1A} damaged by a transfer in text mode",
    ])
    func `a foreign file is refused as foreign`(text: String) throws {
        #expect(throws: SectionFileError.foreign) { try open(Array(text.utf8)) }
    }

    @Test(arguments: [0, 2, 0xFFFF_FFFF] as [UInt32])
    func `another version is refused as such`(version: UInt32) throws {
        var bytes = try small()
        bytes.setLittleEndian(version, at: 8)
        bytes.setLittleEndian(CRC32C.checksum(of: bytes.span.extracting(0..<28)), at: 28)
        #expect(throws: SectionFileError.version(found: version, supported: 1)) { try open(bytes) }
    }

    @Test(arguments: [4, 1_025, 0xFFFF_FFFF] as [UInt32])
    func `a count of sections that does not fit is refused`(count: UInt32) throws {
        var bytes = try small()
        bytes.setLittleEndian(count, at: 12)
        bytes.setLittleEndian(CRC32C.checksum(of: bytes.span.extracting(0..<28)), at: 28)
        #expect(throws: SectionFileError.damagedTable) { try open(bytes) }
    }

    /// An entry changed with all checksums made anew, as another program might write it.
    private func resealed(_ change: (inout [UInt8]) -> Void) throws -> [UInt8] {
        var bytes = try small()
        change(&bytes)
        bytes.reseal(sections: 3)
        return bytes
    }

    @Test(arguments: [(48, 0xFFFF_FF00), (52, 1), (60, 1), (60, 0x8000_0000)] as [(Int, UInt32)])
    func `a section outside the file is refused`(offset: Int, value: UInt32) throws {
        let bytes = try resealed { $0.setLittleEndian(value, at: offset) }
        #expect(throws: SectionFileError.damagedTable) { try open(bytes) }
    }

    @Test func `a section without a name is refused`() throws {
        let bytes = try resealed { for offset in 32..<48 { $0[offset] = 0 } }
        #expect(throws: SectionFileError.damagedTable) { try open(bytes) }
    }

    @Test func `a name that is not UTF-8 is refused and does not end the process`() async {
        await #expect(processExitsWith: .success) {
            var writer = SectionFileWriter()
            writer.add("first", bytes: Array(1...10))
            var bytes = writer.finished()
            for offset in 32..<48 { bytes[offset] = 0xFF }
            bytes.reseal(sections: 1)
            let directory = try TemporaryDirectory()
            let path = try directory.write(bytes, to: "model")
            #expect(throws: SectionFileError.damagedTable) { try SectionFile(path: path) }
        }
    }

    @Test func `a missing file is a system error`() {
        let error = #expect(throws: SystemError.self) { try SectionFile(path: directory.path + "/none") }
        #expect(error?.isNotFound == true)
    }

    @Test func `a missing section is named`() throws {
        let file = try open(try small())
        #expect(throws: SectionFileError.missingSection("fourth")) { try file.column("fourth", of: UInt8.self) }
        #expect(throws: SectionFileError.missingSection("fourth")) { try file.json("fourth", as: Note.self) }
    }

    @Test func `a section with part of an element is malformed`() throws {
        let file = try open(try small())
        #expect(
            throws: SectionFileError.malformedSection(
                "first", reason: "10 bytes are not a whole number of Float values")
        ) { try file.column("first", of: Float.self) }
    }

    @Test func `a section that is not the JSON wanted is malformed`() throws {
        let file = try open(try small())
        #expect(throws: SectionFileError.malformedSection("first", reason: "not the expected JSON")) {
            try file.json("first", as: Note.self)
        }
        #expect(throws: SectionFileError.malformedSection("third", reason: "not the expected JSON")) {
            try file.json("third", as: [Int].self)
        }
    }

    @Test(arguments: [
        (SectionFileError.cut(expected: 32, found: 3), "the file is cut: 3 bytes of 32"),
        (.foreign, "this is not a Taiwa model file"),
        (
            .version(found: 2, supported: 1),
            "model format 2, but this program reads format 1; train the bundle again"
        ),
        (.damagedTable, "the table of sections is damaged (checksum)"),
        (.damagedSection("a.b"), "section 'a.b' is damaged (checksum)"),
        (.missingSection("a.b"), "section 'a.b' is missing"),
        (.malformedSection("a.b", reason: "too odd"), "section 'a.b': too odd"),
    ])
    func `an error says in a sentence what is wrong`(error: SectionFileError, sentence: String) {
        #expect("\(error)" == sentence)
    }

    @Test func `a file is opened itself, and from a directory above it on without links`() throws {
        let path = try directory.write(try small(), to: "shop/versions/1/model")
        let root = directory.path
        #expect(try SectionFile(path: path).count == SectionFile(path: path, below: root).count)
        #expect(try SectionFile(path: path, below: root + "/elsewhere").count > 0)
        for (name, target) in [("linked", "shop"), ("shop/link", "versions/1/model")] {
            #expect(symlink(target, "\(root)/\(name)") == 0)
        }
        #expect(try SectionFile(path: "\(root)/linked/versions/1/model").count > 0)
        for (path, above) in [("linked/versions/1/model", root), ("shop/link", nil), ("shop/link", root)] {
            let error = #expect(throws: SystemError.self) { try SectionFile(path: "\(root)/\(path)", below: above) }
            #expect(error?.refusal == .link)
        }
        #expect(link(path, "\(root)/second") == 0)
        let error = #expect(throws: SystemError.self) { try SectionFile(path: path) }
        #expect(error?.refusal == .severalNames)
    }

    @Test func `a file that is cut short while it is mapped is known as damaged once that is read`() throws {
        var writer = SectionFileWriter()
        writer.add("numbers", Column((0..<10_000).map(UInt32.init)))
        let file = try open(writer.finished())
        let numbers: Column<UInt32> = try file.column("numbers")
        #expect(numbers[9_999] == 9_999)
        #expect(truncate(directory.path + "/model", 4_096) == 0)
        #expect(!file.isDamaged)
        #expect(numbers[9_999] == 0)
        #expect(file.isDamaged)
    }

    @Test func `a row ends where the next begins, and is empty where that is not after its beginning`() {
        let starts: [UInt32] = [0, 3, 3, 10, 0, 0]
        #expect((0..<5).map { starts.span.row($0) } == [0..<3, 3..<3, 3..<10, 10..<10, 0..<0])
    }
}

extension [UInt8] {
    fileprivate mutating func setLittleEndian(_ value: UInt32, at offset: Int) {
        for index in 0..<4 { self[offset + index] = UInt8(truncatingIfNeeded: value >> UInt32(index * 8)) }
    }

    /// Makes the checksums of table and header fit their bytes.
    fileprivate mutating func reseal(sections: Int) {
        setLittleEndian(CRC32C.checksum(of: span.extracting(32..<32 + sections * 40)), at: 24)
        setLittleEndian(CRC32C.checksum(of: span.extracting(0..<28)), at: 28)
    }
}
