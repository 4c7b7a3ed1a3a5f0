/// How a bundle's versions stand to its present sheets.
package enum Standing: Sendable, Equatable {
    /// No version is released, and none was tried with the present sheets.
    case untrained
    /// The released version was trained on the present sheets.
    case current(Int)
    /// The sheets have changed since the released version was trained.
    case stale(Int)
    /// A version trained on the present sheets did not pass its exam; an older one may go on serving.
    case refused(Int, serving: Int?)
}

extension BundleDirectory {
    /// Compares the sheets with what the versions were trained on.
    ///
    /// A release pointer that is not sound counts as none: the next training replaces it.
    ///
    /// - Throws: ``BundleError`` when a sheet cannot be read.
    package func standing() throws(BundleError) -> Standing {
        let active = (try? Release(path: releasePath))?.active
        let inputs = try inputHashes()
        if let active, isCurrent(lineage(of: active), inputs: inputs) { return .current(active) }
        let latest = latestVersion
        if latest > active ?? 0, let lineage = lineage(of: latest), !lineage.isPassed,
            isCurrent(lineage, inputs: inputs)
        {
            return .refused(latest, serving: active)
        }
        return active.map { .stale($0) } ?? .untrained
    }

    private func isCurrent(_ lineage: Lineage?, inputs: [String: String]) -> Bool {
        guard let lineage, lineage.engine == Lineage.currentEngine else { return false }
        return inputs.allSatisfy { lineage.inputs[$0.key] == $0.value }
    }
}
