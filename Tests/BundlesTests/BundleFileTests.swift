import Bundles
import Foundation
import TestSupport
import Testing

struct BundleFileTests {
    private func message(_ path: String) throws -> String {
        try #require(throws: BundleError.self) { try BundleFile.read(path) }.description
    }

    @Test func `a file's bytes are read`() throws {
        let directory = try TemporaryDirectory()
        #expect(try BundleFile.read(directory.write([1, 0, 255], to: "a")) == [1, 0, 255])
    }

    @Test func `a link to a file is followed`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("x", to: "a")
        try FileManager.default.createSymbolicLink(atPath: "\(directory.path)/b", withDestinationPath: "a")
        #expect(try BundleFile.read("\(directory.path)/b") == [0x78])
    }

    @Test func `a missing file, an empty one, a directory and a link to nothing are told apart`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path
        try directory.write("", to: "empty")
        try directory.write("x", to: "folder/x")
        try FileManager.default.createSymbolicLink(atPath: "\(path)/dangling", withDestinationPath: "nowhere")
        #expect(try message("\(path)/none") == "\(path)/none: the file is missing")
        #expect(try message("\(path)/empty") == "\(path)/empty: the file is empty")
        #expect(
            try message("\(path)/folder")
                == "\(path)/folder: is a directory or special file where a plain file should be")
        #expect(isClearSentence(try message("\(path)/dangling"), naming: "\(path)/dangling"))
        #expect(
            try message("/dev/null") == "/dev/null: is a directory or special file where a plain file should be")
    }

    @Test func `a file past the limit is refused unread`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("x", to: "large")
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: UInt64(BundleFile.mostBytes + 1))
        try handle.close()
        #expect(try message(path) == "\(path): 67108865 bytes; at most 67108864 are read")
    }
}
