#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A system call that failed: which, on what, and the error number.
package struct SystemError: Error, Equatable, CustomStringConvertible {
    /// The call, such as `open`.
    package let call: String
    /// The path it was about.
    package let path: String
    /// `errno` after the call.
    package let number: Int32

    /// Takes `errno` as the last call left it.
    init(call: String, path: String) {
        number = errno
        self.call = call
        self.path = path
    }

    /// Whether the thing asked for does not exist.
    package var isNotFound: Bool { number == ENOENT }

    /// Whether something else stands where a plain file should be.
    package var isNotAFile: Bool { number == EISDIR }

    /// What the system says of it, without the path.
    package var reason: String { String(cString: strerror(number)) }

    package var description: String { "\(path): \(String(cString: strerror(number))) (\(call))" }
}
