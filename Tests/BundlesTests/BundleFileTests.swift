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

    @Test func `a link is refused in a bundle, and followed where somebody names it`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("x", to: "a")
        try FileManager.default.createSymbolicLink(atPath: "\(directory.path)/b", withDestinationPath: "a")
        #expect(try message("\(directory.path)/b").hasPrefix("\(directory.path)/b: is a symbolic link"))
        #expect(try BundleFile.read(named: "\(directory.path)/b") == [0x78])
    }

    @Test(arguments: [
        ("Plugins/shop/answers.csv", "Plugins", "shop/answers.csv"), ("answers.csv", ".", "answers.csv"),
        ("/answers.csv", "/", "answers.csv"), ("/a/answers.csv", "/", "a/answers.csv"),
        ("./answers.csv", ".", "answers.csv"), ("../answers.csv", "..", "answers.csv"),
        ("../../shop/answers.csv", "../..", "shop/answers.csv"),
        ("/p/acme/shop/versions/3/model.taiwa", "/p/acme", "shop/versions/3/model.taiwa"),
        ("p/shop/versions/3/sheets/exam.csv", "p", "shop/versions/3/sheets/exam.csv"),
        ("p//versions/shop/exam.csv", "p/versions", "shop/exam.csv"),
    ])
    func `a path is the operator's up to the directory that bundles lie in`(path: String, root: String, name: String) {
        #expect(BundlePath(path, below: nil).root == root)
        #expect(BundlePath(path, below: nil).name == name)
    }

    @Test func `below a directory that is given no link is followed, however deep`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("x", to: "elsewhere/shop/a")
        try directory.write("x", to: "p/acme/shop/a")
        try FileManager.default.createSymbolicLink(
            atPath: "\(directory.path)/p/other", withDestinationPath: "../elsewhere")
        let root = "\(directory.path)/p"
        #expect(try BundleFile.read("\(root)/acme/shop/a", below: root) == [0x78])
        let error = #expect(throws: BundleError.self) { try BundleFile.read("\(root)/other/shop/a", below: root) }
        #expect(error?.problem == .symbolicLink)
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
        #expect(try message("/dev/null").hasPrefix("/dev/null: is a device"))
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
