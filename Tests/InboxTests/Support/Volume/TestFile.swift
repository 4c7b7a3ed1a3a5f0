import CSQLite
import Foundation

/// A file of a ``TestVolume``: what SQLite knows of it, and behind that the system's own.
struct TestFile {
    var base: sqlite3_file
    var volume: Unmanaged<TestVolume>
    var path: UnsafeMutablePointer<CChar>

    static func inner(of file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<sqlite3_file> {
        (UnsafeMutableRawPointer(file) + MemoryLayout<TestFile>.stride).assumingMemoryBound(to: sqlite3_file.self)
    }

    private static func outer(_ file: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<TestFile> {
        UnsafeMutableRawPointer(file).assumingMemoryBound(to: TestFile.self)
    }

    static func begin(_ file: UnsafeMutablePointer<sqlite3_file>, volume: TestVolume, path: String) {
        outer(file).initialize(
            to: TestFile(base: sqlite3_file(pMethods: methods), volume: .passRetained(volume), path: strdup(path)))
    }

    private static func fails(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ operation: TestVolume.Operation,
        _ change: TestVolume.Change? = nil
    ) -> Int32 {
        let outer = outer(file).pointee
        return outer.volume.takeUnretainedValue().fails(operation, String(cString: outer.path), change)
    }

    private static func system(_ file: UnsafeMutablePointer<sqlite3_file>?) -> (
        file: UnsafeMutablePointer<sqlite3_file>, methods: sqlite3_io_methods
    ) {
        let inner = inner(of: file!)
        return (inner, inner.pointee.pMethods.pointee)
    }

    nonisolated(unsafe) private static let methods: UnsafePointer<sqlite3_io_methods> = {
        var methods = sqlite3_io_methods()
        methods.iVersion = 2
        methods.xClose = { file in
            let (inner, methods) = TestFile.system(file)
            return methods.xClose(inner)
        }
        methods.xRead = { file, bytes, count, offset in
            let (inner, methods) = TestFile.system(file)
            return methods.xRead(inner, bytes, count, offset)
        }
        methods.xWrite = { file, bytes, count, offset in
            let written = Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
            let failure = TestFile.fails(file!, .write, .write(offset: Int(offset), bytes: written))
            if failure != 0 { return failure == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR | 3 << 8 }
            let (inner, methods) = TestFile.system(file)
            return methods.xWrite(inner, bytes, count, offset)
        }
        methods.xTruncate = { file, size in
            let failure = TestFile.fails(file!, .truncate, .truncate(size: Int(size)))
            if failure != 0 { return SQLITE_IOERR | 6 << 8 }
            let (inner, methods) = TestFile.system(file)
            return methods.xTruncate(inner, size)
        }
        methods.xSync = { file, flags in
            let failure = TestFile.fails(file!, .sync)
            if failure != 0 { return SQLITE_IOERR | 4 << 8 }
            // Durability is what the observer makes of it: nothing is gained by keeping the device busy.
            return SQLITE_OK
        }
        methods.xFileSize = { file, size in
            let (inner, methods) = TestFile.system(file)
            return methods.xFileSize(inner, size)
        }
        methods.xLock = { file, level in
            let (inner, methods) = TestFile.system(file)
            return methods.xLock(inner, level)
        }
        methods.xUnlock = { file, level in
            let (inner, methods) = TestFile.system(file)
            return methods.xUnlock(inner, level)
        }
        methods.xCheckReservedLock = { file, isReserved in
            let (inner, methods) = TestFile.system(file)
            return methods.xCheckReservedLock(inner, isReserved)
        }
        methods.xFileControl = { file, operation, argument in
            let (inner, methods) = TestFile.system(file)
            return methods.xFileControl(inner, operation, argument)
        }
        methods.xSectorSize = { file in
            let (inner, methods) = TestFile.system(file)
            return methods.xSectorSize(inner)
        }
        methods.xDeviceCharacteristics = { file in
            let (inner, methods) = TestFile.system(file)
            return methods.xDeviceCharacteristics(inner)
        }
        methods.xShmMap = { file, page, size, isExtending, memory in
            let (inner, methods) = TestFile.system(file)
            return methods.xShmMap(inner, page, size, isExtending, memory)
        }
        methods.xShmLock = { file, offset, count, flags in
            let (inner, methods) = TestFile.system(file)
            return methods.xShmLock(inner, offset, count, flags)
        }
        methods.xShmBarrier = { file in
            let (inner, methods) = TestFile.system(file)
            methods.xShmBarrier(inner)
        }
        methods.xShmUnmap = { file, isDeleting in
            let (inner, methods) = TestFile.system(file)
            return methods.xShmUnmap(inner, isDeleting)
        }
        let pointer = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        pointer.initialize(to: methods)
        return UnsafePointer(pointer)
    }()
}
