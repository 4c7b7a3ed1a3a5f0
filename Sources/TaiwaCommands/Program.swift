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

    /// The commands, in the order of `taiwa --help`; another is a type more.
    static let commands: [any Command.Type] = [
        ChatCommand.self,
        AskCommand.self,
        InitCommand.self,
        ValidateCommand.self,
        TrainCommand.self,
        RunsCommand.self,
        RerunCommand.self,
        EvaluateCommand.self,
        ThresholdsCommand.self,
        ServeCommand.self,
        TalkCommand.self,
        MaskCommand.self,
        BundlesCommand.self,
        InboxCommand.self,
        ReportCommand.self,
        EraseCommand.self,
        ExportCommand.self,
        AuditCommand.self,
        TokenCommand.self,
    ]

    private let environment: [String: String]

    package init(environment: [String: String]) { self.environment = environment }

    /// Runs the program with its arguments, without its own name.
    package func run(_ arguments: [String]) -> ExitCode {
        let console = Console(environment: environment, arguments: arguments)
        do {
            return try start(arguments, on: console)
        } catch let error as any CommandError {
            console.report("\(error)")
            return error.exitCode
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
            return try command.init(parsed).run(on: console)
        }
    }

    private static func command(named name: String) throws(UsageError) -> any Command.Type {
        guard let command = commands.first(where: { $0.specification.name == name }) else {
            throw .unknownCommand(name, known: commands.map { $0.specification.name })
        }
        return command
    }

    /// What `taiwa --help` prints.
    static var help: String {
        let names = commands.map { $0.specification }
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
