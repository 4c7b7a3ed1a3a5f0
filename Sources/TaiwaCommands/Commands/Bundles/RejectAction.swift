import Bundles

/// `taiwa bundles reject`: decides against a version that awaits approval.
struct RejectAction: BundlesAction {
    static let name = "reject"
    static let operand = "NAME VERSION"
    static let summary = "decide against a version that awaits approval"
    static let options = VersionDecision.options

    private let decision: VersionDecision
    private let version: Int
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        decision = try VersionDecision(bundle: try words.word("NAME"), arguments)
        version = try words.version()
        try words.end()
        format = try arguments.format()
    }

    private struct Result: Encodable {
        let bundle: String
        let version: Int
        let state = VersionState.rejected
        let durable = true
    }

    func run(on console: Console) throws -> ExitCode {
        try decision.make(version) { (releaser) throws(ReleaseError) in
            try releaser.reject(version, reason: decision.reason)
        }
        switch format {
        case .json:
            try console.printJSON(Result(bundle: decision.bundle.name, version: version), layout: .indented)
        case .table: try console.print("\(decision.bundle.name): version \(version) is rejected")
        }
        return .good
    }
}
