#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An advisory lock on a file, which other processes and threads that take it wait for (flock(2)); given back with the value.
package struct FileLock: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Waits for the lock, and makes the file, readable by its owner only, where there is none.
    ///
    /// The system gives the lock back when the process ends, however it does.
    package init(_ path: String) throws(SystemError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw SystemError(call: "open", path: path) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno != EINTR else { continue }
            let error = SystemError(call: "flock", path: path)
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
