import Bundles
import Foundation
import SystemCalls

/// Writes a version's directory and settles what becomes of it; a crash at any instant leaves the version before or this one.
struct VersionWriter {
    private let directory: BundleDirectory

    init(directory: BundleDirectory) { self.directory = directory }

    /// Writes a draft as the next version, and releases it if it passed and nobody need approve it.
    func write(
        _ draft: BundleTrainer.Draft, gate: GateReport, lineage: Lineage
    ) throws(BundleError) -> BundleTrainer.Version {
        try directory.checkForWriting()
        StagingDirectory.removeAbandoned(in: directory)
        var lineage = lineage
        lineage.parent = (try? Release(path: directory.releasePath))?.active
        do {
            lineage.version = try publish(draft, gate: gate, lineage: lineage)
        } catch {
            throw BundleError(path: directory.versionsPath, .cannotWrite(reason: "\(error)"))
        }
        let state = try settle(lineage, gate: gate, approval: draft.manifest.approval)
        return BundleTrainer.Version(draft: draft, gate: gate, lineage: lineage, state: state)
    }

    /// Writes the files into a directory of their own and gives it the next free number by rename.
    ///
    /// - Returns: the number.
    private func publish(_ draft: BundleTrainer.Draft, gate: GateReport, lineage: Lineage) throws -> Int {
        try AtomicFile.makeDirectory(directory.versionsPath)
        let staging = try StagingDirectory(in: directory.versionsPath)
        defer { staging.remove() }
        try staging.write(draft.modelBytes, to: "model.taiwa")
        try staging.write(try Self.json(draft.evaluation.report), to: "report.json")
        try staging.write(try Self.json(gate), to: "gate.json")
        try staging.write(try Self.heldOut(of: draft, model: lineage.modelSHA256 ?? ""), to: "held-out.json")
        try staging.write(sheets: draft.sheets)
        var lineage = lineage
        lineage.version = directory.latestVersion
        while true {
            lineage.version += 1
            try staging.write(try Self.json(lineage), to: "lineage.json")
            if try AtomicFile.publish(directory: staging.path, as: directory.versionPath(lineage.version)) {
                return lineage.version
            }
        }
    }

    /// Notes that the version was trained, and releases it if it passed and nobody need approve it.
    ///
    /// A version that could not be released stays: it is sound, and its number is in the history.
    private func settle(
        _ lineage: Lineage, gate: GateReport, approval: ApprovalMode
    ) throws(BundleError) -> VersionState {
        let sha256 = lineage.modelSHA256 ?? ""
        do throws(ReleaseError) {
            try Releaser(directory, by: lineage.by ?? Release.automatic).recordTrained(
                lineage.version, sha256: sha256, isPassed: lineage.isPassed,
                reason: gate.isPassed ? lineage.reason : gate.why)
            guard lineage.isPassed else { return .refused }
            guard approval == .automatic else { return .awaitingApproval }
            _ = try Releaser(directory, by: Release.automatic).approve(lineage.version, sha256: sha256)
            return .active
        } catch {
            if case .damaged(let error) = error { throw error }
            throw BundleError(path: directory.releasePath, .cannotWrite(reason: error.description))
        }
    }

    /// On one line: it is long, and for programs.
    private static func heldOut(of draft: BundleTrainer.Draft, model: String) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let record = HeldOutQuestions(modelSHA256: model, questions: draft.heldOut)
        return Array(try encoder.encode(record)) + [0x0A]
    }

    private static func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [0x0A]
    }
}
