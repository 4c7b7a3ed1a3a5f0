import Foundation
import SystemCalls
import TestSupport
import Testing

struct MappingTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test(arguments: [1, 4_095, 4_096, 4_097, 70_000])
    func `a mapping shows every byte of its file`(length: Int) throws {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let mapping = try Mapping(path: try directory.write(bytes, to: "file"))
        #expect(mapping.count == length)
        #expect(mapping.withBytes { $0.withUnsafeBytes { Array($0) } } == bytes)
    }

    @Test func `an empty file maps to no bytes`() throws {
        let mapping = try Mapping(path: try directory.write([], to: "empty"))
        #expect(mapping.count == 0)
        #expect(mapping.withBytes { $0.count } == 0)
    }

    @Test func `a missing file is reported as not found, with its path`() {
        let path = directory.path + "/missing"
        let error = #expect(throws: SystemError.self) { try Mapping(path: path) }
        #expect(error?.isNotFound == true)
        #expect(error?.call == "open")
        #expect(error?.path == path)
        #expect(error?.description == "\(path): No such file or directory (open)")
    }

    @Test func `a directory cannot be mapped`() {
        let error = #expect(throws: SystemError.self) { try Mapping(path: directory.path) }
        #expect(error?.isNotFound == false)
    }

    @Test func `a mapping outlives its file's name`() throws {
        let path = try directory.write([1, 2, 3], to: "file")
        let mapping = try Mapping(path: path)
        try FileManager.default.removeItem(atPath: path)
        #expect(mapping.withBytes { $0[2] } == 3)
    }

    @Test func `an error of the closure comes out`() throws {
        struct Refusal: Error {}
        let mapping = try Mapping(path: try directory.write([1], to: "file"))
        #expect(throws: Refusal.self) {
            try mapping.withBytes { (_: Span<UInt8>) throws(Refusal) -> Void in throw Refusal() }
        }
    }
}
