package import Bundles
package import Dialogue

/// One training as its version remembers it.
package struct Run: Sendable {
    package let bundle: BundleDirectory
    package let lineage: Lineage
    package let state: VersionState

    package var domain: DomainName { bundle.domain }
    /// The bundle and the version, as commands take them: `ward-office@12`.
    package var place: String { "\(bundle.domain)@\(lineage.version)" }
}
