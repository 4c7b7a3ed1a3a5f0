import Bundles

/// `taiwa bundles rollback`: goes back to the version that was active before.
struct RollbackAction: BundlesAction {
    static let name = "rollback"
    static let operand = "NAME"
    static let summary = "go back to the version before; once more goes forward again"
    static let options = VersionDecision.options

    private let decision: VersionDecision
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        decision = try VersionDecision(bundle: try words.word("NAME"), arguments)
        try words.end()
        format = try arguments.format()
    }

    func run(on console: Console) throws -> ExitCode {
        let release = try decision.make { (releaser) throws(ReleaseError) in
            try releaser.rollback(reason: decision.reason)
        }
        try ReleaseResult(decision.bundle.name, release).print(on: console, format)
        return .good
    }
}
