package import Bundles
import Dialogue
import Foundation
import ModelFiles

/// Trains a version again from what it kept, and compares the models byte by byte. Nothing is written.
package struct Rerun: Sendable {
    /// What became of it.
    package struct Outcome: Sendable, Equatable, Codable {
        /// The SHA-256 of the model as the lineage, or else the file, has it.
        package let expected: String
        package let found: String
        /// What may be the cause, each a sentence; empty where nothing is known to have changed.
        package let causes: [String]
        /// The sections of the model file that differ; empty too where the file is gone.
        package let sections: [String]

        package var isReproduced: Bool { expected == found }
    }

    private let run: Run
    private let background: BackgroundCorpus
    private let threads: Int

    package init(of run: Run, background: BackgroundCorpus, threads: Int) {
        self.run = run
        self.background = background
        self.threads = threads
    }

    /// - Throws: ``BundleError`` when the version kept no sheets, or they are no longer right.
    package func outcome(
        report: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws(BundleError) -> Outcome {
        let lineage = run.lineage
        let sheets = BundleDirectory(domain: run.domain, path: run.bundle.sheetsPath(lineage.version))
        guard FileManager.default.fileExists(atPath: sheets.path) else {
            throw BundleError(path: run.bundle.versionPath(lineage.version), .noSheets)
        }
        let draft = try BundleTrainer(
            catalog: .standard, background: background, seed: lineage.seed, threads: threads
        ).draft(of: sheets, report: report)
        let found = SHA256.hexadecimal(of: draft.modelBytes)
        let kept = FileManager.default.contents(atPath: run.bundle.modelPath(lineage.version)).map(Array.init)
        let expected = lineage.modelSHA256 ?? kept.map { SHA256.hexadecimal(of: $0) } ?? ""
        return Outcome(
            expected: expected, found: found,
            causes: expected == found ? [] : causes(lineage, inputs: draft.inputs),
            sections: Self.sections(kept ?? [], draft.modelBytes))
    }

    private func causes(_ lineage: Lineage, inputs: [String: String]) -> [String] {
        let trained = lineage.inputs.merging(lineage.maskedSheets) { $1 }
        var causes: [String] = []
        if lineage.engine != Lineage.currentEngine {
            causes.append("the version was trained by engine \(lineage.engine), this is \(Lineage.currentEngine)")
        }
        for name in Set(trained.keys).union(inputs.keys).sorted() where trained[name] != inputs[name] {
            let change =
                switch (trained[name], inputs[name]) {
                case (_?, nil): "is not there any more"
                case (nil, _?): "was not there"
                default: "has changed"
                }
            causes.append("\(name) \(change)")
        }
        return causes
    }

    private static func sections(_ old: [UInt8], _ new: [UInt8]) -> [String] {
        guard let old = SectionTable(old), let new = SectionTable(new) else { return [] }
        return new.differences(from: old)
    }
}
