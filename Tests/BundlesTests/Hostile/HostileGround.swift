import Foundation
import TestSupport

/// A plugin directory with a hostile bundle in it, and beside it files that nobody may open: the canary.
struct HostileGround {
    static let canary = "the canary that must not be read"
    let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        try SampleBundle.english.write(to: directory, as: "outside/bundle")
        for name in ["answers.csv", "examples.csv", "exam.csv"] {
            try directory.write("text,id,\(Self.canary)\n", to: "outside/bundle/\(name)")
        }
        for name in ["release.json", "README", "versions/1/model.taiwa"] {
            try directory.write(Self.canary, to: "outside/bundle/\(name)")
        }
        try SampleBundle.english.write(to: directory, as: "outside/tenant/inner")
        try directory.write("{}", to: "Plugins/bank/bundle.json")
        try directory.write("{}", to: "Plugins/good-tenant/support/bundle.json")
    }

    var plugins: String { directory.path + "/Plugins" }
    var outside: String { directory.path + "/outside" }

    /// Writes a sound bundle, to be made hostile.
    func bundle(_ name: String) throws {
        try SampleBundle.english.write(to: directory, as: "Plugins/\(name)")
        try write("{}", to: "\(name)/release.json")
        try write("kept", to: "\(name)/README")
    }

    func write(_ text: String, to name: String) throws { try directory.write(text, to: "Plugins/\(name)") }

    /// Puts a symbolic link in the place of whatever is there.
    func symbolicLink(_ name: String, to target: String) throws {
        try? FileManager.default.removeItem(atPath: "\(plugins)/\(name)")
        try check(symlink(target, "\(plugins)/\(name)"))
    }

    /// Gives a file a second name in the place of whatever is there.
    func hardLink(_ name: String, to target: String) throws {
        try? FileManager.default.removeItem(atPath: "\(plugins)/\(name)")
        try check(link(target, "\(plugins)/\(name)"))
    }

    /// Puts a named pipe, socket or device in the place of whatever is there.
    func node(_ name: String, _ kind: mode_t, device: dev_t = 0) throws {
        try? FileManager.default.removeItem(atPath: "\(plugins)/\(name)")
        try check(mknod("\(plugins)/\(name)", kind | 0o600, device))
    }

    /// Makes an empty file with a name of any bytes.
    func file(named name: [UInt8], in folder: String) throws {
        try withPath("\(plugins)/\(folder)/", name) { try check(creat($0, 0o600)) }
    }

    /// Makes a directory with a name of any bytes.
    func folder(named name: [UInt8]) throws {
        try withPath("\(plugins)/", name) { try check(mkdir($0, 0o700)) }
    }

    /// A file that takes no room on the device.
    func sparse(_ name: String, bytes: Int) throws {
        try write("", to: name)
        try check(truncate("\(plugins)/\(name)", off_t(bytes)))
    }

    private func withPath(_ start: String, _ name: [UInt8], _ body: (UnsafePointer<CChar>) throws -> Void) throws {
        let path = (Array(start.utf8) + name + [0]).map { CChar(bitPattern: $0) }
        try path.withUnsafeBufferPointer { try body($0.baseAddress!) }
    }

    private func check(_ answer: Int32) throws {
        guard answer >= 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: ["reason": String(cString: strerror(errno))])
        }
        if answer > 2 { close(answer) }
    }
}
