package import Dialogue
import Foundation
import ModelFiles

extension LoadedBundle {
    /// Loads a version, released or not, and checks it whole.
    ///
    /// - Throws: ``BundleError`` when there is no such version, or when its model is not the one that its lineage names.
    package convenience init(
        _ directory: BundleDirectory, version: Int, catalog: StageCatalog
    ) throws(BundleError) {
        guard FileManager.default.fileExists(atPath: directory.versionPath(version)) else {
            throw BundleError(path: directory.versionPath(version), .missingDirectory)
        }
        let lineage = directory.lineage(of: version)
        let sha256 =
            if let known = lineage?.modelSHA256 { known } else {
                try Self.sha256(ofModelAt: directory.modelPath(version), below: directory.root)
            }
        try self.init(directory, version: version, sha256: sha256, catalog: catalog)
    }

    /// For versions from before lineages named their model.
    private static func sha256(ofModelAt path: String, below root: String) throws(BundleError) -> String {
        do {
            return try SectionFile(path: path, below: root).sha256()
        } catch {
            throw BundleError(opening: path, error)
        }
    }
}
