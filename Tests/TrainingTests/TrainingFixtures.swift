import Bundles
import Dialogue
import Foundation
import Privacy
import TestSupport
import Training

/// A bundle in a directory of its own.
struct SampleShop {
    let directory: TemporaryDirectory

    init(_ bundle: SampleBundle = .japanese) throws {
        directory = try TemporaryDirectory()
        try bundle.write(to: directory, as: "shop")
    }

    var bundle: BundleDirectory {
        BundleDirectory(domain: DomainName(rawValue: "shop"), path: "\(directory.path)/shop")
    }

    func draft(seed: UInt64 = 1, threads: Int = 1) throws -> BundleTrainer.Draft {
        try BundleTrainer(catalog: .standard, background: .empty, seed: seed, threads: threads).draft(of: bundle)
    }

    @discardableResult
    func train(seed: UInt64 = 1) throws -> BundleTrainer.Version {
        try BundleTrainer(catalog: .standard, background: .empty, seed: seed, threads: 2).train(bundle)
    }

    /// The names in the directory of versions, but for those of the history and its lock.
    var versions: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: bundle.versionsPath)) ?? [])
            .filter { ![".lock", "history.jsonl"].contains($0) }.sorted()
    }

    func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) }
}

extension Redactor {
    static let standard = Redactor(masker: PatternMasker())
}
