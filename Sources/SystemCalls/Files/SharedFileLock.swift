#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An advisory lock on a file that many hold at the same time, and one of them alone when there is no other (flock(2)); given back
/// with the object, or when the process ends in whatever way.
package final class SharedFileLock: Sendable {
    private let owned: Descriptor
    private let path: String

    /// Waits while somebody holds it alone, and makes the file, readable by its owner only, where there is none.
    package init(_ path: String) throws(SystemError) {
        let number = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard number >= 0 else { throw SystemError(call: "open", path: path) }
        owned = Descriptor(owning: number)
        self.path = path
        try share()
    }

    /// Holds it alone.
    ///
    /// - Returns: `false` when others hold it too; it is then shared as before, or again.
    package func takeAlone() throws(SystemError) -> Bool {
        if flock(owned.number, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemError(call: "flock", path: path) }
        // Taking one lock for another is not one step: the first may be gone.
        try share()
        return false
    }

    /// Lets others in; waits while somebody else holds it alone.
    package func share() throws(SystemError) {
        while flock(owned.number, LOCK_SH) != 0 {
            guard errno == EINTR else { throw SystemError(call: "flock", path: path) }
        }
    }
}
