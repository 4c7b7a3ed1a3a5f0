import LineServing
import StrictJSON

extension ConfigurationObject {
    /// Reads `"127.0.0.1:7100"`, `{"tcp": "10.0.0.1:7100", "proxy": {"from": ["10.0.0.0/8"]}}`, or an array of these.
    func listeners(_ value: JSONValue, _ setting: ServerSetting) throws(ConfigurationError) -> [ListenerConfiguration] {
        let kind =
            if case .addresses = setting.kind { ListenerConfiguration.Kind.tcp } else {
                ListenerConfiguration.Kind.unix
            }
        var listeners: [ListenerConfiguration] = []
        for element in elements(of: value) {
            let listener = try listener(element, kind, setting.name)
            guard !listeners.contains(where: { $0.address == listener.address }) else {
                throw ConfigurationError(place(of: element), .twice("\(listener.address)"))
            }
            listeners.append(listener)
        }
        return listeners
    }

    private func listener(
        _ value: JSONValue, _ kind: ListenerConfiguration.Kind, _ name: String
    ) throws(ConfigurationError) -> ListenerConfiguration {
        switch value.content {
        case .string(let text):
            guard let address = kind.address(text) else { throw wrong(value, name, kind.expectation) }
            return ListenerConfiguration(address)
        case .object:
            let members = kind == .tcp ? ["tcp", "proxy"] : ["unix", "mode", "proxy"]
            let object = try object(value, name, members: members)
            guard let text = try object.string(kind.rawValue, kind.expectation), let address = kind.address(text) else {
                throw wrong(object.value[kind.rawValue] ?? value, kind.rawValue, kind.expectation)
            }
            return ListenerConfiguration(
                address, proxying: try object.proxying(), mode: try object.mode() ?? ListenerConfiguration.standardMode)
        default: throw wrong(value, name, kind.expectation)
        }
    }

    /// Reads `"none"`, or whose PROXY headers of version 2 are taken.
    private func proxying() throws(ConfigurationError) -> Listener.Proxying {
        guard let proxy = value["proxy"] else { return .none }
        if proxy.content == .string("none") { return .none }
        let expectation = "\"none\", or {\"from\": […]} with addresses or blocks such as 10.0.0.0/8"
        guard case .object = proxy.content else { throw wrong(proxy, "proxy", expectation) }
        let object = try object(proxy, "proxy", members: ["from"])
        var blocks: [AddressBlock] = []
        for element in object.value["from"].map(elements) ?? [] {
            guard case .string(let text) = element.content, let block = AddressBlock(text) else {
                throw wrong(element, "from", "an address or block such as 10.0.0.0/8")
            }
            blocks.append(block)
        }
        guard !blocks.isEmpty else { throw wrong(proxy, "proxy", expectation) }
        return .required(from: blocks)
    }

    /// Reads permission bits as chmod(1) has them, in a string: JSON has no octal numbers.
    private func mode() throws(ConfigurationError) -> UInt32? {
        let expectation = "permission bits in a string, such as \"0660\""
        guard let text = try string("mode", expectation) else { return nil }
        guard (3...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x37).contains($0) }),
            let mode = UInt32(text, radix: 8), mode <= 0o777
        else { throw wrong(value["mode"] ?? value, "mode", expectation) }
        return mode
    }
}
