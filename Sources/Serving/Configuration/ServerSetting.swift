/// One thing that can be set of a server: the file, the environment, the command line and the documentation follow from this
/// declaration.
package struct ServerSetting: Sendable {
    /// Where a value goes.
    typealias Target<Value> = any WritableKeyPath<ServerConfiguration, Value> & Sendable

    /// What a value is, and where it goes.
    enum Kind: Sendable {
        case number(ClosedRange<Int>, Target<Int>)
        case text(Target<String>)
        case path(Target<String>)
        case optionalPath(Target<String?>)
        case truth(Target<Bool>)
        case addresses
        case sockets
        case tenants
        case peers
        case notices
        /// An address of the web.
        case webAddress(Target<String?>)
        /// A line for the shell.
        case command(Target<String?>)
    }

    /// In the file; `limits.text` is the member `text` of the object `limits`.
    package let name: String
    let kind: Kind
    /// The default as the documentation has it.
    package let standard: String
    /// What it is, for people.
    package let sentence: String
    /// The option of `taiwa serve`, such as `--listen`, if there is one.
    package let option: String?

    init(_ name: String, _ kind: Kind, option: String? = nil, standard: String? = nil, _ sentence: String) {
        self.name = name
        self.kind = kind
        self.option = option
        self.sentence = sentence
        self.standard = standard ?? Self.standard(of: kind)
    }

    private static func standard(of kind: Kind) -> String {
        let configuration = ServerConfiguration()
        return switch kind {
        case .number(_, let path): "\(configuration[keyPath: path])"
        case .text(let path), .path(let path): configuration[keyPath: path]
        case .truth(let path): "\(configuration[keyPath: path])"
        case .optionalPath, .addresses, .sockets, .tenants, .peers, .notices, .webAddress, .command: "none"
        }
    }

    /// What a value is, for people.
    package var expectation: String {
        switch kind {
        case .number(let range, _): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .text: "1 to 64 letters, digits and -._:"
        case .path, .optionalPath: "a path"
        case .truth: "true or false"
        case .addresses: "addresses HOST:PORT, or objects with tcp and proxy"
        case .sockets: "paths with a slash, or objects with unix, mode and proxy"
        case .tenants: "an object of limits by tenant"
        case .peers: "an array of objects with uid or gid, roles and tenant"
        case .notices: "an object of rules and targets"
        case .webAddress: "an address that begins with https:// or http://"
        case .command: "a line for the shell"
        }
    }

    /// What stands for the value in the help; `nil` for an option without one.
    package var placeholder: String? {
        switch kind {
        case .number: "N"
        case .text: "NAME"
        case .path, .optionalPath:
            ["--tokens", "--alert-file", "--alert-secret"].contains(option)
                ? "FILE" : name.hasSuffix("socket") ? "PATH" : "DIR"
        case .truth: nil
        case .addresses: "HOST:PORT"
        case .sockets: "PATH"
        case .tenants, .peers, .notices: "JSON"
        case .webAddress: "URL"
        case .command: "COMMAND"
        }
    }

    /// The environment's variable, such as `TAIWA_LIMITS_TEXT`; `nil` for what only a file can say.
    package var variable: String? {
        switch kind {
        case .tenants, .peers, .notices: nil
        default: Self.variablePrefix + name.uppercased().replacing(".", with: "_")
        }
    }

    static let variablePrefix = "TAIWA_"
    /// The file with the settings is itself named by an option or a variable.
    package static let fileOption = "--config"
    package static let fileVariable = "TAIWA_CONFIG"
    /// The token of `taiwa talk`, which is near to a setting and none.
    package static let clientVariable = "TAIWA_TOKEN"
}
