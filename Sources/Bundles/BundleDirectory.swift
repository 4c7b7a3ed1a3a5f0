package import Dialogue
import Foundation
import ModelFiles
import SystemCalls

/// A bundle's directory and where its files lie.
package struct BundleDirectory: Sendable, Equatable {
    package let domain: DomainName
    /// As the user can open it: below the plugin directory as it was given.
    package let path: String

    package init(domain: DomainName, path: String) {
        self.domain = domain
        self.path = path
    }

    /// The plugin directory, from which on no symbolic link is followed.
    package var root: String {
        let suffix = "/\(domain.rawValue)"
        return path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : BundlePath(manifestPath, below: nil).root
    }

    package var manifestPath: String { "\(path)/bundle.json" }
    package var answersPath: String { "\(path)/answers.csv" }
    package var examplesPath: String { "\(path)/examples.csv" }
    package var examPath: String { "\(path)/exam.csv" }
    package var releasePath: String { "\(path)/release.json" }
    package var versionsPath: String { "\(path)/versions" }

    /// The files a version is trained on, by name.
    package static let inputNames = ["bundle.json", "answers.csv", "examples.csv", "exam.csv"]

    package func versionPath(_ version: Int) -> String { "\(versionsPath)/\(version)" }
    package func modelPath(_ version: Int) -> String { "\(versionPath(version))/model.taiwa" }
    package func heldOutPath(_ version: Int) -> String { "\(versionPath(version))/held-out.json" }
    package func lineagePath(_ version: Int) -> String { "\(versionPath(version))/lineage.json" }
    package func gatePath(_ version: Int) -> String { "\(versionPath(version))/gate.json" }

    /// Directories with a higher number are not versions of ours.
    private static let highestVersion = 999_999_999

    /// More names than anybody keeps versions.
    private static let mostVersionNames = 10_000

    /// The highest version there is, 0 without any.
    package var latestVersion: Int {
        let place = BundlePath(versionsPath, below: root)
        let entries = try? DirectoryHandle(path: place.root).directory(place.name).entries(most: Self.mostVersionNames)
        return (entries ?? []).compactMap { $0.name.flatMap(Int.init) }
            .filter { (1...Self.highestVersion).contains($0) }.max() ?? 0
    }

    /// Sees to it that what is written into the bundle's directory stays there: it and `versions` are reached without links.
    ///
    /// To be called before writing by paths; a link that takes a place after that is followed.
    package func checkForWriting() throws(BundleError) {
        do throws(SystemError) {
            let place = BundlePath(manifestPath, below: root)
            let bundle = try DirectoryHandle(path: place.root).directory(
                String(place.name.dropLast("/bundle.json".count)))
            do throws(SystemError) {
                _ = try bundle.directory("versions")
            } catch {
                guard error.isNotFound else { throw error }
            }
        } catch {
            throw BundleError(path: versionsPath, error)
        }
    }

    /// The content of a file of the bundle, by its path in it.
    ///
    /// - Throws: ``BundleError`` when it is missing, empty, no plain file of its own, or not reached without symbolic links.
    package func read(_ name: String) throws(BundleError) -> [UInt8] {
        try BundleFile.read("\(path)/\(name)", below: root)
    }

    /// The SHA-256 of each input file.
    package func inputHashes() throws(BundleError) -> [String: String] {
        var hashes: [String: String] = [:]
        for name in Self.inputNames { hashes[name] = SHA256.hexadecimal(of: try read(name)) }
        return hashes
    }

    /// The lineage of a version, `nil` when it cannot be read.
    package func lineage(of version: Int) -> Lineage? {
        guard let bytes = try? read("versions/\(version)/lineage.json") else { return nil }
        return try? JSONDecoder().decode(Lineage.self, from: Data(bytes))
    }
}
