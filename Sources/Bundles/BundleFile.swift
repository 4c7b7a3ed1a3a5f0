import Foundation

/// Reads a bundle's text files whole, within a limit.
package enum BundleFile {
    /// The most bytes of a sheet or manifest that are read.
    package static let mostBytes = 64 << 20

    /// A file's bytes.
    ///
    /// - Throws: ``BundleError`` when it is missing, empty, not a plain file or too large.
    package static func read(_ path: String) throws(BundleError) -> [UInt8] {
        let attributes: [FileAttributeKey: Any]
        do {
            let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            attributes = try FileManager.default.attributesOfItem(atPath: resolved)
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw BundleError(path: path, isThere ? .unreadable(reason: "no permission") : .missing)
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else { throw BundleError(path: path, .notAFile) }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        guard size > 0 else { throw BundleError(path: path, .empty) }
        guard size <= mostBytes else { throw BundleError(path: path, .tooLarge(bytes: size, limit: mostBytes)) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BundleError(path: path, .unreadable(reason: "no permission"))
        }
        return Array(data)
    }
}
