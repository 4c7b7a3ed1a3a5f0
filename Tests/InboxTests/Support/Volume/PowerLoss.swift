import CSQLite
import Foundation
import SystemCalls
import TestSupport

/// What is on the device of the files of a data base, and what is on its way there: at each sync it is asked what a cut of the
/// power would leave.
final class PowerLoss: Sendable {
    private struct File {
        var synced: [UInt8] = []
        var pending: [TestVolume.Change] = []
    }

    private struct Known {
        var files: [String: File] = [:]
        var generator: SeededGenerator
    }

    private let known: Lock<Known>
    /// Called at each sync, before it has any effect.
    private let atSync: Lock<@Sendable (PowerLoss) -> Void>

    init(seed: UInt64) {
        known = Lock(Known(generator: SeededGenerator(seed: seed)))
        atSync = Lock { _ in }
    }

    func onSync(_ body: @escaping @Sendable (PowerLoss) -> Void) { atSync.withLock { $0 = body } }

    /// The volume that tells of what is written; it is to be asked for once.
    func volume() -> TestVolume {
        TestVolume { operation, path, change in
            let name = URL(fileURLWithPath: path).lastPathComponent
            switch (operation, change) {
            case (.write, let change?), (.truncate, let change?):
                self.known.withLock { $0.files[name, default: File()].pending.append(change) }
            case (.sync, _):
                self.atSync.withLock { $0 }(self)
                self.known.withLock { known in
                    for change in known.files[name]?.pending ?? [] {
                        Self.apply(change, to: &known.files[name]!.synced)
                    }
                    known.files[name]?.pending = []
                }
            // SQLite syncs the directory where it depends on that a file is gone.
            case (.remove, _): self.known.withLock { $0.files[name] = nil }
            default: break
            }
            return SQLITE_OK
        }
    }

    /// Writes what a cut of the power leaves now: of each write on its way all, nothing, the beginning, or rubbish.
    func leave(in directory: String) throws {
        let files = known.withLock { known in
            var files: [String: [UInt8]] = [:]
            for (name, file) in known.files.sorted(by: { $0.key < $1.key }) {
                var bytes = file.synced
                for change in file.pending {
                    if let left = Self.left(of: change, &known.generator) { Self.apply(left, to: &bytes) }
                }
                files[name] = bytes
            }
            return files
        }
        for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(directory)/\(name)")) }
    }

    private static func left(of change: TestVolume.Change, _ generator: inout SeededGenerator) -> TestVolume.Change? {
        guard case .write(let offset, let bytes) = change else { return Bool.random(using: &generator) ? change : nil }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return change
        case 1: return nil
        case 2:
            return .write(offset: offset, bytes: Array(bytes.prefix(.random(in: 0...bytes.count, using: &generator))))
        default: return .write(offset: offset, bytes: bytes.map { _ in .random(in: 0...255, using: &generator) })
        }
    }

    private static func apply(_ change: TestVolume.Change, to bytes: inout [UInt8]) {
        switch change {
        case .truncate(let size):
            if size < bytes.count { bytes.removeLast(bytes.count - size) }
        case .write(let offset, let written):
            if bytes.count < offset + written.count {
                bytes += [UInt8](repeating: 0, count: offset + written.count - bytes.count)
            }
            bytes.replaceSubrange(offset..<offset + written.count, with: written)
        }
    }
}
