import Dialogue
import SystemCalls

/// Goes through a plugin directory, keeping apart what is a bundle and what only looks like one.
struct PluginScan {
    private(set) var contents = PluginDirectory.Contents()

    /// Looks at one name of the plugin directory, or of a tenant's.
    ///
    /// - Throws: ``ScanFailure`` when nothing can be concluded; what is refused or gone is no failure of the scan.
    mutating func look(
        at entry: DirectoryEntry, in parent: borrowing DirectoryHandle, path: String, tenant: String? = nil
    ) throws(ScanFailure) {
        guard !entry.isHidden else { return }
        let place = "\(path)/\(entry.shownName)"
        do throws(ScanFailure) {
            switch entry.kind {
            // It may be meant as a bundle; what it leads to is not looked at.
            case .link: throw .refused(BundleError(path: place, .symbolicLink))
            case .directory: break
            case .file, .pipe, .socket, .device: return
            }
            guard let name = entry.name else { throw .refused(BundleError(path: place, .nameNotUTF8)) }
            try enter(name, in: parent, path: place, tenant: tenant)
        } catch {
            switch error {
            case .gone: return
            case .exhausted: throw error
            case .refused(let problem): refuse(problem, domain: Self.domain(entry.name, of: tenant))
            }
        }
    }

    private mutating func enter(
        _ name: String, in parent: borrowing DirectoryHandle, path: String, tenant: String?
    ) throws(ScanFailure) {
        let domain = Self.domain(name, of: tenant)
        let directory: ListedDirectory
        do throws(ScanFailure) {
            directory = try ListedDirectory(name, in: parent, path: path, most: PluginDirectory.mostNames)
        } catch {
            // Such as a file system's `lost+found`, which only root may open.
            if domain == nil, case .refused = error { throw .gone }
            throw error
        }
        guard Self.looksLikeBundle(directory.entries) else {
            guard tenant == nil else { return }
            for entry in directory.entries { try look(at: entry, in: directory.handle, path: path, tenant: name) }
            return
        }
        guard let domain else {
            let whole = tenant.map { "\($0)/\(name)" } ?? name
            throw .refused(BundleError(path: path, .badName(DirectoryEntry.shown(Array(whole.utf8)))))
        }
        guard directory.entries.contains(where: { $0.name == "bundle.json" }) else {
            throw .refused(BundleError(path: "\(path)/bundle.json", .missing))
        }
        try BundleContents.check(directory)
        contents.bundles.append(BundleDirectory(domain: domain, path: path))
    }

    private mutating func refuse(_ problem: BundleError, domain: DomainName?) {
        contents.problems.append(problem)
        if let domain { contents.refused[domain] = problem }
    }

    /// The domain of a directory, `nil` where its name or its tenant's cannot be one.
    private static func domain(_ name: String?, of tenant: String?) -> DomainName? {
        guard let name, PluginDirectory.isName(name), PluginDirectory.isName(tenant ?? name) else { return nil }
        return DomainName(rawValue: tenant.map { "\($0)/\(name)" } ?? name)
    }

    /// A directory with a manifest, or with sheets and the manifest forgotten.
    private static func looksLikeBundle(_ entries: [DirectoryEntry]) -> Bool {
        entries.contains { $0.name == "bundle.json" || $0.name == "answers.csv" }
    }
}
