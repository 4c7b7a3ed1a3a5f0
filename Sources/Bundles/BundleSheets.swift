import ModelFiles

/// The files that a version is trained on, each read once: what is hashed, learnt from and kept are the same bytes.
package struct BundleSheets: Sendable {
    /// By name, as in ``BundleDirectory/inputNames``.
    package let files: [String: [UInt8]]

    /// - Throws: ``BundleError`` for the first file that cannot be read.
    package init(of directory: BundleDirectory) throws(BundleError) {
        var files: [String: [UInt8]] = [:]
        for name in BundleDirectory.inputNames { files[name] = try BundleFile.read("\(directory.path)/\(name)") }
        self.files = files
    }

    /// The bytes of a file; nothing for a name that is none of the inputs.
    package subscript(name: String) -> [UInt8] { files[name] ?? [] }

    /// The SHA-256 of each file in hexadecimal, by name.
    package var hashes: [String: String] { files.mapValues { SHA256.hexadecimal(of: $0) } }
}
