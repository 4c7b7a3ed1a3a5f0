import Bundles
import Foundation

/// What a trainer that was killed leaves behind: the directory that it was writing a version into.
enum StagingLeftovers {
    /// Removes what a process has left in a bundle, which nobody sees and nothing needs.
    static func remove(of process: Int32, in directory: BundleDirectory) {
        // Whoever has put a link in the place of the versions has its target left alone.
        guard (try? directory.checkForWriting()) != nil else { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.versionsPath)) ?? []
        for name in names where name.hasPrefix(".staging-\(process)-") {
            // What cannot be removed does no harm.
            try? FileManager.default.removeItem(atPath: "\(directory.versionsPath)/\(name)")
        }
    }
}
