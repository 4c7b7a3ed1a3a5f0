import SystemCalls

/// Why a conversation with a server does not begin, or is over before its end.
enum TalkFailure: Error, CustomStringConvertible {
    case cannotConnect(SystemError)
    /// Something else listens there.
    case notTaiwa
    /// The server says or takes nothing.
    case unresponsive
    case refusedToken(ServerError)
    case refusedTarget(ServerError)
    /// The server has told an error after which it closes.
    case fatal(ServerError)
    /// The connection has ended; the server may have said why.
    case ended(reason: String?)

    var description: String {
        switch self {
        case .cannotConnect(let error): "cannot connect to the server: \(error.reason)"
        case .notTaiwa: "what listens there does not speak taiwa/1"
        case .unresponsive: "the server does not respond"
        case .refusedToken(let error): "the server does not take the token: \(error)"
        case .refusedTarget(let error): "the server does not take --use: \(error)"
        case .fatal(let error): "the server has ended the connection: \(error)"
        case .ended(let reason?): "the server has ended the connection: \(reason)"
        case .ended(nil): "the server has ended the connection"
        }
    }
}
