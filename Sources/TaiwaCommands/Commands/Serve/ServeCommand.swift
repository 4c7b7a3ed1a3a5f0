import Bundles
import Foundation
import Serving
import SystemCalls
import Taiwa
import Tending
import Terminal

/// `taiwa serve`: answers on TCP and Unix sockets.
struct ServeCommand: Command {
    static let specification = CommandSpecification(
        name: "serve", summary: "answer on sockets, by the line protocol", operand: "",
        options: ServerSetting.all.compactMap(OptionSpecification.init) + [
            .configuration, .checkSettings, .corpora, .quiet,
        ],
        discussion: [
            "Settings come from the file of --config, then the environment (TAIWA_LISTEN, TAIWA_LIMITS_TEXT, …), then the",
            "options; the later wins. SIGTERM drains, SIGHUP reads the settings and tokens again.",
        ])

    private let options: [String: String]
    private let corpora: String?
    private let isQuiet: Bool
    private let checksOnly: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        var options: [String: String] = [:]
        for option in Self.specification.options
        where option != .checkSettings && option != .quiet && option != .corpora {
            if let value = arguments[option] { options[option.name] = value }
            if arguments.has(option) { options[option.name] = "true" }
        }
        self.options = options
        corpora = arguments[.corpora]
        isQuiet = arguments.has(.quiet)
        checksOnly = arguments.has(.checkSettings)
    }

    func run(on console: Console) throws -> ExitCode {
        let configuration = try ServerConfiguration(options: options, environment: console.environment)
        let bundles = try PluginDirectory(path: configuration.plugins).contents().bundles.map(\.path)
        if checksOnly { return try check(configuration, bundles, on: console) }
        try AtomicFile.makeDirectory(configuration.state, mode: 0o700)
        let server = try DialogueServer(
            configuration, bundles: bundles,
            reread: { [options] in try ServerConfiguration(options: options, environment: console.environment) },
            log: { console.writeError($0) })
        let signals = server.heedSignals { exit(ExitCode.good.rawValue) }
        defer { withExtendedLifetime(signals) {} }
        let fleet = Fleet(
            plugins: PluginDirectory(path: configuration.plugins), catalog: .standard,
            memory: BundleMemory(limit: configuration.memory << 20))
        fleet.setCaps { configuration.caps(ofTenantIn: $0) }
        try fleet.rescan(threads: ProcessInfo.processInfo.activeProcessorCount)
        try server.run(fleet, tending: tending(by: configuration))
        return .good
    }

    /// How the plugin directory is watched, and bundles are trained by this very program.
    private func tending(by configuration: ServerConfiguration) -> PluginTender.Settings {
        var settings = PluginTender.Settings(
            plugins: configuration.plugins, corpora: corpora, state: configuration.state)
        settings.trainsChanges = configuration.trains
        settings.atOnce = configuration.trainingJobs
        settings.memoryBytes = configuration.trainingMemory << 20
        settings.cpuSeconds = configuration.trainingTime
        settings.minutes = { configuration.trainingMinutes(ofTenant: $0) }
        return settings
    }

    /// Reads everything and starts nothing.
    private func check(_ configuration: ServerConfiguration, _ bundles: [String], on console: Console) throws
        -> ExitCode
    {
        let tokens = try DialogueServer.tokens(of: configuration)
        let refusals = StartCheck().refusals(of: configuration, hasTokens: tokens.isConfigured, bundles: bundles)
        try console.write(configuration.effective)
        _ = try configuration.allNotices()
        for refusal in refusals { console.report(refusal) }
        return refusals.isEmpty ? .good : .environment
    }
}

extension OptionSpecification {
    static let configuration = OptionSpecification(
        name: ServerSetting.fileOption, placeholder: "FILE", summary: "a JSON file with settings")
    static let checkSettings = OptionSpecification(
        name: "--check", placeholder: nil, summary: "read everything, start nothing, print the settings that hold")

    /// The option of a setting, if it has one.
    init?(_ setting: ServerSetting) {
        guard let option = setting.option else { return nil }
        let summary =
            setting.placeholder == nil ? setting.sentence : "\(setting.sentence) (default: \(setting.standard))"
        self.init(name: option, placeholder: setting.placeholder, summary: summary)
    }
}
