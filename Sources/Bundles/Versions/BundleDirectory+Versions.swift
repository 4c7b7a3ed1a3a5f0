import Foundation
import ModelFiles
import SystemCalls

extension BundleDirectory {
    package var historyPath: String { "\(versionsPath)/history.jsonl" }
    /// What those lock who change what is released.
    var lockPath: String { "\(versionsPath)/.lock" }
    /// Where the sheets are that a version was trained on, byte for byte; older versions have none.
    package func sheetsPath(_ version: Int) -> String { "\(versionPath(version))/sheets" }

    /// Whether versions lie in the bundle itself, and not where a link leads.
    var ownsVersions: Bool { (try? FileStanding.of(versionsPath))?.isDirectory ?? false }

    /// The versions whose files are there, oldest first.
    package var versionNumbers: [Int] {
        guard ownsVersions else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: versionsPath)) ?? []
        return names.compactMap { name in
            guard let number = Int(name), String(number) == name, (1...999_999_999).contains(number) else { return nil }
            return number
        }
        .sorted()
    }

    /// The SHA-256 of a version's model file as it lies there; `nil` where it is not sound.
    func modelSHA256(of version: Int) -> String? {
        try? SectionFile(path: modelPath(version), below: root).sha256()
    }
}
