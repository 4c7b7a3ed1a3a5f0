import Bundles
import Foundation
import ModelFiles
import SystemCalls

/// Writes a version's directory and moves the release pointer; a crash at any instant leaves the old version or the new.
struct VersionWriter {
    private let directory: BundleDirectory
    private let seed: UInt64

    init(directory: BundleDirectory, seed: UInt64) {
        self.directory = directory
        self.seed = seed
    }

    /// Writes a draft as the next version and releases it if it passed its exam.
    func write(_ draft: BundleTrainer.Draft) throws(BundleError) -> BundleTrainer.Version {
        let release = try? Release(path: directory.releasePath)
        let number: Int
        do {
            number = try publish(draft, parent: release?.active)
        } catch {
            throw BundleError(path: directory.versionsPath, .cannotWrite(reason: "\(error)"))
        }
        guard draft.isPassed else { return BundleTrainer.Version(number: number, draft: draft, isReleased: false) }
        do {
            try self.release(number, draft: draft, after: release)
        } catch {
            try? FileManager.default.removeItem(atPath: directory.versionPath(number))
            throw BundleError(path: directory.releasePath, .cannotWrite(reason: "\(error)"))
        }
        return BundleTrainer.Version(number: number, draft: draft, isReleased: true)
    }

    /// Writes the files into a directory of their own and gives it the next free number by rename.
    private func publish(_ draft: BundleTrainer.Draft, parent: Int?) throws -> Int {
        try AtomicFile.makeDirectory(directory.versionsPath)
        let staging = "\(directory.versionsPath)/.staging-\(ProcessInfo.processInfo.processIdentifier)-\(UUID())"
        try AtomicFile.makeDirectory(staging)
        defer { try? FileManager.default.removeItem(atPath: staging) }
        try AtomicFile.writeDurably(draft.modelBytes, to: "\(staging)/model.taiwa")
        try AtomicFile.writeDurably(try json(draft.evaluation.report), to: "\(staging)/report.json")
        try AtomicFile.writeDurably(try heldOut(of: draft), to: "\(staging)/held-out.json")
        var number = directory.latestVersion
        while true {
            number += 1
            let lineage = Lineage(
                version: number, parent: parent, seed: seed, inputs: draft.inputs, isPassed: draft.isPassed,
                trainedAt: Self.now)
            try AtomicFile.writeDurably(try json(lineage), to: "\(staging)/lineage.json")
            if try AtomicFile.publish(directory: staging, as: directory.versionPath(number)) { return number }
        }
    }

    private func release(_ number: Int, draft: BundleTrainer.Draft, after previous: Release?) throws {
        let release = Release(
            active: number, previous: previous?.active, modelSHA256: SHA256.hexadecimal(of: draft.modelBytes),
            releasedAt: Self.now)
        try AtomicFile.replace(directory.releasePath, with: try json(release))
    }

    /// On one line: it is long, and for programs.
    private func heldOut(of draft: BundleTrainer.Draft) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let record = HeldOutQuestions(
            modelSHA256: SHA256.hexadecimal(of: draft.modelBytes), questions: draft.heldOut)
        return Array(try encoder.encode(record)) + [0x0A]
    }

    private func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [0x0A]
    }

    private static var now: String { Date.now.formatted(.iso8601) }
}
