import StrictJSON
import SystemCalls

extension ServerSetting {
    /// Takes the value from a file.
    func apply(
        _ value: JSONValue, of object: ConfigurationObject, to configuration: inout ServerConfiguration
    ) throws(ConfigurationError) {
        switch (kind, value.content) {
        case (.number(let range, let path), .integer(let number)) where range.contains(number):
            configuration[keyPath: path] = number
        case (.truth(let path), .bool(let truth)): configuration[keyPath: path] = truth
        case (.text, .string(let text)), (.path, .string(let text)), (.optionalPath, .string(let text)),
            (.webAddress, .string(let text)), (.command, .string(let text)):
            try apply(text, to: &configuration, at: object.place(of: value), naming: name)
        case (.optionalPath(let path), .null): configuration[keyPath: path] = nil
        case (.addresses, _): configuration.addresses = try object.listeners(value, self)
        case (.sockets, _): configuration.sockets = try object.listeners(value, self)
        case (.tenants, _): configuration.tenants = try object.tenants(value)
        case (.peers, _): configuration.peers = try object.peers(value)
        default: throw ConfigurationError(object.place(of: value), .expected(expectation, of: name))
        }
    }

    /// Takes the value from the environment or the command line.
    ///
    /// - Parameters:
    ///   - name: what an error is to call the setting, where the place does not tell.
    func apply(
        _ text: String, to configuration: inout ServerConfiguration, at place: ConfigurationError.Place,
        naming name: String? = nil
    ) throws(ConfigurationError) {
        func wrong(_ what: String) -> ConfigurationError { ConfigurationError(place, .expected(what, of: name)) }
        switch kind {
        case .number(let range, let path):
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number)
            else { throw wrong(expectation) }
            configuration[keyPath: path] = number
        case .truth(let path):
            guard let truth = Bool(text) else { throw wrong(expectation) }
            configuration[keyPath: path] = truth
        case .text(let path):
            guard Self.isName(text) else { throw wrong(expectation) }
            configuration[keyPath: path] = text
        case .path(let path):
            guard Self.isPath(text) else { throw wrong(expectation) }
            configuration[keyPath: path] = text
        case .optionalPath(let path):
            guard Self.isPath(text) else { throw wrong(expectation) }
            configuration[keyPath: path] = text
        case .addresses: configuration.addresses = try Self.listeners(text, .tcp, at: place)
        case .sockets: configuration.sockets = try Self.listeners(text, .unix, at: place)
        case .webAddress(let path):
            guard WebAddress(checking: text) != nil else { throw wrong(expectation) }
            configuration[keyPath: path] = text
        case .command(let path):
            guard Self.isPath(text) else { throw wrong(expectation) }
            configuration[keyPath: path] = text
        case .tenants, .peers, .notices: throw wrong("a setting of a file")
        }
    }

    private static func listeners(
        _ text: String, _ kind: ListenerConfiguration.Kind, at place: ConfigurationError.Place
    ) throws(ConfigurationError) -> [ListenerConfiguration] {
        var listeners: [ListenerConfiguration] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let address = kind.address(String(part)) else {
                throw ConfigurationError(place, .expected(kind.expectation, of: nil))
            }
            guard !listeners.contains(where: { $0.address == address }) else {
                throw ConfigurationError(place, .twice("\(address)"))
            }
            listeners.append(ListenerConfiguration(address))
        }
        return listeners
    }

    private static func isPath(_ text: String) -> Bool { !text.isEmpty && !text.utf8.contains(0) }

    /// A server's name goes into greetings and logs.
    private static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { Base62.isDigit($0) || "-._:".utf8.contains($0) }
    }
}
