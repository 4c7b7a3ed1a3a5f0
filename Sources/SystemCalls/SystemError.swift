#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A system call that failed: which, on what, and the error number.
package struct SystemError: Error, Equatable, CustomStringConvertible {
    /// The call, such as `open`.
    package let call: String
    /// The path or address it was about.
    package let path: String
    /// `errno` after the call; what getaddrinfo(3) answered.
    package let number: Int32

    /// Takes `errno` as the last call left it.
    init(call: String, path: String) {
        self.init(call: call, path: path, number: errno)
    }

    package init(call: String, path: String, number: Int32) {
        self.call = call
        self.path = path
        self.number = number
    }

    /// Whether the thing asked for does not exist.
    package var isNotFound: Bool { number == ENOENT }

    /// Whether something else stands where a plain file should be.
    package var isNotAFile: Bool {
        switch refusal {
        case .directory, .pipe, .socket, .device: true
        default: number == EISDIR
        }
    }

    /// Whether somebody else listens there, or a file stands where a socket should be.
    package var isAddressInUse: Bool { number == EADDRINUSE }

    /// Whether nobody listens there.
    package var isRefused: Bool { number == ECONNREFUSED }

    /// Whether this user may not do it.
    package var isNotPermitted: Bool { number == EACCES || number == EPERM }

    /// Whether the device or the user's share of it is full, or a file is as large as it may be.
    package var isFull: Bool { number == ENOSPC || number == EDQUOT || number == EFBIG }

    /// Whether a peer went away, which is its right and no fault to report.
    package var isDisconnection: Bool { number == EPIPE || number == ECONNRESET || number == ETIMEDOUT }

    /// The call whose error numbers are its own.
    static let resolving = "getaddrinfo"

    /// What the system says of it, without the path.
    package var reason: String {
        if let refusal { return refusal.reason }
        return call == Self.resolving ? String(cString: gai_strerror(number)) : String(cString: strerror(number))
    }

    package var description: String { "\(path): \(reason) (\(call))" }
}
