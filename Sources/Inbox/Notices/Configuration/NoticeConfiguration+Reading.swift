import Bundles
package import StrictJSON
import SystemCalls

extension NoticeConfiguration {
    /// Reads the value of the configuration's member `notices`.
    ///
    /// - Parameters:
    ///   - environment: where secrets may be.
    /// - Throws: ``NoticeConfigurationError`` for the first thing that is not right.
    package init(_ value: JSONValue, environment: [String: String]) throws(NoticeConfigurationError) {
        let object = try NoticeObject(
            value, "notices", members: NoticeRules.members + ["webhooks", "commands", "files"])
        try rules.read(object)
        for element in try Self.elements(of: object, "webhooks") {
            targets.append(try NoticeTarget(webhook: element, environment))
        }
        for element in try Self.elements(of: object, "commands") { targets.append(try NoticeTarget(command: element)) }
        for element in try Self.elements(of: object, "files") { targets.append(try NoticeTarget(file: element)) }
        let names = targets.map(\.name)
        if Set(names).count < names.count {
            throw NoticeConfigurationError("notices", at: value.line, .expected("without a target that is there twice"))
        }
    }

    private static func elements(
        of object: NoticeObject, _ name: String
    ) throws(NoticeConfigurationError) -> [JSONValue] {
        guard let value = object[name] else { return [] }
        guard case .array(let elements) = value.content else { throw object.wrong(name, "an array") }
        return elements
    }
}

extension NoticeTarget {
    /// Reads `{"url": …, "secret_file": …, "secret_env": …, "form": …, "ca_file": …, "tenants": […]}`, or the address alone.
    fileprivate init(webhook value: JSONValue, _ environment: [String: String]) throws(NoticeConfigurationError) {
        let expectation = "an address that begins with https:// or http://, without a name, a password or a fragment"
        if case .string(let text) = value.content {
            guard let address = WebAddress(checking: text) else {
                throw NoticeConfigurationError("webhooks", at: value.line, .expected(expectation))
            }
            self.init(.webhook(Webhook(address)))
            return
        }
        let object = try NoticeObject(
            value, "webhooks", members: ["url", "secret_file", "secret_env", "form", "ca_file", "tenants"])
        guard let address = (try object.string("url", expectation)).flatMap(WebAddress.init(checking:)) else {
            throw object.wrong("url", expectation)
        }
        var form = Webhook.Form.json
        let forms = Webhook.Form.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
        if let name = try object.string("form", forms) {
            guard let known = Webhook.Form(rawValue: name) else { throw object.wrong("form", forms) }
            form = known
        }
        let webhook = Webhook(
            address, secret: try Self.secret(object, environment), form: form,
            certificates: try object.string("ca_file", "the path of a file of certificates"))
        self.init(.webhook(webhook), tenants: try Self.tenants(object))
    }

    private static func secret(
        _ object: NoticeObject, _ environment: [String: String]
    ) throws(NoticeConfigurationError) -> NoticeSecret? {
        let length = "of at least \(NoticeSecret.shortest) bytes"
        if let path = try object.string("secret_file", "the path of a file") {
            let wrong = object.wrong("secret_file", "the path of a file with a secret \(length)")
            let secret: NoticeSecret?
            do throws(SystemError) { secret = try NoticeSecret(fileAt: path) } catch { throw wrong }
            guard let secret else { throw wrong }
            return secret
        }
        guard let name = try object.string("secret_env", "the name of a variable") else { return nil }
        guard let secret = environment[name].flatMap({ NoticeSecret(Array($0.utf8)) }) else {
            throw object.wrong("secret_env", "the name of a variable that holds a secret \(length)")
        }
        return secret
    }

    /// Reads a line for the shell, an array of a program's path and its arguments, or `{"run": …, "tenants": […]}`.
    fileprivate init(command value: JSONValue) throws(NoticeConfigurationError) {
        if case .object = value.content {
            let object = try NoticeObject(value, "commands", members: ["run", "tenants"])
            guard let way = object["run"].flatMap(Self.way(command:)) else { throw object.wrong("run", Self.commands) }
            self.init(way, tenants: try Self.tenants(object))
            return
        }
        guard let way = Self.way(command: value) else {
            throw NoticeConfigurationError("commands", at: value.line, .expected(Self.commands))
        }
        self.init(way)
    }

    private static let commands = "a line for the shell, or an array of a program's whole path and its arguments"

    private static func way(command value: JSONValue) -> Way? {
        switch value.content {
        case .string(let line): return line.isEmpty || line.utf8.contains(0) ? nil : shell(line)
        case .array(let elements):
            var words: [String] = []
            for element in elements {
                guard case .string(let word) = element.content, !word.utf8.contains(0) else { return nil }
                words.append(word)
            }
            return words.first?.hasPrefix("/") == true ? .command(words) : nil
        default: return nil
        }
    }

    /// Reads a path, or `{"path": …, "tenants": […]}`.
    fileprivate init(file value: JSONValue) throws(NoticeConfigurationError) {
        let expectation = "the path of a file"
        if case .string(let path) = value.content, !path.isEmpty, !path.utf8.contains(0) {
            self.init(.file(path))
            return
        }
        let object = try NoticeObject(value, "files", members: ["path", "tenants"])
        guard let path = try object.string("path", expectation) else { throw object.wrong("path", expectation) }
        self.init(.file(path), tenants: try Self.tenants(object))
    }

    private static func tenants(_ object: NoticeObject) throws(NoticeConfigurationError) -> Set<TenantName>? {
        guard let value = object["tenants"] else { return nil }
        let wrong = object.wrong("tenants", "an array of tenants' names")
        guard case .array(let elements) = value.content, !elements.isEmpty else { throw wrong }
        var tenants: Set<TenantName> = []
        for element in elements {
            guard case .string(let text) = element.content, let name = TenantName(checking: text) else { throw wrong }
            tenants.insert(name)
        }
        return tenants
    }
}
