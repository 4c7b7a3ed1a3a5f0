#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An advisory lock on a file (flock(2)); given back with the value, or when the process ends in whatever way.
package struct FileLock: ~Copyable, Sendable {
    private let owned: Descriptor

    /// Waits for the lock, and makes the file, readable by its owner only, where there is none.
    package init(_ path: String) throws(SystemError) {
        let owned = try Self.open(path)
        while flock(owned.number, LOCK_EX) != 0 {
            guard errno == EINTR else { throw SystemError(call: "flock", path: path) }
        }
        self.owned = owned
    }

    /// Takes a lock that nobody holds; `nil` when another process or value does, such as another server of a directory.
    package static func take(_ path: String) throws(SystemError) -> FileLock? {
        let owned = try open(path)
        guard flock(owned.number, LOCK_EX | LOCK_NB) == 0 else {
            if errno == EWOULDBLOCK { return nil }
            throw SystemError(call: "flock", path: path)
        }
        return FileLock(owned: owned)
    }

    private init(owned: consuming Descriptor) { self.owned = owned }

    private static func open(_ path: String) throws(SystemError) -> Descriptor {
        #if canImport(Glibc)
            let number = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        #else
            let number = Darwin.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        #endif
        guard number >= 0 else { throw SystemError(call: "open", path: path) }
        return Descriptor(owning: number)
    }
}
