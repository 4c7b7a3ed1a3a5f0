import Foundation

/// Which version of a bundle is served: the content of `release.json`, replaced by one atomic rename.
package struct Release: Sendable, Equatable, Codable {
    /// Who releases where nobody is asked.
    package static let automatic = "automatic"

    /// The version that answers.
    package let active: Int
    /// The version before, if there was one.
    package let previous: Int?
    /// The SHA-256 of the active version's model file.
    package let modelSHA256: String
    /// When it was released, ISO 8601 in UTC.
    package let releasedAt: String
    /// Who released it; ``automatic`` where nobody was asked, `nil` in files of before this was kept.
    package let approvedBy: String?
    /// Why, masked.
    package let reason: String?
    /// What the history calls the change, so that a line that is missing there can be written later.
    let action: HistoryEntry.Action?

    package init(
        active: Int, previous: Int?, modelSHA256: String, releasedAt: String, approvedBy: String? = nil,
        reason: String? = nil
    ) {
        self.init(
            active: active, previous: previous, modelSHA256: modelSHA256, releasedAt: releasedAt,
            approvedBy: approvedBy, reason: reason, action: nil)
    }

    init(
        active: Int, previous: Int?, modelSHA256: String, releasedAt: String, approvedBy: String?, reason: String?,
        action: HistoryEntry.Action?
    ) {
        self.active = active
        self.previous = previous
        self.modelSHA256 = modelSHA256
        self.releasedAt = releasedAt
        self.approvedBy = approvedBy
        self.reason = reason
        self.action = action
    }

    private enum CodingKeys: String, CodingKey {
        case active, previous, reason, action
        case modelSHA256 = "model_sha256"
        case releasedAt = "released_at"
        case approvedBy = "approved_by"
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

    /// The bytes of `release.json`.
    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [0x0A]
        }
    }
}
