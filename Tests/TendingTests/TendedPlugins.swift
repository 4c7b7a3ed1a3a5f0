import Bundles
import Dialogue
import Foundation
import SystemCalls
import Tending
import TestSupport

/// A plugin directory, its fleet and a tender, whose trainer is FakeTrainer.sh; all of them gone with the object.
final class TendedPlugins: Sendable {
    static let fakeTrainer = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/FakeTrainer.sh"

    let directory: TemporaryDirectory
    let fleet: Fleet
    private let told = Lock<[TendingEvent]>([])
    private let present: Lock<PluginTender?>
    private let settings: PluginTender.Settings

    var plugins: String { "\(directory.path)/Plugins" }
    var tender: PluginTender { present.withLock { $0 }! }

    /// - Parameters:
    ///   - adjust: changes the settings, which settle in a blink and look at everything only once an hour.
    init(_ adjust: (inout PluginTender.Settings) -> Void = { _ in }) throws {
        directory = try TemporaryDirectory()
        let plugins = "\(directory.path)/Plugins"
        for path in [plugins, "\(directory.path)/state"] { try AtomicFile.makeDirectory(path) }
        var settings = PluginTender.Settings(
            program: Self.fakeTrainer, plugins: plugins, state: "\(directory.path)/state")
        settings.settleMilliseconds = 20
        settings.rescanSeconds = 3600
        adjust(&settings)
        self.settings = settings
        fleet = Fleet(plugins: PluginDirectory(path: plugins), catalog: .standard, memory: BundleMemory())
        present = Lock(nil)
        try open()
    }

    deinit { tender.stop() }

    private func open() throws {
        let tender = try PluginTender(settings, fleet: fleet) { [told] event in told.withLock { $0.append(event) } }
        present.withLock { $0 = tender }
        tender.start()
    }

    /// Stops the tender and starts another, as a server does that is started again.
    func restart() throws {
        tender.stop()
        try open()
    }

    /// What the trainer does about a bundle, as FakeTrainer.sh reads it.
    func behave(_ name: String, _ script: String) throws {
        // In one step: another trainer may read it.
        try AtomicFile.makeDirectory("\(directory.path)/behaviours")
        if let slash = name.firstIndex(of: "/") {
            try AtomicFile.makeDirectory("\(directory.path)/behaviours/\(name[..<slash])")
        }
        try AtomicFile.replace("\(directory.path)/behaviours/\(name)", with: Array("\(script)\n".utf8))
    }

    /// Puts a bundle into the directory.
    func add(_ name: String, _ bundle: SampleBundle = .english) throws {
        try bundle.write(to: directory, as: "Plugins/\(name)")
    }

    /// Lets trainers go on that await a file.
    func letGo(_ name: String) throws { try directory.write("", to: name) }

    /// The first lines of what the trainer was called with: the bundle's name, then the arguments.
    var calls: [String] {
        let text = (try? String(contentsOfFile: "\(directory.path)/calls", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    func calls(of name: String) -> Int { calls.count { $0.hasPrefix("\(name) ") } }

    func job(_ id: String) -> TrainingJob? { tender.job(id) }

    /// Whether a job comes to a state.
    func comes(_ id: String, to state: JobState) -> Bool { eventually { tender.job(id)?.state == state } }

    /// What was told, in short: `j_1 running`, `shop active 1`.
    var news: [String] {
        told.withLock { $0 }.map { event in
            switch event {
            case .job(let job, let isProgress): "\(job.id) \(isProgress ? "progress" : job.state.rawValue)"
            case .fleet(let change):
                "\(change.domain) \(change.state.rawValue)" + (change.to.map { " \($0)" } ?? "")
            case .trouble(let text): text
            }
        }
    }

    /// The names in a bundle's `versions` that are no version.
    func leftovers(of name: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(plugins)/\(name)/versions")) ?? []
        return names.filter { Int($0) == nil && $0 != ".lock" && $0 != "history.jsonl" }
    }

    func domain(_ name: String) -> DomainName { DomainName(rawValue: name) }
}
