package import Dialogue
import SystemCalls

/// What tenants may have.
extension Fleet {
    /// The bundles that are more than their tenants may have: of each tenant those that are served come first, then by name.
    func surplus(in found: [BundleDirectory]) -> [DomainName: BundleError] {
        var surplus: [DomainName: BundleError] = [:]
        for (tenant, own) in Dictionary(grouping: found, by: \.tenant) {
            let caps = caps(of: tenant)
            let sizes = own.map { self[$0.domain]?.active?.modelBytes }
            let order = own.indices.sorted { (sizes[$0] == nil ? 1 : 0, $0) < (sizes[$1] == nil ? 1 : 0, $1) }
            var bytes = 0
            for (place, index) in order.enumerated() {
                bytes += sizes[index] ?? Self.releasedBytes(of: own[index])
                if place >= caps.bundles {
                    surplus[own[index].domain] = BundleError(
                        path: own[index].path, .tooManyBundles(limit: caps.bundles))
                } else if bytes > caps.bytes {
                    surplus[own[index].domain] = BundleError(
                        path: own[index].path, .tooManyModelBytes(limit: caps.bytes))
                }
            }
        }
        return surplus
    }

    /// Keeps a version from taking the place of a smaller one where its tenant has no room for it.
    func checkRoom(for directory: BundleDirectory, _ release: Release) throws(BundleError) {
        guard self[directory.domain]?.active != nil else { return }
        let limit = caps(of: directory.tenant).bytes
        let others = entries.filter {
            $0.directory.tenant == directory.tenant && $0.directory.domain != directory.domain
        }
        let bytes = others.reduce(0) { $0 + ($1.active?.modelBytes ?? 0) }
        guard bytes + Self.bytes(ofModel: directory.modelPath(release.active)) <= limit else {
            throw BundleError(path: directory.modelPath(release.active), .tooManyModelBytes(limit: limit))
        }
    }

    private static func releasedBytes(of directory: BundleDirectory) -> Int {
        (try? Release(path: directory.releasePath)).map { bytes(ofModel: directory.modelPath($0.active)) } ?? 0
    }

    private static func bytes(ofModel path: String) -> Int { (try? FileStanding.of(path))?.size ?? 0 }
}

extension BundleDirectory {
    /// The directory of the tenant whose bundle it is; `nil` for one at the top.
    package var tenant: String? { domain.tenantDirectory }
}

extension DomainName {
    /// The first directory of its path: that of its tenant; `nil` for one that lies in none.
    package var tenantDirectory: String? {
        rawValue.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(rawValue[..<$0]) }
    }
}
