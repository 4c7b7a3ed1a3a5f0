import Bundles
import Foundation

/// The lines of a file of tab-separated fields without header: UTF-8 with or without byte order mark, LF or CRLF, blank
/// lines passed over.
struct TabSeparatedLines {
    /// A line that is not blank.
    struct Line {
        /// From 1.
        let number: Int
        /// At least one; without the white space around each.
        let fields: [String]
    }

    let lines: [Line]

    /// - Parameters:
    ///   - most: how many fields a line may have.
    init(path: String, most: Int) throws(LabelledTextError) {
        let bytes: [UInt8]
        do {
            bytes = try BundleFile.read(named: path)
        } catch {
            throw LabelledTextError(path: path, .unreadable(reason: error.reason))
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var lines: [Line] = []
        var number = 0
        for raw in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            guard let text = String(validating: raw, as: UTF8.self) else {
                throw LabelledTextError(path: path, line: number, .notUTF8)
            }
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespacesAndNewlines)
            }
            if fields == [""] { continue }
            guard fields.count <= most else {
                throw LabelledTextError(path: path, line: number, .tooManyFields(fields.count, most: most))
            }
            guard !fields[0].isEmpty else { throw LabelledTextError(path: path, line: number, .emptyText) }
            lines.append(Line(number: number, fields: fields))
        }
        guard !lines.isEmpty else { throw LabelledTextError(path: path, .noRows) }
        self.lines = lines
    }
}
