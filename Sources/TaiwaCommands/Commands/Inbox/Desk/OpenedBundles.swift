package import Bundles
package import Dialogue
import SystemCalls

/// The released versions of the bundles of a plugin directory, each opened when it is first asked for.
package final class OpenedBundles: Sendable {
    private enum Entry {
        case bundle(LoadedBundle)
        case failure(BundleError)
        case nothing
    }

    let plugins: String
    private let entries = Lock<[DomainName: Entry]>([:])

    package init(plugins: String) { self.plugins = plugins }

    /// Where a bundle is; `nil` when it is not there.
    package func directory(_ domain: DomainName) -> BundleDirectory? { directories.first { $0.domain == domain } }

    /// The bundles there are, by name.
    package var names: [DomainName] { directories.map(\.domain) }

    private var directories: [BundleDirectory] { (try? PluginDirectory(path: plugins).contents())?.bundles ?? [] }

    /// The released version of a bundle; `nil` when there is none.
    package func bundle(_ domain: DomainName) -> LoadedBundle? {
        if case .bundle(let bundle) = entry(domain) { bundle } else { nil }
    }

    /// Why a bundle cannot be opened.
    func problem(_ domain: DomainName) -> BundleError? {
        if case .failure(let error) = entry(domain) { error } else { nil }
    }

    /// The bundle as it was opened before, or anew where another version is released now.
    private func entry(_ domain: DomainName) -> Entry {
        guard let directory = directory(domain) else { return .nothing }
        let known = entries.withLock { $0[domain] }
        if case .bundle(let bundle)? = known, let release = try? Release(path: directory.releasePath),
            release.active == bundle.version, release.modelSHA256 == bundle.modelSHA256
        {
            return .bundle(bundle)
        }
        let opened = open(directory)
        entries.withLock { $0[domain] = opened }
        return opened
    }

    private func open(_ directory: BundleDirectory) -> Entry {
        do throws(BundleError) {
            return try LoadedBundle(directory, catalog: .standard).map { .bundle($0) } ?? .nothing
        } catch {
            return .failure(error)
        }
    }
}
