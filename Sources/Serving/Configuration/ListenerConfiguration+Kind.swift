import SystemCalls

extension ListenerConfiguration {
    /// Which sockets a setting is about.
    enum Kind: String {
        case tcp
        case unix

        /// The address that a text names, if it is one of this kind.
        func address(_ text: String) -> SocketAddress? {
            guard let address = SocketAddress(parsing: text) else { return nil }
            return switch (self, address) {
            case (.tcp, .tcp), (.unix, .unix): address
            default: nil
            }
        }

        var expectation: String {
            switch self {
            case .tcp: "an address HOST:PORT, such as 127.0.0.1:7100 or [::1]:7100"
            case .unix: "a path with a slash, such as /run/taiwa/taiwa.sock or ./taiwa.sock"
            }
        }
    }
}
