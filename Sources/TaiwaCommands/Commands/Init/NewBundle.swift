import Foundation
import SystemCalls

/// The place of a bundle that is not there yet.
struct NewBundle {
    private let plugins: String
    private let name: BundleName

    init(_ name: BundleName, in plugins: String) {
        self.name = name
        var plugins = Substring(plugins)
        while plugins.count > 1, plugins.last == "/" { plugins.removeLast() }
        self.plugins = String(plugins)
    }

    /// Where the bundle will be.
    var path: String { "\(plugins)/\(name)" }

    /// Writes all files under a name that nobody looks for, and then gives them theirs by one rename: whoever watches the
    /// directory sees the bundle whole or not at all.
    ///
    /// - Throws: ``UsageError`` when something is there already, `SystemError` when it cannot be written; nothing is left then.
    func make(from template: BundleTemplate) throws {
        try check()
        try AtomicFile.makeDirectory(plugins)
        let staging = "\(plugins)/.init-\(ProcessInfo.processInfo.processIdentifier)-\(UUID())"
        try AtomicFile.makeDirectory(staging)
        defer { try? FileManager.default.removeItem(atPath: staging) }
        for file in template.files { try AtomicFile.writeDurably(Array(file.text.utf8), to: "\(staging)/\(file.name)") }
        if let tenant = name.tenant { try AtomicFile.makeDirectory("\(plugins)/\(tenant)") }
        guard try AtomicFile.publish(directory: staging, as: path) else { throw refusal(of: path) }
    }

    private func check() throws(UsageError) {
        if isThere(path) { throw refusal(of: path) }
        guard let tenant = name.tenant else { return }
        let above = "\(plugins)/\(tenant)"
        if ["bundle.json", "answers.csv"].contains(where: { isThere("\(above)/\($0)") }) {
            throw .refused(
                "\(above) is a bundle, and a bundle below a bundle is not found",
                command: InitCommand.specification.name)
        }
    }

    private func isThere(_ path: String) -> Bool {
        // A link that leads nowhere is there too.
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    private func refusal(of path: String) -> UsageError {
        .refused("\(path) is already there and is not overwritten", command: InitCommand.specification.name)
    }
}
