import Bundles
import Dialogue
import Foundation
import Inbox
import Privacy
import SystemCalls
import Taiwa

/// What is taught in the chat: kept in the state directory's inbox, and answered by from the next line on.
///
/// The inbox is opened when it is first needed: a chat in which nothing is taught makes no file.
final class ChatLessons {
    private let state: StateDirectory
    private let engine: Engine
    private let plugins: String
    private var opened: Inbox?
    /// The lines that were taught in this run, the last at the end.
    private var taught: [TaughtExample] = []

    init(state: StateDirectory, engine: Engine, plugins: String) {
        self.state = state
        self.engine = engine
        self.plugins = plugins
    }

    /// Lets the bundles answer by what was taught in earlier runs; an inbox that cannot be read is told, and hinders nobody.
    func load(on console: Console) {
        guard FileManager.default.fileExists(atPath: "\(state.path)/inbox.sqlite") else { return }
        do throws(InboxError) {
            let inbox = try Inbox(state: state.path, isWriting: false)
            for bundle in engine.bundles { try inbox.storage.fill(bundle) }
        } catch {
            console.report("what was taught before cannot be read: \(error)")
        }
    }

    /// Attaches a line to an answer.
    func teach(_ line: MaskedText, in domain: DomainName, _ target: Triage.Target) throws -> Triage.Taught {
        let result = try triage().teach(
            line.string, in: domain, target, of: TenantName(of: domain), by: NSUserName())
        taught += result.examples
        return result
    }

    /// Takes back a line by its identifier, or the last one of this run.
    ///
    /// - Returns: `nil` where none was taught in this run, and none is named.
    func untaught(_ id: ExampleID?) throws -> TaughtExample? {
        guard let id = id ?? taught.last?.id else { return nil }
        let inbox = try inbox()
        let tenants = Set(engine.bundles.map { TenantName(of: $0.domain) }).sorted()
        let owner = try tenants.first { tenant in
            try inbox.storage.examples(of: tenant, domain: nil).contains { $0.id == id }
        }
        let undone = try triage().undo(id, of: owner ?? .standard, by: NSUserName())
        taught.removeAll { $0.id == id }
        return undone
    }

    private func triage() throws -> Triage {
        let (engine, plugins) = (engine, plugins)
        return Triage(try inbox()) { domain in
            try? engine.bundle(domain)?.loaded()
        } directory: { domain in
            BundleDirectory(domain: domain, path: "\(plugins)/\(domain)")
        }
    }

    private func inbox() throws -> Inbox {
        if let opened { return opened }
        try state.create()
        let inbox = try Inbox(state: state.path)
        opened = inbox
        return inbox
    }
}
