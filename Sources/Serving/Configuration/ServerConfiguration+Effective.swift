import Bundles
import LineProtocol
import LineServing
import StrictJSON
import SystemCalls

extension ServerConfiguration {
    /// All settings as they are, as a file of settings: what `taiwa serve --check` prints. It holds no secrets.
    package var effective: [UInt8] {
        var lines: [[UInt8]] = []
        var limits = JSONWriter()
        limits.beginObject()
        for setting in ServerSetting.all {
            let parts = setting.name.split(separator: ".")
            if parts.count == 2 {
                limits.name(String(parts[1]))
                write(setting, with: &limits)
                continue
            }
            var writer = JSONWriter(appendingTo: Array("  \"\(setting.name)\": ".utf8))
            guard write(setting, with: &writer) else { continue }
            lines.append(writer.bytes)
        }
        limits.endObject()
        lines.append(Array("  \"limits\": ".utf8) + limits.bytes)
        return Array("{\n".utf8) + Array(lines.joined(separator: Array(",\n".utf8))) + Array("\n}\n".utf8)
    }

    /// The limits as `LIMITS` sends them, by name.
    package var limitMembers: [(name: String, value: Int)] {
        ServerSetting.all.compactMap { setting in
            guard case .number(_, let path) = setting.kind, setting.name.hasPrefix("limits.") else { return nil }
            return (String(setting.name.dropFirst("limits.".count)), self[keyPath: path])
        }
    }

    /// - Returns: `false`, with nothing written, for what is not set and has no value by default.
    @discardableResult
    private func write(_ setting: ServerSetting, with writer: inout JSONWriter) -> Bool {
        switch setting.kind {
        case .number(_, let path): writer.integer(self[keyPath: path])
        case .text(let path), .path(let path): writer.string(self[keyPath: path])
        case .truth(let path): writer.bool(self[keyPath: path])
        case .optionalPath where setting.name == "tokens": writer.string(tokens)
        case .optionalPath(let path):
            guard let text = self[keyPath: path] else { return false }
            writer.string(text)
        case .addresses:
            let listeners = listeners.filter(\.isAddress)
            if listeners.isEmpty { return false }
            writer.array(listeners) { $1.write($0) }
        case .sockets:
            guard let sockets else { return false }
            writer.array(sockets) { $1.write($0) }
        // Addresses and commands may hold secrets.
        case .webAddress, .command, .notices: return false
        case .tenants: writeTenants(with: &writer)
        case .peers:
            guard let peers else { return false }
            writer.array(peers) { $1.write($0) }
        }
        return true
    }

    private func writeTenants(with writer: inout JSONWriter) {
        writer.beginObject()
        for (name, limits) in tenants.sorted(by: { $0.key < $1.key }) {
            writer.name(name.rawValue)
            writer.beginObject()
            let members = [
                ("ask_per_s", limits.askPerSecond), ("ask_burst", limits.askBurst), ("connections", limits.connections),
                ("bundles", limits.bundles), ("models_mib", limits.models), ("training_min", limits.trainingMinutes),
            ]
            for case (let name, let value?) in members {
                writer.name(name)
                writer.integer(value)
            }
            writer.endObject()
        }
        writer.endObject()
    }
}

extension ListenerConfiguration {
    fileprivate var isAddress: Bool { if case .tcp = address { true } else { false } }
}

extension JSONWriter {
    fileprivate mutating func array<Element>(_ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) {
        beginArray()
        for element in elements { write(element, &self) }
        endArray()
    }

    fileprivate mutating func write(_ listener: ListenerConfiguration) {
        beginObject()
        name(listener.isAddress ? "tcp" : "unix")
        string("\(listener.address)")
        if !listener.isAddress {
            name("mode")
            let digits = String(listener.mode, radix: 8)
            string(String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
        }
        name("proxy")
        switch listener.proxying {
        case .none: string("none")
        case .required(let blocks):
            beginObject()
            name("from")
            array(blocks.map(\.description)) { $1.string($0) }
            endObject()
        }
        endObject()
    }

    fileprivate mutating func write(_ rule: PeerRule) {
        beginObject()
        switch rule.subject {
        case .user(let number):
            name("uid")
            integer(Int(number))
        case .group(let number):
            name("gid")
            integer(Int(number))
        }
        name("roles")
        array(Role.allCases.filter(rule.roles.contains)) { $1.string($0.rawValue) }
        if let tenant = rule.tenant {
            name("tenant")
            string(tenant.rawValue)
        }
        endObject()
    }
}
