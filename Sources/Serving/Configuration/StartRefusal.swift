package import SystemCalls

/// Why a server does not start: a configuration that would let in whoever comes.
package enum StartRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    /// A thing that the server trusts.
    package enum Trusted: String, Sendable {
        case configuration = "the configuration file"
        case plugins = "the plugin directory"
        case state = "the state directory"
        case bundle = "the bundle's directory"
    }

    case openToAll(SocketAddress)
    case proxiedWithoutTokens(SocketAddress)
    case worldWritable(Trusted, path: String)
    case tokens(TokenFileError)
    case root
    case unreadable(SystemError)

    package var description: String {
        switch self {
        case .openToAll(let address):
            "\(address) can be reached from other machines and there are no tokens; make one first: taiwa token create"
        case .proxiedWithoutTokens(let address):
            "\(address) takes peers from a proxy and there are no tokens; make one first: taiwa token create"
        case .worldWritable(let trusted, let path):
            "\(trusted.rawValue) \(path) can be changed by everybody; run: chmod o-w \(path)"
        case .tokens(let error): error.description
        case .root: "the server does not run as root; use a user of its own, or --allow-root"
        case .unreadable(let error): error.description
        }
    }
}
