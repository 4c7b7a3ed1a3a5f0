import Foundation
import SystemCalls

/// A bundle's `versions/history.jsonl`: it only grows, and it is a record, not the truth; that is `release.json`.
struct VersionHistory {
    let path: String

    /// What the file holds, in its order.
    ///
    /// A last line without its line feed, which a crash left, counts as not written; neither does a line that is none of ours.
    /// Members that are not known are passed over, so that newer programs may write more. No file is an empty history.
    func entries() -> [HistoryEntry] {
        guard let bytes = try? BundleFile.read(path), let end = bytes.lastIndex(of: 0x0A) else { return [] }
        let decoder = JSONDecoder()
        return bytes[..<end].split(separator: 0x0A)
            .compactMap { try? decoder.decode(HistoryEntry.self, from: Data($0)) }
    }

    /// Adds lines; they are durable when it returns.
    func append(_ entries: [HistoryEntry]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try LineFile.append(try entries.flatMap { Array(try encoder.encode($0)) + [0x0A] }, to: path)
    }
}
