import Dialogue
import Foundation

/// The directory that bundles are dropped into.
package struct PluginDirectory: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// What a scan found.
    package struct Contents: Sendable {
        /// By name.
        package var bundles: [BundleDirectory] = []
        /// Directories that look like a bundle but cannot be one.
        package var problems: [BundleError] = []
    }

    /// Finds the bundles: directories with a `bundle.json`, at most one directory (the tenant) below this one.
    ///
    /// - Throws: ``BundleError`` when the directory itself is not there.
    package func contents() throws(BundleError) -> Contents {
        guard let names = Self.directories(in: path) else { throw BundleError(path: path, .missingDirectory) }
        var contents = Contents()
        for name in names {
            let directory = "\(path)/\(name)"
            if Self.looksLikeBundle(directory) {
                Self.add(name, at: directory, to: &contents)
                continue
            }
            for inner in Self.directories(in: directory) ?? [] where Self.looksLikeBundle("\(directory)/\(inner)") {
                Self.add("\(name)/\(inner)", at: "\(directory)/\(inner)", to: &contents)
            }
        }
        return contents
    }

    private static func add(_ name: String, at path: String, to contents: inout Contents) {
        guard name.split(separator: "/").allSatisfy(isName) else {
            contents.problems.append(BundleError(path: path, .badName(name)))
            return
        }
        guard FileManager.default.fileExists(atPath: "\(path)/bundle.json") else {
            contents.problems.append(BundleError(path: "\(path)/bundle.json", .missing))
            return
        }
        contents.bundles.append(BundleDirectory(domain: DomainName(rawValue: name), path: path))
    }

    /// A directory with a manifest, or with sheets and the manifest forgotten.
    private static func looksLikeBundle(_ path: String) -> Bool {
        ["bundle.json", "answers.csv"].contains { FileManager.default.fileExists(atPath: "\(path)/\($0)") }
    }

    private static func isName(_ name: Substring) -> Bool {
        (1...64).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
            }
    }

    private static func directories(in path: String) -> [String]? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
        return names.filter { name in
            var isDirectory: ObjCBool = false
            return !name.hasPrefix(".")
                && FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isDirectory)
                && isDirectory.boolValue
        }
        .sorted()
    }
}
