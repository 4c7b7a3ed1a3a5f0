import Bundles
import Dialogue
import Foundation
import TestSupport
import Training

/// A plugin directory with versions to choose from, trained once and copied for each test: of `acme/support`, which somebody must
/// approve, version 1 is active and version 2 waits; `acme/draft` was never trained; of `beta/support` version 1 is active.
enum TrainedPlugins {
    /// What version 2 says of a question, and version 1 does not.
    static let newWord = "NEWWORD"

    private static let trained = Result { try train() }

    static func copy() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        for tenant in ["acme", "beta"] {
            try FileManager.default.copyItem(
                atPath: "\(try trained.get().path)/\(tenant)", toPath: "\(directory.path)/\(tenant)")
        }
        return directory
    }

    static func directory(_ name: String, in plugins: TemporaryDirectory) -> BundleDirectory {
        BundleDirectory(domain: DomainName(rawValue: name), path: "\(plugins.path)/\(name)")
    }

    private static func train() throws -> TemporaryDirectory {
        let plugins = try TemporaryDirectory()
        var bundle = SampleBundle.english
        try bundle.write(to: plugins, as: "beta/support")
        bundle.manifest = bundle.manifest.replacing("\"format\": 1,", with: "\"format\": 1, \"approval\": \"manual\",")
        try bundle.write(to: plugins, as: "acme/draft")
        try bundle.write(to: plugins, as: "acme/support")
        let trainer = BundleTrainer(catalog: .standard, background: .empty, threads: 1)
        let support = directory("acme/support", in: plugins)
        _ = try trainer.train(directory("beta/support", in: plugins))
        _ = try trainer.train(support)
        _ = try Releaser(support, by: "hana").approve(1)
        let lines = bundle.answers.split(separator: "\n").map { line in
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
            return line.hasPrefix("id,") ? String(line) : "\(parts[0]),\(parts[1]),\(newWord) \(parts[2]),"
        }
        try plugins.write(lines.joined(separator: "\n") + "\n", to: "acme/support/answers.csv")
        _ = try trainer.train(support)
        return plugins
    }
}
