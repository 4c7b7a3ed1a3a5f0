import Foundation
import SystemCalls
import TestSupport
import Testing

struct FileStandingTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test(arguments: [0o600, 0o644, 0o777, 0o4711] as [UInt32])
    func `a file has its owner, mode, size and time`(mode: UInt32) throws {
        let path = try directory.write("twelve bytes", to: "file")
        var times = [timeval(tv_sec: 5, tv_usec: 0), timeval(tv_sec: 1_700_000_000, tv_usec: 123_456)]
        #expect(utimes(path, &times) == 0)
        #expect(chmod(path, mode_t(mode)) == 0)
        let standing = try FileStanding.of(path)
        #expect(standing.kind == .file)
        #expect(!standing.isDirectory)
        #expect(standing.owner == geteuid())
        #expect(standing.mode == mode)
        #expect(standing.size == 12)
        #expect(standing.modified == 1_700_000_000_123_456_000)
    }

    @Test func `a directory is one`() throws {
        #expect(chmod(directory.path, 0o1750) == 0)
        let standing = try FileStanding.of(directory.path)
        #expect(standing.isDirectory)
        #expect(standing.mode == 0o1750)
    }

    @Test func `a link is looked at itself, or what it leads to`() throws {
        try directory.write("12345", to: "file")
        let link = directory.path + "/link"
        #expect(symlink("file", link) == 0)
        #expect(try FileStanding.of(link).kind == .link)
        #expect(try FileStanding.of(link).size == 4)
        #expect(try FileStanding.ofTarget(link).kind == .file)
        #expect(try FileStanding.ofTarget(link).size == 5)
    }

    @Test func `a link to nothing is there, its target not`() throws {
        let link = directory.path + "/link"
        #expect(symlink("none", link) == 0)
        #expect(try FileStanding.of(link).kind == .link)
        let error = #expect(throws: SystemError.self) { try FileStanding.ofTarget(link) }
        #expect(error?.isNotFound == true)
    }

    @Test func `other things are told apart`() throws {
        let pipe = directory.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(try FileStanding.of(pipe).kind == .other)
        #expect(try FileStanding.of("/dev/null").kind == .other)
    }

    @Test func `what is not there is told as not found`() {
        let error = #expect(throws: SystemError.self) { try FileStanding.of(directory.path + "/none") }
        #expect(error?.isNotFound == true)
        #expect(error?.path == directory.path + "/none")
    }
}
