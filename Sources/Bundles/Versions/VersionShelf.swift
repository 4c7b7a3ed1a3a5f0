import Foundation

/// The versions that a bundle has and had, with the state of each.
///
/// No state is kept: `release.json` says which version is active, a version's lineage whether it passed its gate, and the
/// history the rest. So there is nothing that a crash could leave contradicting itself.
package struct VersionShelf: Sendable {
    private let directory: BundleDirectory

    package init(_ directory: BundleDirectory) { self.directory = directory }

    /// What was done, oldest first; a line may be missing for the last change if the program was killed in it.
    package func history() -> [HistoryEntry] { VersionHistory(path: directory.historyPath).entries() }

    /// Every version, newest first.
    ///
    /// - Throws: ``BundleError`` when `release.json` is not sound.
    package func records() throws(BundleError) -> [VersionRecord] {
        records(release: try Release(path: directory.releasePath), history: history())
    }

    func records(release: Release?, history: [HistoryEntry]) -> [VersionRecord] {
        let here = Set(directory.versionNumbers)
        let past = Dictionary(grouping: history.filter { $0.version > 0 }, by: \.version)
        return here.union(past.keys).sorted(by: >).map { number in
            record(of: number, isHere: here.contains(number), release: release, past: past[number] ?? [])
        }
    }

    private func record(of number: Int, isHere: Bool, release: Release?, past: [HistoryEntry]) -> VersionRecord {
        let lineage = isHere ? directory.lineage(of: number) : nil
        let size = try? FileManager.default.attributesOfItem(atPath: directory.modelPath(number))[.size]
        return VersionRecord(
            number: number,
            state: Self.state(
                of: number, isPassed: lineage?.isPassed, release: release, actions: Set(past.map(\.action))),
            lineage: lineage,
            modelSHA256: lineage?.modelSHA256 ?? (release?.active == number ? release?.modelSHA256 : nil)
                ?? past.last { !$0.sha256.isEmpty }?.sha256 ?? directory.modelSHA256(of: number) ?? "",
            modelBytes: (size as? NSNumber)?.intValue ?? 0, isHere: isHere)
    }

    private static func state(
        of number: Int, isPassed: Bool?, release: Release?, actions: Set<HistoryEntry.Action>
    ) -> VersionState {
        if number == release?.active { return .active }
        if !(isPassed ?? !actions.contains(.refused)) { return .refused }
        if actions.contains(.rejected) { return .rejected }
        let isUndecided =
            isPassed == true && number > release?.active ?? 0 && number != release?.previous
            && !actions.contains { $0.isRelease }
        return isUndecided ? .awaitingApproval : .retired
    }
}
