import Foundation
import ModelFiles
import Privacy
import SystemCalls

/// Changes which version of a bundle is served: the only way to it.
///
/// Every change is made under one lock a bundle, which processes share: a server, a command line and a trainer can be at it at
/// once. It is durable when its call returns.
package struct Releaser: Sendable {
    private let directory: BundleDirectory
    private let by: String

    /// - Parameters:
    ///   - by: who asks for the changes; ``Release/automatic`` where it is nobody.
    package init(_ directory: BundleDirectory, by: String) {
        self.directory = directory
        self.by = String(
            String.UnicodeScalarView(by.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(100))
        )
    }

    /// Notes that a version was trained; called after its directory is published. What is noted already stays as it is.
    ///
    /// - Parameters:
    ///   - isPassed: whether it passed its gate.
    package func recordTrained(
        _ version: Int, sha256: String, isPassed: Bool, reason: String? = nil
    ) throws(ReleaseError) {
        try change { (shelf) throws(ReleaseError) in
            guard !shelf.history.contains(where: { $0.version == version && $0.action.isTraining }) else { return }
            try shelf.note([entry(isPassed ? .trained : .refused, version, sha256: sha256, reason: reason)])
        }
    }

    /// Releases a version: one that awaits approval, or an older one.
    ///
    /// The model file is checked whole first. Approving the active version again does nothing.
    /// - Parameters:
    ///   - sha256: the model that was looked at, where the caller knows it.
    package func approve(
        _ version: Int, sha256: String? = nil, reason: String? = nil
    ) throws(ReleaseError) -> Release {
        try change { (shelf) throws(ReleaseError) in
            try shelf.repair()
            let record = try shelf.record(of: version)
            guard record.state != .refused, record.state != .rejected else { throw .notReleasable(record.state) }
            guard record.isHere else { throw .filesAreGone }
            let found = try checkedModel(of: record, expected: sha256)
            if record.state == .active, let release = shelf.release { return release }
            return try release(
                version, previous: shelf.active == version ? nil : shelf.active, sha256: found,
                action: by == Release.automatic ? .released : .approved, reason: reason, on: &shelf)
        }
    }

    /// Decides against a version that awaits approval. Rejecting it again does nothing.
    package func reject(_ version: Int, reason: String? = nil) throws(ReleaseError) {
        try change { (shelf) throws(ReleaseError) in
            try shelf.repair()
            let record = try shelf.record(of: version)
            guard record.state != .rejected else { return }
            guard record.state == .awaitingApproval else { throw .notRejectable(record.state) }
            try shelf.note([entry(.rejected, version, sha256: record.modelSHA256, reason: reason)])
        }
    }

    /// Serves the version again that was served before, and makes the active one the previous.
    package func rollback(reason: String? = nil) throws(ReleaseError) -> Release {
        try change { (shelf) throws(ReleaseError) in
            if let damage = shelf.damage { throw .damaged(damage) }
            guard let active = shelf.release?.active, let previous = shelf.release?.previous else {
                throw .nothingToRollBackTo
            }
            try shelf.repair()
            let record = try shelf.record(of: previous)
            guard record.isHere else { throw .filesAreGone }
            let found = try checkedModel(of: record, expected: nil)
            return try release(
                previous, previous: active, sha256: found, action: .rolledBack, reason: reason, on: &shelf)
        }
    }

    /// Removes the files of versions that nothing needs, and what crashes have left.
    ///
    /// The active version, the previous one and those that await approval stay, and so do the newest ones. The history keeps
    /// what was removed.
    /// - Parameters:
    ///   - count: how many of the newest; at least one always stays, so that its number is not given again.
    /// - Returns: what was removed, oldest first.
    package func collect(keeping count: Int) throws(ReleaseError) -> [Int] {
        try change { (shelf) throws(ReleaseError) in
            if let damage = shelf.damage { throw .damaged(damage) }
            try shelf.repair()
            let here = shelf.records.filter(\.isHere)
            let needed = [shelf.release?.active, shelf.release?.previous].compactMap(\.self)
            let gone = here.dropFirst(max(count, 1))
                .filter { $0.state != .awaitingApproval && !needed.contains($0.number) }
                .sorted { $0.number < $1.number }
            try shelf.note(gone.map { entry(.collected, $0.number, sha256: $0.modelSHA256, reason: nil) })
            let leftovers = VersionLeftovers(directory)
            try leftovers.remove(versions: gone.map(\.number))
            leftovers.sweep(olderThan: 3600)
            return gone.map(\.number)
        }
    }

    private func change<Result>(
        _ body: (inout OpenShelf) throws(ReleaseError) -> Result
    ) throws(ReleaseError) -> Result {
        do throws(BundleError) {
            try directory.checkForWriting()
        } catch {
            throw .damaged(error)
        }
        let lock: FileLock
        do {
            let kind = try FileStanding.of(directory.versionsPath).kind
            guard kind == .directory else {
                throw ReleaseError.damaged(
                    BundleError(path: directory.versionsPath, kind == .link ? .symbolicLink : .missingDirectory))
            }
            lock = try FileLock(directory.lockPath)
        } catch let error as ReleaseError {
            throw error
        } catch let error as SystemError {
            throw error.isNotFound ? .neverTrained : .system(error)
        } catch {
            throw .damaged(BundleError(opening: directory.versionsPath, error))
        }
        var shelf = OpenShelf(directory)
        let result = try body(&shelf)
        _ = consume lock
        return result
    }

    /// The SHA-256 of a version's model, which is sound and the one that it should be.
    private func checkedModel(of record: VersionRecord, expected: String?) throws(ReleaseError) -> String {
        let path = directory.modelPath(record.number)
        let found: String
        do {
            found = try SectionFile(path: path, below: directory.root).sha256()
        } catch {
            throw .damaged(BundleError(opening: path, error))
        }
        for expected in [record.modelSHA256, expected?.lowercased()].compactMap(\.self) where expected != found {
            throw .wrongModel(expected: expected, found: found)
        }
        return found
    }

    private func release(
        _ version: Int, previous: Int?, sha256: String, action: HistoryEntry.Action, reason: String?,
        on shelf: inout OpenShelf
    ) throws(ReleaseError) -> Release {
        let release = Release(
            active: version, previous: previous, modelSHA256: sha256, releasedAt: Self.now, approvedBy: by,
            reason: masked(reason), action: action)
        try shelf.move(to: release)
        return release
    }

    private func entry(
        _ action: HistoryEntry.Action, _ version: Int, sha256: String, reason: String?
    ) -> HistoryEntry {
        HistoryEntry(
            at: Self.now, version: version, action: action, by: by, reason: masked(reason), sha256: sha256)
    }

    /// What is kept of a reason: every kind of personal information masked, and the bundle's own kinds.
    private func masked(_ reason: String?) -> String? {
        guard let reason, !reason.isEmpty else { return nil }
        let own = (try? Manifest(path: directory.manifestPath))?.profile.privacy
        let redactor = Redactor(policy: .masking(customOf: [own].compactMap(\.self)))
        return redactor.redact(Utterance(String(reason.prefix(Self.longestReason)))).string
    }

    /// In characters: some sentences.
    private static let longestReason = 1000

    private static var now: String { Date.now.formatted(.iso8601) }
}
