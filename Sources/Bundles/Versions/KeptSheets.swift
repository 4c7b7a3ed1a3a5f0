import Foundation
import ModelFiles

/// The sheets that a version was trained on, as they are kept with it: byte for byte but for what is masked in what people say, and
/// checked against its lineage.
package struct KeptSheets: Sendable {
    /// By name, as in ``BundleDirectory/inputNames``.
    package let files: [String: [UInt8]]
    /// The names of those in which something is masked.
    package let masked: [String]
    /// Where they lie.
    let path: String

    /// - Returns: `nil` where none were kept.
    /// - Throws: ``BundleError`` when one is not what the version was trained on.
    package init?(of version: Int, in directory: BundleDirectory) throws(BundleError) {
        path = directory.sheetsPath(version)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let lineage = directory.lineage(of: version) else {
            throw BundleError(path: directory.lineagePath(version), .unreadable(reason: "it says no lineage"))
        }
        var files: [String: [UInt8]] = [:]
        for name in BundleDirectory.inputNames {
            let bytes = try BundleFile.read("\(path)/\(name)")
            guard lineage.maskedSheets[name] ?? lineage.inputs[name] == SHA256.hexadecimal(of: bytes) else {
                throw BundleError(path: "\(path)/\(name)", .wrongSheet)
            }
            files[name] = bytes
        }
        self.files = files
        masked = lineage.maskedSheets.keys.sorted()
    }

    /// Where a file lies that was kept, for what is said of it.
    func path(of name: String) -> String { "\(path)/\(name)" }
}
