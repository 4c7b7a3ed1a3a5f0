import Bundles
import Dialogue
import Foundation
import TestSupport
import Training

/// A plugin directory with the Japanese sample (`shop`) and the English one (`library`).
struct SamplePlugins {
    let directory: TemporaryDirectory

    /// - Parameters:
    ///   - shop: the Japanese bundle, changed if need be.
    init(shop: SampleBundle = .japanese) throws {
        directory = try TemporaryDirectory()
        try shop.write(to: directory, as: "Plugins/shop")
        try SampleBundle.english.write(to: directory, as: "Plugins/library")
    }

    var path: String { "\(directory.path)/Plugins" }
    var shop: BundleDirectory { bundle("shop") }
    var library: BundleDirectory { bundle("library") }

    private func bundle(_ name: String) -> BundleDirectory {
        BundleDirectory(domain: DomainName(rawValue: name), path: "\(path)/\(name)")
    }

    /// Trains both bundles.
    func trained() throws -> SamplePlugins {
        let trainer = BundleTrainer(catalog: .standard, background: .empty, threads: 1)
        for bundle in [shop, library] { _ = try trainer.train(bundle) }
        return self
    }
}
