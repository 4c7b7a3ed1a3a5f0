import Bundles
import Dialogue
import Foundation

/// A person's decision about a bundle's versions: on which bundle, who, and why.
struct VersionDecision {
    static let options: [OptionSpecification] = [.decider, .why]

    let bundle: BundleChoice
    let reason: String?
    private let by: String

    init(bundle name: String, _ arguments: ParsedArguments) throws(UsageError) {
        bundle = BundleChoice(name: name, plugins: arguments.plugins)
        by = arguments[.decider] ?? NSUserName()
        reason = arguments[.why]
        guard by.contains(where: { !$0.isWhitespace }), by != Release.automatic, by.utf8.count <= 100 else {
            throw .badValue(OptionSpecification.decider.name, expected: "a name of at most 100 bytes")
        }
    }

    /// Makes the decision.
    func make<Result>(
        _ version: Int? = nil, _ body: (Releaser) throws(ReleaseError) -> Result
    ) throws -> Result {
        let directory = try bundle.directory()
        return try ReleaseFailure.naming(directory.domain, version) { () throws(ReleaseError) in
            try body(Releaser(directory, by: by))
        }
    }
}

/// The one bundle that an action is about.
struct BundleChoice {
    let name: String
    let plugins: String

    /// - Throws: ``UnknownBundleError`` when it is not there.
    func directory() throws -> BundleDirectory { try BundleSelection(plugins: plugins, names: [name]).bundles[0] }
}
