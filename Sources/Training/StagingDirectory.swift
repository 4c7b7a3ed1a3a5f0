package import Bundles
import Foundation
import SystemCalls

/// The directory that a version is written into before it is published by rename; its name says which process writes it.
package struct StagingDirectory {
    private static let prefix = ".staging-"

    let path: String

    init(in versions: String) throws {
        path = "\(versions)/\(Self.prefix)\(ProcessIdentity.identifier)-\(UUID())"
        try AtomicFile.makeDirectory(path)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try AtomicFile.writeDurably(bytes, to: "\(path)/\(name)")
    }

    /// Keeps the sheets, for their owner's eyes only.
    func write(sheets: MaskedSheets) throws {
        let folder = "\(path)/sheets"
        try AtomicFile.makeDirectory(folder, mode: 0o700)
        for (name, bytes) in sheets.files.sorted(by: { $0.key < $1.key }) {
            try AtomicFile.writeDurably(bytes, to: "\(folder)/\(name)", mode: 0o600)
        }
    }

    /// Removes what is left of it; nothing after it was published.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Removes the directories of trainings that were killed.
    package static func removeAbandoned(in directory: BundleDirectory) {
        // Whoever has put a link in the place of the versions has its target left alone.
        guard (try? directory.checkForWriting()) != nil else { return }
        let versions = directory.versionsPath
        let names = (try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard let number = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }), number > 0,
                !ProcessIdentity.isRunning(number)
            else { continue }
            try? FileManager.default.removeItem(atPath: "\(versions)/\(name)")
        }
    }
}
