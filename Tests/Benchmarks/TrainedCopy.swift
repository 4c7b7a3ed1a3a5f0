import Bundles
import Dialogue
import Foundation
import Training

/// A temporary plugin directory with the shipped bundles, trained and released; removed with the object.
final class TrainedCopy {
    let path: String
    let bundles: [LoadedBundle]

    init(of shipped: ShippedBundles) throws {
        let files = FileManager.default
        let path = files.temporaryDirectory.appendingPathComponent("taiwa-benchmark-\(UUID())").path
        self.path = path
        let trainer = ShippedBundles.trainer(background: shipped.background, threads: 2)
        bundles = try shipped.all.map { bundle in
            let copy = BundleDirectory(
                domain: bundle.directory.domain, path: "\(path)/\(bundle.directory.domain.rawValue)")
            try files.createDirectory(atPath: copy.path, withIntermediateDirectories: true)
            for name in BundleDirectory.inputNames {
                try files.copyItem(atPath: "\(bundle.directory.path)/\(name)", toPath: "\(copy.path)/\(name)")
            }
            _ = try trainer.train(copy)
            guard let loaded = try LoadedBundle(copy, catalog: .standard) else {
                throw WrongResult("\(copy.domain) was not released")
            }
            return loaded
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
