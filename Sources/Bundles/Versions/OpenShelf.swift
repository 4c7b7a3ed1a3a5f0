import Foundation
import SystemCalls

/// A bundle's versions as they are while nobody else may change them; made and changed by ``Releaser`` only.
struct OpenShelf {
    let directory: BundleDirectory
    private(set) var release: Release?
    /// Why `release.json` cannot be read.
    let damage: BundleError?
    private(set) var history: [HistoryEntry]

    init(_ directory: BundleDirectory) {
        self.directory = directory
        history = VersionShelf(directory).history()
        do {
            release = try Release(path: directory.releasePath)
            damage = nil
        } catch {
            damage = error
        }
    }

    /// The version that is served; where the pointer is damaged, the one that was released last.
    var active: Int? {
        if let release { return release.active }
        return damage == nil ? nil : history.last { $0.action.isRelease }?.version
    }

    /// Every version, newest first.
    var records: [VersionRecord] { VersionShelf(directory).records(release: release, history: history) }

    func record(of version: Int) throws(ReleaseError) -> VersionRecord {
        let records = records
        guard let record = records.first(where: { $0.number == version }) else {
            throw .noSuchVersion(version, known: records.filter(\.isHere).map(\.number))
        }
        return record
    }

    /// Adds to the history; durable when it returns.
    mutating func note(_ entries: [HistoryEntry]) throws(ReleaseError) {
        guard !entries.isEmpty else { return }
        try Self.writing(directory.historyPath) { try VersionHistory(path: directory.historyPath).append(entries) }
        history += entries
    }

    /// Moves the pointer; durable when it returns.
    ///
    /// The version is then released, so that a history which takes no line, as when the device has just become full, does not make
    /// it a failure: the next change adds what is missing.
    mutating func move(to release: Release) throws(ReleaseError) {
        try Self.writing(directory.releasePath) {
            try AtomicFile.replace(directory.releasePath, with: try release.bytes)
        }
        self.release = release
        do { try note([release.entry]) } catch { return }
    }

    /// Adds what the history lacks of what was done: a program was killed between the deed and the line.
    mutating func repair() throws(ReleaseError) {
        let known = Set(history.filter(\.action.isTraining).map(\.version))
        var missing: [HistoryEntry] = []
        for number in directory.versionNumbers where !known.contains(number) {
            guard let lineage = directory.lineage(of: number) else { continue }
            missing.append(
                HistoryEntry(
                    at: lineage.trainedAt, version: number, action: lineage.isPassed ? .trained : .refused,
                    by: lineage.by ?? Release.automatic, reason: lineage.reason,
                    sha256: lineage.modelSHA256 ?? directory.modelSHA256(of: number) ?? ""))
        }
        if let entry = release?.entry, !entry.isSameRelease(as: history.last { $0.action.isRelease }) {
            missing.append(entry)
        }
        try note(missing)
    }

    private static func writing(_ path: String, _ body: () throws -> Void) throws(ReleaseError) {
        do {
            try body()
        } catch let error as SystemError {
            throw .system(error)
        } catch {
            throw .damaged(BundleError(path: path, .cannotWrite(reason: "\(error)")))
        }
    }
}

extension Release {
    /// The history's line of this release.
    var entry: HistoryEntry {
        HistoryEntry(
            at: releasedAt, version: active, action: action ?? .released, by: approvedBy ?? Self.automatic,
            reason: reason, sha256: modelSHA256)
    }
}

extension HistoryEntry {
    /// Releasing what is released does nothing, so that a version follows only on another: version and time tell releases apart.
    fileprivate func isSameRelease(as other: HistoryEntry?) -> Bool { version == other?.version && at == other?.at }
}
