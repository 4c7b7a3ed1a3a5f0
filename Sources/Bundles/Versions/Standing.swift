/// How a bundle's versions stand to its present sheets.
package enum Standing: Sendable, Equatable {
    /// No version is released, and none was tried with the present sheets.
    case untrained
    /// The released version was trained on the present sheets.
    case current(Int)
    /// The sheets have changed since the released version was trained.
    case stale(Int)
    /// A version trained on the present sheets did not pass its gate; an older one may go on serving.
    case refused(Int, serving: Int?)
    /// A version trained on the present sheets waits for approval, was rejected or rolled back from; training them again would
    /// add nothing, or undo that.
    case setAside(Int, serving: Int?)
}

extension BundleDirectory {
    /// Compares the sheets with what the versions were trained on.
    ///
    /// A release pointer that is not sound counts as none: the next training replaces it.
    ///
    /// - Throws: ``BundleError`` when a sheet cannot be read.
    package func standing() throws(BundleError) -> Standing {
        let release = try? Release(path: releasePath)
        let active = release?.active
        let inputs = try inputHashes()
        // Where nobody need approve it, a version that waits was left by a program that was killed.
        let isManual = (try? Manifest(path: manifestPath))?.approval == .manual
        if let active, isCurrent(lineage(of: active), inputs: inputs) { return .current(active) }
        for version in versionNumbers.reversed().prefix(while: { $0 > active ?? 0 }) {
            guard let lineage = lineage(of: version), isCurrent(lineage, inputs: inputs) else { continue }
            guard lineage.isPassed else { return .refused(version, serving: active) }
            if isManual || isSetAside(version, by: release) { return .setAside(version, serving: active) }
            break
        }
        return active.map { .stale($0) } ?? .untrained
    }

    private func isCurrent(_ lineage: Lineage?, inputs: [String: String]) -> Bool {
        guard let lineage, lineage.engine == Lineage.currentEngine else { return false }
        return inputs.allSatisfy { lineage.inputs[$0.key] == $0.value }
    }

    /// Whether somebody decided against a version that is newer than the released one.
    private func isSetAside(_ version: Int, by release: Release?) -> Bool {
        if release?.previous == version { return true }
        return VersionShelf(self).history().contains {
            $0.version == version && ($0.action == .rejected || release != nil && $0.action.isRelease)
        }
    }
}
