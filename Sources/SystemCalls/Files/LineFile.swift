#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of lines that grows at its end, also by several processes, and is readable by its owner only.
package enum LineFile {
    /// Appends whole lines and syncs the file to the device before returning.
    ///
    /// The file is locked meanwhile (flock(2)). A last line without its line feed, which a crash or a full device left, is cut
    /// off first. When the file is new its directory is synced too.
    ///
    /// - Throws: ``SystemError``; the lines were then cut off again as far as the device let them.
    package static func append(_ lines: [UInt8], to path: String) throws(SystemError) {
        var descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        let isNew = descriptor < 0 && errno == ENOENT
        if isNew { descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) }
        guard descriptor >= 0 else { throw SystemError(call: "open", path: path) }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX) == 0 else { throw SystemError(call: "flock", path: path) }
        let end = try endOfLastLine(of: descriptor, path: path)
        do throws(SystemError) {
            try write(lines, to: descriptor, at: end, path: path)
            guard sync(descriptor) >= 0 else { throw SystemError(call: "fdatasync", path: path) }
        } catch {
            ftruncate(descriptor, off_t(end))
            throw error
        }
        if isNew { try AtomicFile.syncDirectory(of: path) }
    }

    /// Where the last whole line ends; what stands behind it is cut off.
    private static func endOfLastLine(of descriptor: Int32, path: String) throws(SystemError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemError(call: "fstat", path: path) }
        let length = Int(status.st_size)
        var end = length
        var block = [UInt8](repeating: 0, count: 4096)
        while end > 0 {
            let start = max(0, end - block.count)
            let wanted = end - start
            let count = block.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, wanted, off_t(start)) }
            guard count == wanted else { throw SystemError(call: "pread", path: path) }
            if let place = block[..<count].lastIndex(of: 0x0A) {
                end = start + place + 1
                break
            }
            end = start
        }
        guard end == length || ftruncate(descriptor, off_t(end)) == 0 else {
            throw SystemError(call: "ftruncate", path: path)
        }
        return end
    }

    private static func write(
        _ bytes: [UInt8], to descriptor: Int32, at offset: Int, path: String
    ) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress! + written, bytes.count - written, off_t(offset + written))
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError(call: "write", path: path)
            }
            written += count
        }
    }

    /// fdatasync(2); `F_FULLFSYNC` on Darwin.
    private static func sync(_ descriptor: Int32) -> Int32 {
        #if canImport(Glibc)
            fdatasync(descriptor)
        #else
            fcntl(descriptor, F_FULLFSYNC)
        #endif
    }

    /// Replaces the file by chunks of lines, which are asked for until there is none, as ``AtomicFile/replace(_:with:)`` does.
    package static func replace(_ path: String, with next: () -> [UInt8]?) throws(SystemError) {
        let temporary = "\(path).new"
        do throws(SystemError) {
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw SystemError(call: "open", path: temporary) }
            defer { close(descriptor) }
            var length = 0
            while let chunk = next() {
                try write(chunk, to: descriptor, at: length, path: temporary)
                length += chunk.count
            }
            guard fsync(descriptor) == 0 else { throw SystemError(call: "fsync", path: temporary) }
            guard rename(temporary, path) == 0 else { throw SystemError(call: "rename", path: path) }
        } catch {
            unlink(temporary)
            throw error
        }
        try AtomicFile.syncDirectory(of: path)
    }
}
