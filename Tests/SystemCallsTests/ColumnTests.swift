import SystemCalls
import TestSupport
import Testing

struct ColumnTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// A mapped file of 64 bytes, each its own offset.
    private func counting() throws -> Mapping {
        try Mapping(path: try directory.write(Array(0..<64), to: "counting"))
    }

    @Test func `a column in memory holds its elements and their bytes`() {
        let column = Column<UInt32>([1, 0x0403_0201])
        #expect(column.count == 2)
        #expect(column[1] == 0x0403_0201)
        #expect(column.bytes == [1, 0, 0, 0, 1, 2, 3, 4])
        #expect(column.withSpan { $0.count } == 2)
    }

    @Test func `an empty column in memory has no bytes`() {
        let column = Column<Float>([])
        #expect(column.count == 0)
        #expect(column.bytes == [])
    }

    @Test func `a window onto a file reads little-endian values`() throws {
        let column = try #require(Column<UInt16>(try counting(), byteRange: 6..<12))
        #expect(column.count == 3)
        #expect((0..<3).map { column[$0] } == [0x0706, 0x0908, 0x0B0A])
        #expect(column.bytes == [6, 7, 8, 9, 10, 11])
    }

    @Test func `a window may be empty and may end where the file ends`() throws {
        let mapping = try counting()
        let empty = try #require(Column<UInt64>(mapping, byteRange: 64..<64))
        #expect(empty.count == 0)
        #expect(empty.bytes == [])
        let last = try #require(Column<UInt64>(mapping, byteRange: 56..<64))
        #expect(last[0] == 0x3F3E_3D3C_3B3A_3938)
    }

    @Test(arguments: [-4..<4, 56..<68, 64..<68, 68..<72, 1..<5, 2..<6, 4..<7, 0..<63] as [Range<Int>])
    func `a window outside the file, misaligned or with part of an element is refused`(range: Range<Int>) throws {
        #expect(Column<UInt32>(try counting(), byteRange: range) == nil)
    }

    @Test func `what is refused depends on the element`() throws {
        let mapping = try counting()
        #expect(Column<UInt8>(mapping, byteRange: 1..<4) != nil)
        #expect(Column<UInt16>(mapping, byteRange: 1..<3) == nil)
        #expect(Column<UInt16>(mapping, byteRange: 2..<4) != nil)
        #expect(Column<UInt64>(mapping, byteRange: 4..<12) == nil)
    }

    @Test func `a column keeps its file mapped`() throws {
        let column = try #require(Column<UInt8>(try counting(), byteRange: 10..<12))
        #expect(column.bytes == [10, 11])
    }

    @Test func `an empty file has an empty window of any element`() async {
        await #expect(processExitsWith: .success) {
            let directory = try TemporaryDirectory()
            let mapping = try Mapping(path: try directory.write([], to: "empty"))
            let column = try #require(Column<UInt64>(mapping, byteRange: 0..<0))
            #expect(column.count == 0)
            #expect(column.bytes == [])
        }
    }
}
