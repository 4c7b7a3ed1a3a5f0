/// Sends bodies to one address over HTTP or HTTPS, on a thread that may wait.
///
/// Redirects are not followed: what is said to one host is not said to another. What the host answers is thrown away but for
/// its status. On Linux this is libcurl (`libcurl.so.4`), which is opened when the first of these is made and not before; on
/// Darwin `URLSession`.
package struct HTTPPost: Sendable {
    package let address: WebAddress
    /// Milliseconds until the host must have been reached.
    package var connectLimit = 5_000
    /// Milliseconds for all of it.
    package var limit = 10_000
    /// A file of certificates (PEM) that are trusted instead of the system's; not on Darwin.
    package var certificates: String?

    /// - Throws: ``HTTPFailure/noLibrary`` where nothing on this machine speaks HTTP.
    package init(to address: WebAddress) throws(HTTPFailure) {
        self.address = address
        try Self.prepare()
    }

    /// A line above the body.
    package struct Header: Sendable, Equatable {
        package let name: String
        package let value: String

        /// - Precondition: neither has a control character.
        package init(_ name: String, _ value: String) {
            precondition((name + value).utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control character in a header")
            self.name = name
            self.value = value
        }
    }
}

/// What a host answered.
package struct HTTPReply: Sendable, Equatable {
    /// From 100 to 599.
    package let status: Int
    /// When it wants to be asked again, as it wrote it: seconds or a date (RFC 9110, 10.2.3).
    package let retryAfter: String?

    package init(status: Int, retryAfter: String? = nil) {
        self.status = status
        self.retryAfter = retryAfter
    }
}

/// Why nothing was answered. No address is in the text: it may hold a secret.
package enum HTTPFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no libcurl.
    case noLibrary
    case timeout
    /// The host's certificate is not one that is trusted.
    case untrusted
    /// It was given up because the caller wanted to end.
    case stopped
    case failed(String)

    package var description: String {
        switch self {
        case .noLibrary: "webhooks need libcurl.so.4, which is not on this machine"
        case .timeout: "no answer in time"
        case .untrusted: "the host's certificate is not trusted"
        case .stopped: "given up at the end"
        case .failed(let why): why
        }
    }
}
