import Foundation
import TestSupport

/// A file system of one mebibyte in memory, mounted on a directory until the object goes.
final class SmallVolume {
    struct NotMounted: Error {}

    let path: String
    private var filler: String { "\(path)/filler" }

    /// Whether file systems may be mounted here.
    static let isPossible: Bool = {
        guard let directory = try? TemporaryDirectory(), let volume = try? SmallVolume(on: directory.path) else {
            return false
        }
        return (try? volume.fill()) != nil
    }()

    init(on path: String) throws {
        self.path = path
        guard try Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=1m,mode=700", "taiwa-test", path]) else {
            throw NotMounted()
        }
    }

    deinit { _ = try? Self.run("/bin/umount", ["-l", path]) }

    private static func run(_ program: String, _ arguments: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return try process.run(within: 30) == .exited(0)
    }

    /// Fills it with a file of somebody else's.
    ///
    /// - Parameter bytes: what is left free, in whole kibibytes.
    func fill(leaving bytes: Int = 0) throws {
        if !FileManager.default.fileExists(atPath: filler) {
            _ = FileManager.default.createFile(atPath: filler, contents: nil)
        }
        let file = open(filler, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard file >= 0 else { throw NotMounted() }
        defer { close(file) }
        let block = [UInt8](repeating: 0x78, count: 1_024)
        while write(file, block, block.count) > 0 {}
        let length = lseek(file, 0, SEEK_END)
        guard ftruncate(file, max(0, length - off_t(bytes))) == 0 else { throw NotMounted() }
    }

    /// Takes that file away.
    func makeRoom() throws { try FileManager.default.removeItem(atPath: filler) }
}
