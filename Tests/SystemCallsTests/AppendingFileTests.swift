import Foundation
import SystemCalls
import TestSupport
import Testing

struct AppendingFileTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.path + "/log" }

    init() throws { directory = try TemporaryDirectory() }

    private func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func `a new file is its owner's alone and grows`() throws {
        var file = try AppendingFile.open(path)
        try file.append(Array("一\n".utf8))
        try file.append([])
        try file.append(Array("二\n".utf8))
        try file.sync()
        #expect(try text() == "一\n二\n")
        #expect(file.length == 8)
        #expect(try FileStanding.of(path).mode == 0o600)
    }

    @Test func `a file that is there is gone on with and keeps its mode`() throws {
        try directory.write("old\n", to: "log")
        chmod(path, 0o640)
        var file = try AppendingFile.open(path)
        #expect(file.length == 4)
        try file.append(Array("new\n".utf8))
        #expect(file.length == 8)
        #expect(try text() == "old\nnew\n")
        #expect(try FileStanding.of(path).mode == 0o640)
    }

    @Test func `a directory, or one that is not there, is an error`() {
        let isDirectory = #expect(throws: SystemError.self) { _ = try AppendingFile.open(directory.path) }
        #expect(isDirectory?.isNotAFile == true)
        let isMissing = #expect(throws: SystemError.self) { _ = try AppendingFile.open(directory.path + "/none/log") }
        #expect(isMissing?.isNotFound == true)
    }

    @Test func `a record that does not fit is not there in part, and the next one may fit`() async throws {
        await #expect(processExitsWith: .success) { [path = path as String] in
            signal(SIGXFSZ, SIG_IGN)
            func allow(_ bytes: UInt) {
                var limit = rlimit(rlim_cur: .init(bytes), rlim_max: .init(1_000_000_000))
                #if canImport(Glibc)
                    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
                #else
                    setrlimit(RLIMIT_FSIZE, &limit)
                #endif
            }
            var file = try AppendingFile.open(path)
            try file.append([UInt8](repeating: 1, count: 60))
            allow(100)
            var failure: SystemError?
            do throws(SystemError) {
                try file.append([UInt8](repeating: 2, count: 60))
            } catch {
                failure = error
            }
            allow(1_000_000)
            #expect(failure?.number == EFBIG)
            #expect(file.length == 60)
            #expect(try FileStanding.of(path).size == 60)
            try file.append([UInt8](repeating: 3, count: 60))
            try file.sync()
            #expect(file.length == 120)
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(Array(bytes) == [UInt8](repeating: 1, count: 60) + [UInt8](repeating: 3, count: 60))
    }

    #if os(Linux)
        @Test func `after a failed sync nothing more is promised`() throws {
            // The device takes all bytes and cannot sync.
            var file = try AppendingFile.open("/dev/null")
            try file.append([1, 2, 3])
            let first = #expect(throws: SystemError.self) { try file.sync() }
            #expect(first?.call == "fdatasync")
            let second = #expect(throws: SystemError.self) { try file.append([4]) }
            let third = #expect(throws: SystemError.self) { try file.sync() }
            #expect(second == first)
            #expect(third == first)
        }
    #endif
}
