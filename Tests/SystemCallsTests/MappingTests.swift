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

    @Test func `a file larger than allowed is not mapped`() throws {
        try directory.write([1, 2, 3], to: "file")
        let file = try DirectoryHandle(path: directory.path).file("file")
        #expect(try Mapping(file, most: 3).count == 3)
        let error = #expect(throws: SystemError.self) { try Mapping(file, most: 2) }
        #expect(error?.refusal == .tooLarge)
    }

    @Test func `a mapping of an untouched file is not damaged, nor is the next one in the place of a damaged one`()
        throws
    {
        let path = try directory.write([UInt8](repeating: 7, count: 20_000), to: "file")
        for _ in 0..<3 {
            let mapping = try Mapping(path: path)
            #expect(!mapping.isDamaged)
            #expect(truncate(path, 5_000) == 0)
            #expect(!mapping.isDamaged)
            #expect(mapping.withBytes { $0[19_999] } == 0)
            #expect(mapping.isDamaged)
            try directory.write([UInt8](repeating: 7, count: 20_000), to: "file")
            #expect(try !Mapping(path: path).isDamaged)
        }
    }

    @Test func `what is cut off a mapped file reads as zeros, in one mapping of several, and the process lives`() async
    {
        await #expect(processExitsWith: .success) {
            let directory = try TemporaryDirectory()
            let page = sysconf(Int32(_SC_PAGESIZE))
            let bytes = [UInt8](repeating: 7, count: 100 * page + 1)
            for length in [0, 1, page - 1, page, page + 1, 50 * page, 100 * page - 1, 100 * page] {
                let path = try directory.write(bytes, to: "file")
                let mappings = try (0..<3).map { _ in try Mapping(path: path) }
                let sound = try Mapping(path: try directory.write(bytes, to: "other"))
                guard truncate(path, off_t(length)) == 0 else { exit(2) }
                let rest = (length + page - 1) / page * page
                for (number, mapping) in mappings.enumerated() where number > 0 {
                    let isZero = mapping.withBytes { bytes in
                        bytes.indices.allSatisfy { bytes[$0] == ($0 < length ? 7 : 0) }
                    }
                    guard isZero, mapping.isDamaged == (rest < bytes.count) else { exit(3) }
                }
                guard !mappings[0].isDamaged, !sound.isDamaged, sound.withBytes({ $0[100 * page] }) == 7 else {
                    exit(4)
                }
            }
        }
    }

    @Test func `threads that meet the end of a file at once all go on`() async {
        await #expect(processExitsWith: .success) {
            let directory = try TemporaryDirectory()
            for _ in 0..<20 {
                let path = try directory.write([UInt8](repeating: 7, count: 1 << 17), to: "file")
                let mapping = try Mapping(path: path)
                let threads = (0..<4).map { _ in
                    WorkerThread.start(name: "reader") {
                        for _ in 0..<3 {
                            mapping.withBytes { bytes in if bytes.indices.contains(where: { bytes[$0] > 7 }) { exit(5) }
                            }
                        }
                    }
                }
                guard truncate(path, 4096) == 0 else { exit(2) }
                for thread in threads { thread.join() }
                guard mapping.withBytes({ $0[$0.count - 1] }) == 0, mapping.isDamaged else { exit(3) }
            }
        }
    }

    @Test func `a signal that is not about a mapping ends the process as before`() async {
        await #expect(processExitsWith: .signal(SIGBUS)) {
            signal(SIGBUS, SIG_DFL)
            let directory = try TemporaryDirectory()
            let mapping = try Mapping(path: try directory.write([1], to: "file"))
            raise(SIGBUS)
            // Not reached.
            exit(mapping.withBytes { Int32($0[0]) })
        }
    }

    @Test func `switching crash reports off leaves mappings guarded`() async {
        await #expect(processExitsWith: .exitCode(0)) {
            let directory = try TemporaryDirectory()
            let path = try directory.write([UInt8](repeating: 7, count: 20_000), to: "file")
            let mapping = try Mapping(path: path)
            CrashReports.switchOff()
            guard truncate(path, 0) == 0 else { exit(2) }
            exit(mapping.withBytes { Int32($0[10_000]) })
        }
    }
}
