#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that only grows: a log whose records are wholly there or not at all while the process lives.
///
/// After a failed ``sync()`` nobody knows what is on the device, and a second one may succeed without having written
/// anything (fsync(2)); all further calls throw the same error. To go on, open the file again and read what it holds.
package struct AppendingFile: ~Copyable, Sendable {
    private let owned: Descriptor
    private let path: String
    private var failure: SystemError?
    /// Bytes, all of them whole appends; what another process adds is not counted.
    package private(set) var length: Int

    /// Opens a file, making it durably where there is none; its end is where the next append goes.
    ///
    /// - Parameters:
    ///   - mode: the permissions of a new file, from its first byte on.
    package static func open(_ path: String, mode: UInt32 = 0o600) throws(SystemError) -> AppendingFile {
        let flags = O_WRONLY | O_APPEND | O_CLOEXEC
        var number = openFile(path, flags, 0)
        let isNew = number < 0 && errno == ENOENT
        if isNew { number = openFile(path, flags | O_CREAT, mode_t(mode)) }
        guard number >= 0 else { throw SystemError(call: "open", path: path) }
        let owned = Descriptor(owning: number)
        if isNew { try AtomicFile.syncDirectory(of: path) }
        var status = stat()
        guard fstat(number, &status) == 0 else { throw SystemError(call: "fstat", path: path) }
        return AppendingFile(owned: owned, path: path, length: Int(status.st_size))
    }

    private init(owned: consuming Descriptor, path: String, length: Int) {
        self.owned = owned
        self.path = path
        self.length = length
    }

    /// Adds bytes at the end; they are durable after the next ``sync()``.
    ///
    /// - Throws: ``SystemError``, with the file as long as before: a record that does not fit on the device is not there in
    ///   part. The next append may succeed.
    package mutating func append(_ bytes: [UInt8]) throws(SystemError) {
        if let failure { throw failure }
        do throws(SystemError) {
            try AtomicFile.append(bytes, to: owned.number, path: path)
            length += bytes.count
        } catch {
            if ftruncate(owned.number, off_t(length)) != 0 { failure = SystemError(call: "ftruncate", path: path) }
            throw error
        }
    }

    /// Waits until all that was appended is on the device (fdatasync(2); `F_FULLFSYNC` on Darwin).
    package mutating func sync() throws(SystemError) {
        if let failure { throw failure }
        #if canImport(Glibc)
            let answer = fdatasync(owned.number)
        #else
            let answer = fcntl(owned.number, F_FULLFSYNC)
        #endif
        guard answer >= 0 else {
            let error = SystemError(call: "fdatasync", path: path)
            failure = error
            throw error
        }
    }
}

/// open(2), whose name the type's own method hides.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
