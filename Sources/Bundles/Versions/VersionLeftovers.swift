import Foundation
import SystemCalls

/// What is to be removed of a bundle: versions that nothing needs, and what killed programs have left.
struct VersionLeftovers {
    private let directory: BundleDirectory

    init(_ directory: BundleDirectory) { self.directory = directory }

    /// Removes versions, each at once: nobody sees a part of one.
    func remove(versions: [Int]) throws(ReleaseError) {
        for version in versions {
            let path = directory.versionPath(version)
            let aside = "\(directory.versionsPath)/\(Self.staging)collected-\(version)-\(UUID())"
            do throws(SystemError) {
                guard try AtomicFile.publish(directory: path, as: aside) else { continue }
            } catch {
                throw .system(error)
            }
            // Nothing is lost if that fails: what lies aside is swept later.
            try? FileManager.default.removeItem(atPath: aside)
        }
    }

    /// Removes what versions are written into and what `release.json` is replaced by, where it is older than some seconds.
    func sweep(olderThan seconds: Double) {
        remove(in: directory.versionsPath, olderThan: seconds) { $0.hasPrefix(Self.staging) }
        remove(in: directory.path, olderThan: seconds) { $0.hasPrefix("release.json.") && $0.hasSuffix(".new") }
    }

    private static let staging = ".staging-"

    private func remove(in path: String, olderThan seconds: Double, where isLeft: (String) -> Bool) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where isLeft(name) {
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
            guard let changed = attributes?[.modificationDate] as? Date, -changed.timeIntervalSinceNow > seconds else {
                continue
            }
            // What cannot be removed is tried again the next time.
            try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
        }
    }
}
