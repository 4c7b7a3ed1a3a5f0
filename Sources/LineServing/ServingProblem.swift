package import SystemCalls

/// Something that the system refuses a server; it goes on with the rest.
package enum ServingProblem: Sendable, Equatable, CustomStringConvertible {
    case pollerFailed(SystemError)
    case acceptFailed(SystemError)
    /// Connections wait until others are closed.
    case outOfDescriptors

    package var description: String {
        switch self {
        case .pollerFailed(let error), .acceptFailed(let error): "\(error)"
        case .outOfDescriptors: "no file descriptors left; new connections wait"
        }
    }
}
