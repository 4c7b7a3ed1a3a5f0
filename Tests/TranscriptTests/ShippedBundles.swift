import Bundles
import Foundation
import Taiwa
import TestSupport

/// The bundles in `Plugins`, trained once for all tests.
enum ShippedBundles {
    /// An engine over them.
    static let engine = Result { try open() }

    /// Trains a copy, so that nothing is written into the repository. The copy goes when the engine is open: models are
    /// mapped, and a mapping outlives its file's name.
    private static func open() throws -> Engine {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let copy = try TemporaryDirectory()
        return try withExtendedLifetime(copy) {
            let files = FileManager.default
            let plugins = root.appendingPathComponent("Plugins").path
            for bundle in try files.contentsOfDirectory(atPath: plugins) where !bundle.hasPrefix(".") {
                try files.createDirectory(atPath: "\(copy.path)/\(bundle)", withIntermediateDirectories: false)
                for sheet in BundleDirectory.inputNames {
                    try files.copyItem(
                        atPath: "\(plugins)/\(bundle)/\(sheet)", toPath: "\(copy.path)/\(bundle)/\(sheet)")
                }
            }
            return try Engine(plugins: copy.path, corpora: root.appendingPathComponent("corpora").path)
        }
    }
}
