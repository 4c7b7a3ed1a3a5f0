import Bundles
import Inbox
import Serving
import SystemCalls
import Terminal
import Training

/// The command-line program: finds the command, runs it, and turns what went wrong into a sentence and an exit code.
package struct Program {
    /// The version of the program.
    package static let version = "0.1.0"

    /// The commands by what they are called and how they are made.
    static let commands: [CommandEntry] = [
        CommandEntry(ChatCommand.specification) { (arguments) throws(UsageError) in try ChatCommand(arguments) },
        CommandEntry(AskCommand.specification) { (arguments) throws(UsageError) in try AskCommand(arguments) },
        CommandEntry(InitCommand.specification) { (arguments) throws(UsageError) in try InitCommand(arguments) },
        CommandEntry(ValidateCommand.specification) { (arguments) throws(UsageError) in
            try ValidateCommand(arguments)
        },
        CommandEntry(TrainCommand.specification) { (arguments) throws(UsageError) in try TrainCommand(arguments) },
        CommandEntry(RunsCommand.specification) { (arguments) throws(UsageError) in try RunsCommand(arguments) },
        CommandEntry(RerunCommand.specification) { (arguments) throws(UsageError) in try RerunCommand(arguments) },
        CommandEntry(EvaluateCommand.specification) { (arguments) throws(UsageError) in
            try EvaluateCommand(arguments)
        },
        CommandEntry(ThresholdsCommand.specification) { (arguments) throws(UsageError) in
            try ThresholdsCommand(arguments)
        },
        CommandEntry(ServeCommand.specification) { (arguments) throws(UsageError) in try ServeCommand(arguments) },
        CommandEntry(TalkCommand.specification) { (arguments) throws(UsageError) in try TalkCommand(arguments) },
        CommandEntry(MaskCommand.specification) { (arguments) throws(UsageError) in try MaskCommand(arguments) },
        CommandEntry(BundlesCommand.specification) { (arguments) throws(UsageError) in try BundlesCommand(arguments) },
        CommandEntry(InboxCommand.specification) { (arguments) throws(UsageError) in try InboxCommand(arguments) },
        CommandEntry(ReportCommand.specification) { (arguments) throws(UsageError) in try ReportCommand(arguments) },
        CommandEntry(EraseCommand.specification) { (arguments) throws(UsageError) in try EraseCommand(arguments) },
        CommandEntry(ExportCommand.specification) { (arguments) throws(UsageError) in try ExportCommand(arguments) },
        CommandEntry(AuditCommand.specification) { (arguments) throws(UsageError) in try AuditCommand(arguments) },
        CommandEntry(TokenCommand.specification) { (arguments) throws(UsageError) in try TokenCommand(arguments) },
    ]

    private let environment: [String: String]

    package init(environment: [String: String]) { self.environment = environment }

    /// Runs the program with its arguments, without its own name.
    package func run(_ arguments: [String]) -> ExitCode {
        let console = Console(environment: environment, arguments: arguments)
        do {
            return try start(arguments, on: console)
        } catch let error as UsageError {
            console.report(error)
            return .usage
        } catch let error as UnknownBundleError {
            console.report(error)
            return .usage
        } catch let error as ReleaseFailure {
            console.report(error)
            return error.code
        } catch let error as InboxFailure {
            console.report(error)
            return error.code
        } catch let error as NoBundleError {
            console.report(error)
            return .badData
        } catch let error as BundleError {
            console.report(error)
            return error.isAboutEnvironment ? .environment : .badData
        } catch let error as LabelledTextError {
            console.report(error)
            return .badData
        } catch let error as FAQSheetError {
            console.report(error)
            return .badData
        } catch let error as PIISheetError {
            console.report(error)
            return .badData
        } catch let error as JSONLinesError {
            console.report(error)
            return .badData
        } catch let error as TokenFileError {
            console.report(error)
            return error.isDamage ? .badData : .environment
        } catch let error as ConfigurationError {
            console.report(error)
            return error.isUsage ? .usage : .badData
        } catch let error as StartRefusal {
            console.report(error)
            return .environment
        } catch let error as ConfigurationError {
            console.report(error)
            return error.isUsage ? .usage : .badData
        } catch let error as DialogueServer.StartError {
            console.report(error)
            return .environment
        } catch let error as InboxError {
            console.report(error)
            return error.isDamage ? .badData : .environment
        } catch let error as SystemError {
            console.report(error)
            return .environment
        } catch let error as TerminalDevice.Failure {
            console.report(String(describing: error))
            return .environment
        } catch {
            console.report("\(error)")
            return .environment
        }
    }

    private func start(_ arguments: [String], on console: Console) throws -> ExitCode {
        guard let name = arguments.first else {
            console.note(Self.help)
            return .usage
        }
        switch name {
        case "--help", "-h", "help":
            if name == "help", arguments.count > 1 {
                try console.print(try Self.command(named: arguments[1]).specification.help)
            } else {
                try console.print(Self.help)
            }
            return .good
        case "--version":
            try console.print("taiwa \(Self.version)")
            return .good
        default:
            let command = try Self.command(named: name)
            let parsed = try ParsedArguments(Array(arguments.dropFirst()), for: command.specification)
            if parsed.has(.help) {
                try console.print(command.specification.help)
                return .good
            }
            return try command.make(parsed).run(on: console)
        }
    }

    private static func command(named name: String) throws(UsageError) -> CommandEntry {
        guard let command = commands.first(where: { $0.specification.name == name }) else {
            throw .unknownCommand(name, known: commands.map(\.specification.name))
        }
        return command
    }

    /// What `taiwa --help` prints.
    static var help: String {
        let names = commands.map(\.specification)
        let width = names.map(\.name.count).max() ?? 0
        let lines =
            [
                "Taiwa answers questions from bundles of knowledge, in Japanese and English.", "",
                "usage: taiwa COMMAND [options]", "", "commands:",
            ]
            + names.map { command in
                "  \(command.name)\(String(repeating: " ", count: width - command.name.count))  \(command.summary)"
            }
            + [
                "",
                "Every command has --help. Exit codes: 0 good, 1 the bar asked for was not met, 2 usage, 3 bad data,",
                "4 environment.",
            ]
        return lines.joined(separator: "\n")
    }
}

extension InboxError {
    /// Whether the file itself is not right, and not the machine.
    fileprivate var isDamage: Bool { if case .unusable = self { true } else { false } }
}
