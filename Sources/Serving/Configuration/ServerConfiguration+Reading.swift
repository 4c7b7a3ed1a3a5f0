import Foundation
import Inbox
import StrictJSON
import SystemCalls
import TextAnalysis

extension ServerConfiguration {
    /// Far above what any configuration takes.
    private static let mostBytes = 1 << 20

    /// Puts together what the defaults, a file, the environment and the options say; the later wins.
    ///
    /// Addresses and sockets are two settings: an option that names a socket leaves the addresses of the file.
    ///
    /// - Parameters:
    ///   - options: of the command line by their names, `--listen`; an option without a value has the value `true`.
    /// - Throws: ``ConfigurationError`` for the first thing that is not right.
    package init(
        options: [String: String], environment: [String: String]
    ) throws(ConfigurationError) {
        self.init()
        if let path = options[ServerSetting.fileOption] ?? environment[ServerSetting.fileVariable], !path.isEmpty {
            try read(fileAt: path, environment)
        }
        try read(environment)
        for setting in ServerSetting.all {
            guard let option = setting.option, let text = options[option] else { continue }
            try setting.apply(text, to: &self, at: .option(option))
        }
    }

    private mutating func read(
        fileAt path: String, _ environment: [String: String]
    ) throws(ConfigurationError) {
        func unreadable(_ reason: String) -> ConfigurationError {
            ConfigurationError(.file(path, line: nil), .unreadable(reason))
        }
        let standing: FileStanding
        do {
            standing = try FileStanding.ofTarget(path)
        } catch {
            throw unreadable(error.reason)
        }
        guard standing.kind == .file else { throw unreadable("this is no plain file") }
        guard standing.size <= Self.mostBytes else { throw unreadable("larger than \(Self.mostBytes) bytes") }
        guard let data = FileManager.default.contents(atPath: path) else { throw unreadable("no permission") }
        try read(json: Array(data), path: path, environment)
        file = path
    }

    /// Reads a file's settings.
    ///
    /// - Parameters:
    ///   - environment: where secrets that the file names may be.
    mutating func read(
        json: [UInt8], path: String, _ environment: [String: String] = [:]
    ) throws(ConfigurationError) {
        let root: JSONValue
        do {
            root = try JSONReader.read(json)
        } catch {
            throw ConfigurationError(.file(path, line: error.line), .syntax(error.description))
        }
        let all = ServerSetting.all
        let parts = all.map { $0.name.split(separator: ".").map(String.init) }
        let limits = parts.filter { $0.count == 2 }.map { $0[1] }
        let names = parts.filter { $0.count == 1 }.map { $0[0] } + ["limits"]
        let object = try ConfigurationObject(root, name: nil, path: path, members: names)
        let limitsObject = try root["limits"].map { (value) throws(ConfigurationError) in
            try object.object(value, "limits", members: limits)
        }
        for (setting, part) in zip(all, parts) {
            let holder = part.count == 1 ? object : limitsObject
            guard let holder, let value = holder.value[part[part.count - 1]] else { continue }
            if case .notices = setting.kind {
                notices = try Self.notices(value, path: path, environment)
            } else {
                try setting.apply(value, of: holder, to: &self)
            }
        }
    }

    private static func notices(
        _ value: JSONValue, path: String, _ environment: [String: String]
    ) throws(ConfigurationError) -> NoticeConfiguration {
        do throws(NoticeConfigurationError) {
            return try NoticeConfiguration(value, environment: environment)
        } catch {
            throw ConfigurationError(.file(path, line: error.line), .notices(error.description))
        }
    }

    /// Reads variables by their names. One that begins as ours and is near to one of ours is a mistake; others may be of
    /// somebody else, such as those that Kubernetes sets for a service called taiwa.
    private mutating func read(_ environment: [String: String]) throws(ConfigurationError) {
        var known = [ServerSetting.fileVariable]
        for setting in ServerSetting.all {
            guard let variable = setting.variable else { continue }
            known.append(variable)
            guard let text = environment[variable], !text.isEmpty else { continue }
            try setting.apply(text, to: &self, at: .variable(variable))
        }
        let prefix = ServerSetting.variablePrefix
        let names = known.map { String($0.dropFirst(prefix.count)) }
        for name in environment.keys.sorted()
        where name.hasPrefix(prefix) && !known.contains(name) && name != ServerSetting.clientVariable {
            guard let near = NearestName.suggestion(for: String(name.dropFirst(prefix.count)), among: names) else {
                continue
            }
            throw ConfigurationError(.variable(name), .unknownVariable(near: prefix + near))
        }
    }
}
