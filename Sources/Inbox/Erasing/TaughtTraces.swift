package import Bundles
import TextAnalysis

/// Where taught lines stand in a bundle: rows of its sheet of examples, and versions that have learnt them.
package struct TaughtTraces: Sendable, Equatable {
    /// A row of `examples.csv`.
    package struct Row: Sendable, Equatable {
        package let path: String
        /// From 1, with the header.
        package let line: Int

        package init(path: String, line: Int) {
            self.path = path
            self.line = line
        }
    }

    /// The rows of the bundle's own sheet: they are the tenant's, who must delete them.
    package let rows: [Row]
    /// The rows of the sheets that are kept with versions.
    package let kept: [Row]
    /// The versions whose kept sheets hold one of the lines, by rising number.
    package let versions: [Int]
    /// What could not be read, a sentence each.
    package let findings: [String]

    package init(of texts: [String], in directory: BundleDirectory) {
        let wanted = Set(texts.map { NormalizedText($0).string })
        var findings: [String] = []
        func rows(_ path: String, _ bytes: () throws(BundleError) -> [UInt8]) -> [Row] {
            do throws(BundleError) {
                let sheet = try Sheet(path: path, bytes: try bytes(), columns: Self.columns)
                return sheet.rows.compactMap { row in
                    guard let text = row["text"], wanted.contains(NormalizedText(text).string) else { return nil }
                    return Row(path: path, line: row.line)
                }
            } catch {
                findings.append("\(error)")
                return []
            }
        }
        self.rows = rows(directory.examplesPath) { () throws(BundleError) in try directory.read("examples.csv") }
        var kept: [Row] = []
        var versions: [Int] = []
        for version in directory.versionNumbers {
            let path = "\(directory.sheetsPath(version))/examples.csv"
            do throws(BundleError) {
                guard let bytes = try KeptSheets(of: version, in: directory)?.files["examples.csv"] else { continue }
                let found = rows(path) { () throws(BundleError) in bytes }
                kept += found
                if !found.isEmpty { versions.append(version) }
            } catch {
                findings.append("\(error)")
            }
        }
        self.kept = kept
        self.versions = versions
        self.findings = findings
    }

    private static let columns = Sheet.Columns(required: ["text", "id"], fewestRows: 0)
}
