import Foundation
import TestSupport

/// A directory to run programs in, with plugins and state of its own; removed with the last copy of the value.
struct Workspace: Sendable {
    private let directory: TemporaryDirectory
    var path: String { directory.path }

    /// An empty one.
    init() throws { directory = try TemporaryDirectory() }

    /// One that begins as a copy of another.
    init(copying original: Workspace) throws {
        try self.init()
        for name in try FileManager.default.contentsOfDirectory(atPath: original.path) {
            try FileManager.default.copyItem(atPath: "\(original.path)/\(name)", toPath: "\(path)/\(name)")
        }
    }

    /// The environment that programs get: nothing of the person's who runs the tests.
    private func environment(adding extra: [String: String]) -> [String: String] {
        ["HOME": path, "PATH": "\(BuiltProgram.directory.path):/usr/bin:/bin"].merging(extra) { $1 }
    }

    /// Runs `taiwa` in this directory.
    func taiwa(
        _ arguments: String..., input: String = "", environment extra: [String: String] = [:]
    ) throws -> ProgramRun {
        try taiwa(arguments, input: Data(input.utf8), environment: extra)
    }

    /// Runs `taiwa` in this directory.
    func taiwa(
        _ arguments: [String], input: Data = Data(), environment extra: [String: String] = [:]
    ) throws -> ProgramRun {
        try run(.taiwa, arguments, input: input, environment: extra)
    }

    /// Says lines to `taiwa chat` in this directory.
    func chat(_ lines: String..., options: [String] = [], environment: [String: String] = [:]) throws -> ProgramRun {
        let input = lines.map { $0 + "\n" }.joined()
        return try taiwa(["chat"] + options, input: Data(input.utf8), environment: environment)
    }

    /// Runs a program of this package in this directory.
    func run(
        _ program: BuiltProgram, _ arguments: [String] = [], input: Data, environment extra: [String: String] = [:]
    ) throws -> ProgramRun {
        try ProgramRun(
            program.path, arguments, in: path, input: input, environment: environment(adding: extra))
    }

    /// Runs a line of shell in this directory, where `taiwa` is on the `PATH`.
    func shell(_ line: String, environment extra: [String: String] = [:]) throws -> ProgramRun {
        try ProgramRun(
            "/bin/sh", ["-c", line], in: path, input: Data(), environment: environment(adding: extra))
    }
}

extension Workspace {
    func write(_ text: String, to name: String) throws { try directory.write(text, to: name) }
    func write(_ bytes: [UInt8], to name: String) throws { try directory.write(bytes, to: name) }
    func read(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")) }
    func text(of name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }
    func json(of name: String) throws -> JSON { try JSON(try read(name)) }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }
    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    func append(_ text: String, to name: String) throws { try write(Array(try read(name)) + text.utf8, to: name) }

    func makeDirectory(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }

    /// The permission bits of a file or directory.
    func permissions(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int
    }

    /// Every file here with its content, by its path.
    func files(below name: String = ".") throws -> [String: Data] {
        guard let paths = FileManager.default.enumerator(atPath: "\(path)/\(name)") else { return [:] }
        var files: [String: Data] = [:]
        for case let file as String in paths {
            var isDirectory: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(path)/\(name)/\(file)", isDirectory: &isDirectory)
            guard !isDirectory.boolValue else { continue }
            do {
                files[file] = try read("\(name)/\(file)")
            } catch {
                // A server that runs may have put it in the place of another since it was listed.
                if exists("\(name)/\(file)") { throw error }
            }
        }
        return files
    }

    /// The versions that a bundle has, in order.
    func versions(of bundle: String) throws -> [Int] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/Plugins/\(bundle)/versions")
            .compactMap { Int($0) }.sorted()
    }
}

extension Workspace {
    /// Whether the machine has a device that is always full.
    static var hasFullDevice: Bool { FileManager.default.fileExists(atPath: "/dev/full") }
}
