import Bundles
import Dialogue
import Privacy

/// How a command masks: by a bundle's policy, or every kind.
struct BundleMasking {
    private let bundle: String?
    private let plugins: String

    /// - Throws: ``UsageError`` for a plugin directory without a bundle.
    init(_ arguments: ParsedArguments, command: String) throws(UsageError) {
        bundle = arguments[.bundle]
        plugins = arguments.plugins
        if bundle == nil, arguments.contains(.plugins) {
            throw .unmet("--plugins", needs: "--bundle NAME", command: command)
        }
    }

    /// The redactor of the sheets as they are now, trained or not.
    ///
    /// - Throws: ``UnknownBundleError``, ``BundleError`` for a manifest that is not right.
    func redactor() throws -> Redactor {
        guard let bundle else { return Redactor() }
        let directory = try BundleSelection(plugins: plugins, names: [bundle]).bundles[0]
        let profile = try Manifest(path: directory.manifestPath).profile
        do {
            return try profile.redactor(from: .standard)
        } catch {
            throw BundleError(path: directory.manifestPath, .badStage(error.description))
        }
    }
}
