#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that one process at a time holds, such as that of a directory only one server may use; given back when the value
/// goes, or the process ends in whatever way (flock(2)).
package struct FileLock: ~Copyable, Sendable {
    private let owned: Descriptor

    /// Takes a lock on a file, made where there is none; `nil` when another process holds it.
    package static func take(_ path: String) throws(SystemError) -> FileLock? {
        let number = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard number >= 0 else { throw SystemError(call: "open", path: path) }
        let owned = Descriptor(owning: number)
        guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
            if errno == EWOULDBLOCK { return nil }
            throw SystemError(call: "flock", path: path)
        }
        return FileLock(owned: owned)
    }

    private init(owned: consuming Descriptor) { self.owned = owned }
}
