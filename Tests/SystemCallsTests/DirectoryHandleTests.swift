import Foundation
import SystemCalls
import TestSupport
import Testing

struct DirectoryHandleTests {
    private static let walks: [DirectoryHandle.Walk] = [.kernel, .stepwise]
    private let directory: TemporaryDirectory

    /// `inside` is what is opened; `secret` beside it must never be reached.
    init() throws {
        directory = try TemporaryDirectory()
        try directory.write("secret", to: "secret")
        try directory.write("hello", to: "inside/file")
        try directory.write("deep", to: "inside/a/b/file")
    }

    private var inside: String { directory.path + "/inside" }

    private func refusal(_ path: String, _ walk: DirectoryHandle.Walk) throws -> SystemError {
        let error = #expect(throws: SystemError.self) {
            try DirectoryHandle(path: inside, walk: walk).read(path, most: 1_000)
        }
        return try #require(error)
    }

    @Test(arguments: walks)
    func `files below are read, by one name or several`(walk: DirectoryHandle.Walk) throws {
        let handle = try DirectoryHandle(path: inside, walk: walk)
        #expect(try handle.read("file", most: 5) == Array("hello".utf8))
        #expect(try handle.read("a/b/file", most: 5) == Array("deep".utf8))
        #expect(try handle.directory("a").directory("b").read("file", most: 5) == Array("deep".utf8))
        #expect(try handle.directory("a/b").path == "\(inside)/a/b")
        #expect(try handle.file("file").size == 5)
    }

    @Test(arguments: walks)
    func `the directory itself may be reached through links`(walk: DirectoryHandle.Walk) throws {
        symlink("inside", directory.path + "/link")
        #expect(try DirectoryHandle(path: directory.path + "/link", walk: walk).read("file", most: 5).count == 5)
    }

    @Test(
        arguments: [
            "../secret", "..", ".", "", "/", "/etc/passwd", "a/../file", "a/../../secret", "./file", "a//b/file", "a/",
            "file\0", "a/b/../../../secret",
        ], walks)
    func `a path that is not of names only is refused`(path: String, walk: DirectoryHandle.Walk) throws {
        let error = try refusal(path, walk)
        #expect(error.refusal == .outside)
        #expect(error.path == "\(inside)/\(path)")
        #expect(throws: SystemError.self) { _ = try DirectoryHandle(path: inside, walk: walk).directory(path) }
        #expect(throws: SystemError.self) { try DirectoryHandle(path: inside, walk: walk).entry(path) }
    }

    @Test(
        arguments: [
            ("../secret", "link", "link"), ("file", "link", "link"), ("link", "link", "link"), ("none", "link", "link"),
            ("..", "link", "link/secret"), ("a", "link", "link/b/file"), ("/", "link", "link/etc/passwd"),
            ("/proc/self/root", "link", "link/etc/passwd"), ("b", "a/link", "a/link/file"),
        ], walks)
    func `no link is followed, wherever it leads`(
        link: (target: String, name: String, path: String), walk: DirectoryHandle.Walk
    ) throws {
        #expect(symlink(link.target, "\(inside)/\(link.name)") == 0)
        #expect(try refusal(link.path, walk).refusal == .link)
        #expect(try DirectoryHandle(path: inside, walk: walk).entry(link.name).kind == .link)
        #expect(throws: SystemError.self) { _ = try DirectoryHandle(path: inside, walk: walk).directory(link.name) }
    }

    @Test(arguments: walks)
    func `only plain files with one name are read, and nothing keeps the reader waiting`(
        walk: DirectoryHandle.Walk
    ) throws {
        #expect(link("\(directory.path)/secret", "\(inside)/second") == 0)
        #expect(mkfifo("\(inside)/pipe", 0o600) == 0)
        var refused = [("second", SystemError.Refusal.severalNames), ("pipe", .pipe), ("a", .directory)]
        #if os(Linux)
            #expect(mknod("\(inside)/socket", S_IFSOCK | 0o600, 0) == 0)
            refused.append(("socket", .socket))
        #endif
        for (name, reason) in refused {
            #expect(try refusal(name, walk).refusal == reason)
            #expect(try refusal(name, walk).path == "\(inside)/\(name)")
        }
        #expect(try refusal("second", walk).isNotAFile == false)
        #expect(try refusal("pipe", walk).isNotAFile)
        #expect(try DirectoryHandle(path: "/dev", walk: walk).entry("null").kind == .device)
        let error = #expect(throws: SystemError.self) { try DirectoryHandle(path: "/dev").read("zero", most: 1) }
        #expect(error?.refusal == .device)
    }

    @Test(arguments: walks)
    func `what is not there, not allowed or too long a name is told`(walk: DirectoryHandle.Walk) throws {
        #expect(try refusal("none", walk).isNotFound)
        #expect(try refusal("none/file", walk).isNotFound)
        #expect(try refusal("file/none", walk).isNotADirectory)
        #expect(try refusal(String(repeating: "x", count: 300), walk).reason == "File name too long")
        #expect(throws: SystemError.self) { _ = try DirectoryHandle(path: "\(inside)/file", walk: walk) }
    }

    @Test func `a large file is refused before memory is taken for it`() throws {
        let file = try #require(FileHandle(forWritingAtPath: "\(inside)/file"))
        try file.truncate(atOffset: 1 << 40)
        let handle = try DirectoryHandle(path: inside)
        let error = #expect(throws: SystemError.self) { try handle.read("file", most: 1 << 30) }
        #expect(error?.refusal == .tooLarge)
    }

    @Test func `a file that shrinks, grows or changes between opening and reading is told`() throws {
        let handle = try DirectoryHandle(path: inside)
        for text in ["hell", "hello!", ""] {
            try directory.write("hello", to: "inside/file")
            let file = try handle.file("file")
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(inside)/file"))
            let error = #expect(throws: SystemError.self) { try file.read(most: 100) }
            #expect(error?.refusal == .changed)
        }
        let file = try handle.file("file")
        var times = [timeval(tv_sec: 5, tv_usec: 0), timeval(tv_sec: 5, tv_usec: 0)]
        #expect(utimes("\(inside)/file", &times) == 0)
        #expect(throws: SystemError.self) { try file.read(most: 100) }
    }

    @Test func `a file that is replaced by rename is read as it was opened`() throws {
        let handle = try DirectoryHandle(path: inside)
        let file = try handle.file("file")
        try directory.write("other", to: "inside/new")
        #expect(rename("\(inside)/new", "\(inside)/file") == 0)
        #expect(try file.read(most: 5) == Array("hello".utf8))
        #expect(try handle.read("file", most: 5) == Array("other".utf8))
    }

    @Test(arguments: walks)
    func `a directory that was opened stays the same when another takes its name`(walk: DirectoryHandle.Walk) throws {
        let handle = try DirectoryHandle(path: inside, walk: walk)
        let inner = try handle.directory("a")
        #expect(rename("\(inside)/a", "\(inside)/old") == 0)
        #expect(symlink("..", "\(inside)/a") == 0)
        #expect(try inner.read("b/file", most: 5) == Array("deep".utf8))
        let error = #expect(throws: SystemError.self) { try handle.read("a/secret", most: 10) }
        #expect(error?.refusal == .link)
    }

    @Test func `entries are in the order of their bytes, links looked at themselves`() throws {
        symlink("../secret", "\(inside)/link")
        try directory.write("", to: "inside/.hidden")
        #expect(link("\(inside)/file", "\(inside)/twin") == 0)
        let entries = try DirectoryHandle(path: inside).entries(most: 5)
        #expect(entries.map(\.name) == [".hidden", "a", "file", "link", "twin"])
        #expect(entries.map(\.kind) == [.file, .directory, .file, .link, .file])
        #expect(entries.map(\.isHidden) == [true, false, false, false, false])
        #expect(entries[2].linkCount == 2)
        #expect(entries[2].inode == entries[4].inode)
        #expect(entries[2].size == 5)
        #expect(entries[2].owner == geteuid())
        let standing = try FileStanding.of("\(inside)/file")
        #expect(entries[2].modified == standing.modified)
        #expect(entries[2].mode == standing.mode)
        #expect(entries[2].changed >= entries[2].modified)
        let error = #expect(throws: SystemError.self) { try DirectoryHandle(path: inside).entries(most: 4) }
        #expect(error?.refusal == .tooManyNames)
    }

    @Test func `a name that is not UTF-8 or not printable is shown in one line`() throws {
        for name: [UInt8] in [[0x61, 0xFF], [0x62, 0x0A], Array("c\u{202E}".utf8), Array("d\u{1B}[2J".utf8)] {
            let path = Array("\(inside)/a/b/".utf8) + name + [0]
            let descriptor = path.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { creat($0.baseAddress!, 0o600) }
            }
            #expect(descriptor >= 0)
            close(descriptor)
        }
        let entries = try DirectoryHandle(path: inside).directory("a/b").entries(most: 10)
        #expect(entries.map(\.shownName) == ["a\\xFF", "b\\x0A", "c\\xE2\\x80\\xAE", "d\\x1B[2J", "file"])
        #expect(entries.map(\.name) == [nil, "b\n", "c\u{202E}", "d\u{1B}[2J", "file"])
    }
}
