package import Bundles
import SystemCalls

/// How some files of a bundle stand at an instant: those that are there, and the names of those that should be.
package struct Fingerprint: Sendable, Equatable {
    /// By path.
    package let marks: [String: FileMark]
    package let missing: [String]

    package init(marks: [String: FileMark], missing: [String] = []) {
        self.marks = marks
        self.missing = missing
    }

    /// The files that a bundle is trained on.
    package static func sheets(of directory: BundleDirectory) -> Fingerprint {
        let names = BundleDirectory.inputNames
        let marks = marks(of: names.map { "\(directory.path)/\($0)" })
        return Fingerprint(marks: marks, missing: names.filter { marks["\(directory.path)/\($0)"] == nil })
    }

    /// What says which version of a bundle is served and what was decided, with that version's model.
    package static func release(of directory: BundleDirectory) -> Fingerprint {
        let active = (try? Release(path: directory.releasePath))?.active
        let paths = [directory.releasePath, directory.historyPath]
        return Fingerprint(marks: marks(of: paths + (active.map { [directory.modelPath($0)] } ?? [])))
    }

    private static func marks(of paths: [String]) -> [String: FileMark] {
        var marks: [String: FileMark] = [:]
        for path in paths {
            if let standing = try? FileStanding.of(path) { marks[path] = FileMark(standing) }
        }
        return marks
    }

    /// Whether somebody has one of the files open for writing.
    package var areBeingWritten: Bool { marks.keys.contains { FileWriters.areThere(for: $0) } }
}
