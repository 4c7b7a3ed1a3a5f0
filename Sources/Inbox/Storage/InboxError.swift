/// Why something is not kept, or cannot be read.
package enum InboxError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no such thing, or it is another tenant's.
    case notFound(String)
    /// It is not in a state in which this can be done, such as an alert that somebody else has claimed.
    case conflict(String)
    /// The tenant has as many open alerts as are kept.
    case full
    /// The disk or a quota is full.
    case diskFull
    /// Too many wait to be written, or another program has not let go of the file for seconds.
    case busy
    /// The inbox is closed.
    case stopped
    /// The file is not an inbox, or one of a later version of the program.
    case unusable(path: String, why: String)
    case storage(String)

    package var description: String {
        switch self {
        case .notFound(let what): "there is no \(what)"
        case .conflict(let why): why
        case .full: "as many open alerts are kept as may be"
        case .diskFull: "the disk is full"
        case .busy: "too much waits to be written, or another program holds the file"
        case .stopped: "the inbox is closed"
        case .unusable(let path, let why): "\(path): \(why)"
        case .storage(let why): "the inbox cannot be written: \(why)"
        }
    }
}

extension InboxError {
    /// A file that cannot be read as it is.
    static func damaged(at path: String, _ why: String) -> InboxError {
        .unusable(path: path, why: "\(why); taiwa serve puts it aside as it starts, and carries over what can be read")
    }
}
