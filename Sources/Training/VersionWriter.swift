import Bundles
import Foundation
import ModelFiles
import SystemCalls

/// Writes a version's directory and settles what becomes of it; a crash at any instant leaves the version before or this one.
struct VersionWriter {
    private let directory: BundleDirectory

    init(directory: BundleDirectory) { self.directory = directory }

    /// Writes a draft as the next version, and releases it if it passed and nobody need approve it.
    func write(
        _ draft: BundleTrainer.Draft, gate: GateReport, lineage: Lineage
    ) throws(BundleError) -> BundleTrainer.Version {
        StagingDirectory.removeAbandoned(in: directory.versionsPath)
        let release = try? Release(path: directory.releasePath)
        var lineage = lineage
        lineage.parent = release?.active
        do {
            lineage.version = try publish(draft, gate: gate, lineage: lineage)
        } catch {
            throw BundleError(path: directory.versionsPath, .cannotWrite(reason: "\(error)"))
        }
        let state = try settle(lineage, approval: draft.manifest.approval, after: release)
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

    /// Records the version, and releases it if it may be.
    private func settle(
        _ lineage: Lineage, approval: ApprovalMode, after release: Release?
    ) throws(BundleError) -> VersionState {
        guard lineage.isPassed else { return .refused }
        guard approval == .automatic else { return .awaitingApproval }
        do {
            let release = Release(
                active: lineage.version, previous: release?.active, modelSHA256: lineage.modelSHA256 ?? "",
                releasedAt: Timestamp.now)
            try AtomicFile.replace(directory.releasePath, with: try Self.json(release))
        } catch {
            try? FileManager.default.removeItem(atPath: directory.versionPath(lineage.version))
            throw BundleError(path: directory.releasePath, .cannotWrite(reason: "\(error)"))
        }
        return .active
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
