#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes files so that a reader, or a crash at any instant, sees the old content or the new, never a part.
package enum AtomicFile {
    /// Tells the temporary files of one process apart.
    private static let replacements = Counter()

    /// Replaces a file's content: writes a temporary file beside it, syncs it, renames it over the old one and syncs the
    /// directory.
    ///
    /// - Parameters:
    ///   - mode: the permissions from the first byte on, as the umask leaves them: `0o600` for secrets.
    /// - Throws: ``SystemError``; the old content is then still there.
    package static func replace(
        _ path: String, with bytes: [UInt8], mode: UInt32 = 0o644
    ) throws(SystemError) {
        let temporary = "\(path).\(getpid())-\(replacements.increment()).new"
        do throws(SystemError) {
            try writeDurably(bytes, to: temporary, mode: mode)
            guard rename(temporary, path) == 0 else { throw SystemError(call: "rename", path: path) }
        } catch {
            unlink(temporary)
            throw error
        }
        try syncDirectory(of: path)
    }

    /// Publishes a finished directory under its final name and syncs the parent.
    ///
    /// - Returns: `false`, with nothing done, when the name is taken.
    package static func publish(directory: String, as path: String) throws(SystemError) -> Bool {
        var status = stat()
        if lstat(path, &status) == 0 { return false }
        guard rename(directory, path) == 0 else {
            if errno == EEXIST || errno == ENOTEMPTY { return false }
            throw SystemError(call: "rename", path: path)
        }
        try syncDirectory(of: path)
        return true
    }

    /// Makes a directory, if it is not there already; its parent must be. A new one's name is on the device when this returns.
    ///
    /// - Parameters:
    ///   - mode: its permissions, as the umask leaves them.
    package static func makeDirectory(_ path: String, mode: UInt32 = 0o755) throws(SystemError) {
        if mkdir(path, mode_t(mode)) == 0 {
            try syncDirectory(of: path)
            return
        }
        let error = SystemError(call: "mkdir", path: path)
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw error }
    }

    /// Writes a new file in the place of what has its name, and syncs it to the device before returning.
    ///
    /// A link that somebody put there is not followed, nor is a file with other names written into.
    ///
    /// - Parameters:
    ///   - mode: its permissions, as the umask leaves them.
    package static func writeDurably(
        _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644
    ) throws(SystemError) {
        unlink(path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
        guard descriptor >= 0 else { throw SystemError(call: "open", path: path) }
        defer { close(descriptor) }
        try append(bytes, to: descriptor, path: path)
        guard fsync(descriptor) == 0 else { throw SystemError(call: "fsync", path: path) }
    }

    /// Appends to a file that only its owner may read, making it if need be, and syncs it.
    package static func append(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError(call: "open", path: path) }
        defer { close(descriptor) }
        try append(bytes, to: descriptor, path: path)
        guard fsync(descriptor) == 0 else { throw SystemError(call: "fsync", path: path) }
    }

    /// Writes all bytes, however many calls it takes.
    static func append(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, bytes.count - written) }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError(call: "write", path: path)
            }
            written += count
        }
    }

    /// Makes the names in a path's directory durable.
    static func syncDirectory(of path: String) throws(SystemError) {
        let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = open(directory.isEmpty ? "/" : directory, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(call: "open", path: directory) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemError(call: "fsync", path: directory) }
    }
}
