package import SystemCalls

/// Why notices cannot be delivered at all.
package enum CourierError: Error, Equatable, Sendable, CustomStringConvertible {
    case http(HTTPFailure)
    case system(SystemError)

    package var description: String {
        switch self {
        case .http(let failure): "\(failure)"
        case .system(let error): "\(error)"
        }
    }
}
