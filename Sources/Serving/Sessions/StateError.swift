package import Inbox
package import SystemCalls

/// Why a state directory cannot be used.
package enum StateError: Error, Equatable, CustomStringConvertible {
    case system(SystemError)
    case inbox(InboxError)
    /// A file that cannot be done without is not what it should be.
    case damaged(path: String, why: String)
    /// Another server uses the directory.
    case inUse(path: String)

    package var description: String {
        switch self {
        case .system(let error): "\(error)"
        case .inbox(let error): "\(error)"
        case .damaged(let path, let why): "\(path): \(why)"
        case .inUse(let path): "\(path): another server uses this state directory"
        }
    }
}
