import CSQLite
import Foundation
import SystemCalls

/// A layer between SQLite and the system that passes everything on, unless it is told to fail, and that tells of all writes.
///
/// It is registered under a name of its own and never taken away: the files of a data base may be closed after it is dropped.
final class TestVolume: Sendable {
    /// What SQLite asks of the system and what can fail.
    enum Operation: Sendable, Hashable, CaseIterable {
        case open, write, sync, truncate, remove
    }

    /// A change of a file before it is on the device.
    enum Change: Sendable {
        case write(offset: Int, bytes: [UInt8])
        case truncate(size: Int)
    }

    /// Hears of what happens before it does, and says with which code it fails; 0 lets it pass.
    typealias Observer = @Sendable (Operation, _ path: String, Change?) -> Int32

    let name: String
    private let observer: Observer

    private static let count = Counter()

    init(_ observer: @escaping Observer) {
        name = "test-\(Self.count.increment())"
        self.observer = observer
        let system = sqlite3_vfs_find(nil)!
        let layer = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        layer.initialize(to: system.pointee)
        layer.pointee.zName = UnsafePointer(strdup(name))
        layer.pointee.pNext = nil
        layer.pointee.szOsFile = Int32(MemoryLayout<TestFile>.stride) + system.pointee.szOsFile
        layer.pointee.pAppData = Unmanaged.passRetained(self).toOpaque()
        layer.pointee.xOpen = { layer, path, file, flags, outFlags in
            TestVolume.of(layer!).open(path, file!, flags, outFlags)
        }
        layer.pointee.xDelete = { layer, path, isSynced in
            let failure = TestVolume.of(layer!).fails(.remove, path.map { String(cString: $0) } ?? "")
            if failure != 0 { return SQLITE_IOERR | 10 << 8 }
            let system = sqlite3_vfs_find(nil)!
            return system.pointee.xDelete(system, path, isSynced)
        }
        layer.pointee.xGetLastError = { _, _, _ in TestVolume.systemError }
        sqlite3_vfs_register(layer, 0)
    }

    private static func of(_ layer: UnsafeMutablePointer<sqlite3_vfs>) -> TestVolume {
        Unmanaged<TestVolume>.fromOpaque(layer.pointee.pAppData).takeUnretainedValue()
    }

    private func open(
        _ path: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>, _ flags: Int32,
        _ outFlags: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        file.pointee.pMethods = nil
        let path = path.map { String(cString: $0) } ?? ""
        let failure = observer(.open, path, nil)
        if failure != 0 { return failure == SQLITE_FULL ? SQLITE_FULL : SQLITE_CANTOPEN }
        let system = sqlite3_vfs_find(nil)!
        let inner = TestFile.inner(of: file)
        // The system's layer keeps the path by its address, as SQLite allows.
        let code = system.pointee.xOpen(system, TestVolume.kept(path), inner, flags, outFlags)
        guard code == SQLITE_OK else { return code }
        TestFile.begin(file, volume: self, path: path)
        return SQLITE_OK
    }

    /// A copy of a path that is never given back.
    private static func kept(_ path: String) -> UnsafePointer<CChar>? {
        path.isEmpty ? nil : UnsafePointer(strdup(path))
    }

    func fails(_ operation: Operation, _ path: String, _ change: Change? = nil) -> Int32 {
        observer(operation, path, change)
    }

    /// What `errno` is said to be behind a failure.
    private static let systemError = EIO
}
