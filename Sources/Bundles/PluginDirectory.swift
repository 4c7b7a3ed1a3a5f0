package import Dialogue
import SystemCalls

/// The directory that bundles are dropped into.
package struct PluginDirectory: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// What a scan found.
    package struct Contents: Sendable {
        /// By name.
        package var bundles: [BundleDirectory] = []
        /// Directories that look like a bundle but cannot be one.
        package var problems: [BundleError] = []
        /// Those of the problems that are about a directory with a bundle's name.
        package var refused: [DomainName: BundleError] = [:]
    }

    /// The most names in the plugin directory and in a tenant's.
    package static let mostNames = 10_000
    /// The most bytes of a bundle's or tenant's name.
    package static let mostNameBytes = 64

    /// Finds the bundles: directories with a `bundle.json`, at most one directory (the tenant) below this one.
    ///
    /// Nothing is opened but directories, and no symbolic link is followed below this one. Names that begin with a dot are left
    /// alone: a copy is published by rename from such a name.
    ///
    /// - Throws: ``BundleError`` when the directory itself is not there, cannot be listed or holds too many names, or when
    ///   this process is out of descriptors or memory: then nothing is known of any bundle.
    package func contents() throws(BundleError) -> Contents {
        let root = try root()
        let entries: [DirectoryEntry]
        do throws(SystemError) {
            entries = try root.entries(most: Self.mostNames)
        } catch {
            throw BundleError(path: path, Self.problem(error))
        }
        var scan = PluginScan()
        do throws(ScanFailure) {
            for entry in entries { try scan.look(at: entry, in: root, path: path) }
        } catch {
            if case .exhausted(let problem) = error { throw problem }
        }
        return scan.contents
    }

    private func root() throws(BundleError) -> DirectoryHandle {
        do throws(SystemError) {
            return try DirectoryHandle(path: path)
        } catch {
            throw BundleError(path: path, Self.problem(error))
        }
    }

    private static func problem(_ error: SystemError) -> BundleError.Problem {
        if error.refusal == .tooManyNames { return .tooManyNames(limit: mostNames) }
        return error.isNotFound || error.isNotADirectory ? .missingDirectory : .unreadable(reason: error.reason)
    }

    /// Whether a directory's name can be that of a bundle or a tenant.
    static func isName(_ name: some StringProtocol) -> Bool {
        (1...mostNameBytes).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
            }
    }
}
