import Foundation
import SystemCalls
import TestSupport
import Testing

struct AtomicFileTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func bytes(at path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    private func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    private func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test(arguments: [[], [7], Array("引越し\n".utf8), [UInt8](repeating: 0xA5, count: 300_000)] as [[UInt8]])
    func `a replaced file holds the new bytes, and nothing is left beside it`(content: [UInt8]) throws {
        let path = try directory.write("old and longer than some of the new ones", to: "release.json")
        try AtomicFile.replace(path, with: content)
        #expect(try bytes(at: path) == content)
        #expect(try names(in: directory.path) == ["release.json"])
    }

    @Test func `replacing makes a file that was not there`() throws {
        let path = directory.path + "/new"
        try AtomicFile.replace(path, with: [1, 2, 3])
        #expect(try bytes(at: path) == [1, 2, 3])
    }

    @Test(arguments: [0o600, 0o640, 0o400])
    func `a replaced file has the mode asked for, whatever the old one had`(asked: UInt32) throws {
        let path = try directory.write("old", to: "tokens.json")
        chmod(path, 0o666)
        try AtomicFile.replace(path, with: Array("secret".utf8), mode: asked)
        #expect(try mode(of: path) == Int(asked))
        #expect(try bytes(at: path) == Array("secret".utf8))
    }

    @Test func `a reader that opened the old file keeps the old content`() throws {
        let path = try directory.write("old", to: "file")
        let mapping = try Mapping(path: path)
        try AtomicFile.replace(path, with: Array("new content".utf8))
        #expect(mapping.withBytes { $0.withUnsafeBytes { Array($0) } } == Array("old".utf8))
    }

    @Test func `a temporary file that cannot be made leaves the old content`() throws {
        // The name fits a directory entry; with anything added to it, it does not.
        let path = try directory.write("old", to: String(repeating: "n", count: 255))
        let error = #expect(throws: SystemError.self) { try AtomicFile.replace(path, with: [1]) }
        #expect(error?.call == "open")
        #expect(error?.number == ENAMETOOLONG)
        #expect(try bytes(at: path) == Array("old".utf8))
    }

    @Test func `a device that takes only a part leaves the old content and no temporary file`() async {
        await #expect(processExitsWith: .success) {
            let directory = try TemporaryDirectory()
            let path = try directory.write("old", to: "file")
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 5, rlim_max: 5)
            #if canImport(Glibc)
                setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            #else
                setrlimit(RLIMIT_FSIZE, &limit)
            #endif
            do throws(SystemError) {
                try AtomicFile.replace(path, with: Array("longer".utf8))
                exit(2)
            } catch {
                guard error.call == "write", error.isFull else { exit(3) }
            }
            let content = try String(contentsOfFile: path, encoding: .utf8)
            let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
            guard content == "old", names == ["file"] else { exit(4) }
        }
    }

    @Test func `a link or second name in the place of the temporary file is not written through`() throws {
        let canary = try directory.write("canary", to: "canary")
        let path = try directory.write("old", to: "file")
        // Other tests replace files at the same time, so the number is known only to be a higher one.
        let next = try temporaryNumber() + 1
        for number in next..<next + 1_000 {
            let trap = "\(directory.path)/file.\(getpid())-\(number).new"
            #expect((number % 2 == 0 ? symlink("canary", trap) : link(canary, trap)) == 0)
        }
        for content in ["first", "second"] {
            try AtomicFile.replace(path, with: Array(content.utf8))
            #expect(try bytes(at: path) == Array(content.utf8))
        }
        #expect(try bytes(at: canary) == Array("canary".utf8))
        #expect(try FileStanding.of(path).kind == .file)
        #expect(try names(in: directory.path).count == 1_000)
    }

    /// The number in the name of a temporary file, as an error tells it.
    private func temporaryNumber() throws -> Int {
        let path = directory.path + "/nowhere/file"
        let error = try #require(throws: SystemError.self) { try AtomicFile.replace(path, with: []) }
        let name = error.path
        let (prefix, suffix) = ("\(path).\(getpid())-", ".new")
        try #require(name.hasPrefix(prefix) && name.hasSuffix(suffix), "\(name)")
        return try #require(Int(name.dropFirst(prefix.count).dropLast(suffix.count)))
    }

    @Test func `no two temporary files of a process have the same name`() throws {
        let numbers = try (0..<100).map { _ in try temporaryNumber() }
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy(<))
    }

    @Test func `a rename that fails leaves what was there and no temporary file`() throws {
        try directory.write("inside", to: "taken/file")
        let path = directory.path + "/taken"
        let error = #expect(throws: SystemError.self) { try AtomicFile.replace(path, with: [1]) }
        #expect(error?.call == "rename")
        #expect(error?.path == path)
        #expect(try bytes(at: path + "/file") == Array("inside".utf8))
        #expect(try names(in: directory.path) == ["taken"])
    }

    @Test func `a missing directory is reported as not found`() {
        let path = directory.path + "/no/such/file"
        let error = #expect(throws: SystemError.self) { try AtomicFile.replace(path, with: [1]) }
        #expect(error?.isNotFound == true)
    }

    @Test func `a directory is published under a free name with all it holds`() throws {
        try directory.write("content", to: "staging/model")
        #expect(try AtomicFile.publish(directory: directory.path + "/staging", as: directory.path + "/v1"))
        #expect(try bytes(at: directory.path + "/v1/model") == Array("content".utf8))
        #expect(try names(in: directory.path) == ["v1"])
    }

    @Test(arguments: ["v1/model", "v1"])
    func `publishing refuses a name that a directory with files or a file has`(taken: String) throws {
        try directory.write("first", to: taken)
        try directory.write("second", to: "staging/model")
        #expect(try !AtomicFile.publish(directory: directory.path + "/staging", as: directory.path + "/v1"))
        #expect(try bytes(at: directory.path + "/" + taken) == Array("first".utf8))
        #expect(try bytes(at: directory.path + "/staging/model") == Array("second".utf8))
    }

    @Test func `publishing refuses a name that an empty directory has`() throws {
        try directory.write("second", to: "staging/model")
        let taken = directory.path + "/v1"
        try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: false)
        let isPublished = try AtomicFile.publish(directory: directory.path + "/staging", as: taken)
        let left = try names(in: directory.path)
        #expect(!isPublished)
        #expect(left == ["staging", "v1"])
    }

    @Test func `publishing refuses a name that a link to nothing has`() throws {
        try directory.write("second", to: "staging/model")
        let taken = directory.path + "/v1"
        try FileManager.default.createSymbolicLink(atPath: taken, withDestinationPath: "nowhere")
        #expect(try !AtomicFile.publish(directory: directory.path + "/staging", as: taken))
        #expect(try names(in: directory.path) == ["staging", "v1"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: taken) == "nowhere")
    }

    @Test func `publishing where the parent is a file is an error, not a taken name`() throws {
        try directory.write("a file", to: "parent")
        try directory.write("second", to: "staging/model")
        #expect(throws: SystemError.self) {
            try AtomicFile.publish(directory: directory.path + "/staging", as: directory.path + "/parent/v1")
        }
    }

    @Test func `publishing what is not there is an error`() {
        #expect(throws: SystemError.self) {
            try AtomicFile.publish(directory: directory.path + "/staging", as: directory.path + "/v1")
        }
    }

    @Test func `appending makes a file that only its owner may read, and adds to it`() throws {
        let path = directory.path + "/log"
        try AtomicFile.append(Array("一\n".utf8), to: path)
        #expect(try mode(of: path) == 0o600)
        try AtomicFile.append(Array("二\n".utf8), to: path)
        try AtomicFile.append([], to: path)
        #expect(try bytes(at: path) == Array("一\n二\n".utf8))
        #expect(try mode(of: path) == 0o600)
    }

    @Test func `appending to a directory is an error`() {
        let error = #expect(throws: SystemError.self) { try AtomicFile.append([1], to: directory.path) }
        #expect(error?.number == EISDIR)
    }

    @Test func `writing durably replaces a longer file whole`() throws {
        let path = try directory.write("longer", to: "file")
        try AtomicFile.writeDurably([1, 2], to: path)
        #expect(try bytes(at: path) == [1, 2])
    }
}
