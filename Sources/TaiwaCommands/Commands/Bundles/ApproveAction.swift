import Bundles

/// `taiwa bundles approve`: releases a version that awaits approval, or an older one.
struct ApproveAction: BundlesAction {
    static let name = "approve"
    static let operand = "NAME VERSION"
    static let summary = "release a version that awaits approval, or an older one again"
    static let options = VersionDecision.options + [OptionSpecification.modelDigest]

    private let decision: VersionDecision
    private let version: Int
    private let digest: String?
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        var words = words
        decision = try VersionDecision(bundle: try words.word("NAME"), arguments)
        version = try words.version()
        try words.end()
        format = try arguments.format()
        digest = arguments[.modelDigest]?.lowercased()
        if let digest, digest.utf8.count != 64 || !digest.allSatisfy(\.isHexDigit) {
            throw .badValue(OptionSpecification.modelDigest.name, expected: "a SHA-256 of 64 hexadecimal digits")
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let release = try decision.make(version) { (releaser) throws(ReleaseError) in
            try releaser.approve(version, sha256: digest, reason: decision.reason)
        }
        try ReleaseResult(decision.bundle.name, release).print(on: console, format)
        return .good
    }
}
