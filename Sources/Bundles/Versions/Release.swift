import Foundation

/// Which version of a bundle is served: the content of `release.json`, replaced by one atomic rename.
package struct Release: Sendable, Equatable, Codable {
    /// The version that answers.
    package let active: Int
    /// The version before, if there was one.
    package let previous: Int?
    /// The SHA-256 of the active version's model file.
    package let modelSHA256: String
    /// When it was released, ISO 8601 in UTC.
    package let releasedAt: String

    package init(active: Int, previous: Int?, modelSHA256: String, releasedAt: String) {
        self.active = active
        self.previous = previous
        self.modelSHA256 = modelSHA256
        self.releasedAt = releasedAt
    }

    private enum CodingKeys: String, CodingKey {
        case active, previous
        case modelSHA256 = "model_sha256"
        case releasedAt = "released_at"
    }

    /// Reads a bundle's release; `nil` when nothing is released yet.
    ///
    /// - Throws: ``BundleError`` when the file is there but not sound.
    package init?(path: String) throws(BundleError) {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let bytes = try BundleFile.read(path)
        do {
            self = try JSONDecoder().decode(Release.self, from: Data(bytes))
        } catch {
            throw BundleError(path: path, .badRelease(reason: "not a release pointer"))
        }
        guard active > 0 else { throw BundleError(path: path, .badRelease(reason: "version \(active)")) }
    }
}
