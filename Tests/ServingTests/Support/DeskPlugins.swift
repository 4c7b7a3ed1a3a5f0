import Bundles
import Dialogue
import Foundation
import TestSupport
import Training

/// A plugin directory with bundles that answer nothing by themselves, trained once and copied for each test: `acme/desk` in English,
/// `acme/shop` in Japanese, and `beta/desk`.
enum DeskPlugins {
    private static let trained = Result { try train() }

    static func copy() throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        for tenant in ["acme", "beta"] {
            try FileManager.default.copyItem(
                atPath: "\(try trained.get().path)/\(tenant)", toPath: "\(directory.path)/\(tenant)")
        }
        return directory
    }

    private static func train() throws -> TemporaryDirectory {
        let plugins = try TemporaryDirectory()
        let trainer = BundleTrainer(catalog: .standard, background: .empty, threads: 1)
        let bundles = [
            ("acme/desk", SampleBundle.english), ("acme/shop", .japanese), ("beta/desk", .english),
        ]
        for (name, sample) in bundles {
            var bundle = sample
            bundle.manifest = bundle.manifest.replacing(
                #"{"answer": 0, "offer": 1, "closeness": 1}"#, with: #"{"answer": 1, "offer": 1, "closeness": 1}"#)
            bundle.manifest = bundle.manifest.replacing(
                "\"format\": 1,",
                with: "\"format\": 1, \"gate\": {\"exam_accuracy\": 0, \"unanswered\": 1, \"calibration_error\": 1},")
            try bundle.write(to: plugins, as: name)
            _ = try trainer.train(
                BundleDirectory(domain: DomainName(rawValue: name), path: "\(plugins.path)/\(name)"))
        }
        return plugins
    }
}
