import Bundles
import Inbox
import Serving
import Training

/// What a command may end with that is not the machine's fault alone: a sentence, and the exit code it gives the program.
protocol CommandError: Error {
    var exitCode: ExitCode { get }
}

extension UsageError: CommandError {
    var exitCode: ExitCode { .usage }
}

extension UnknownBundleError: CommandError {
    var exitCode: ExitCode { .usage }
}

extension NoBundleError: CommandError {
    var exitCode: ExitCode { .badData }
}

extension BundleError: CommandError {
    var exitCode: ExitCode { isAboutEnvironment ? .environment : .badData }
}

extension SheetError: CommandError {
    var exitCode: ExitCode { .badData }
}

extension JSONLinesError: CommandError {
    var exitCode: ExitCode { .badData }
}

extension TokenFileError: CommandError {
    var exitCode: ExitCode { isDamage ? .badData : .environment }
}

extension ConfigurationError: CommandError {
    var exitCode: ExitCode { isUsage ? .usage : .badData }
}

extension InboxError: CommandError {
    var exitCode: ExitCode { if case .unusable = self { .badData } else { .environment } }
}
