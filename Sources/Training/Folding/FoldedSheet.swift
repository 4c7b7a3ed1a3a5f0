import Bundles
import Foundation
import SystemCalls

/// A sheet that rows are added to, with the bytes of what is there left as they are.
struct FoldedSheet {
    let header: [String]
    let rows: [Sheet.Row]
    private let name: String
    private let directory: BundleDirectory
    private let original: [UInt8]
    private let lineEnd: String
    private var added: [String] = []

    init(_ name: String, of directory: BundleDirectory, columns: Sheet.Columns) throws(BundleError) {
        self.name = name
        self.directory = directory
        original = try directory.read(name)
        let sheet = try Sheet(path: "\(directory.path)/\(name)", bytes: original, columns: columns)
        header = sheet.header
        rows = sheet.rows
        // As its first line ends.
        let first = original.firstIndex(of: 0x0A) ?? original.firstIndex(of: 0x0D)
        lineEnd =
            switch first {
            case let first? where original[first] == 0x0D: "\r"
            case let first? where first > 0 && original[first - 1] == 0x0D: "\r\n"
            default: "\n"
            }
    }

    var isChanged: Bool { !added.isEmpty }

    /// Adds a row; columns that the sheet does not have are left out.
    mutating func append(_ fields: [String: String]) {
        added.append(header.map { Self.quoted(fields[$0] ?? "") }.joined(separator: ","))
    }

    /// Whether the last line that is there has an end.
    private var isEnded: Bool { original.last == 0x0A || original.last == 0x0D || original.isEmpty }

    /// The sheet with what was added.
    var bytes: [UInt8] {
        guard isChanged else { return original }
        return original + Array(((isEnded ? "" : lineEnd) + added.map { $0 + lineEnd }.joined()).utf8)
    }

    /// Puts the sheet in the place of the one that was read, with its permissions.
    func write() throws(BundleError) {
        guard isChanged else { return }
        let path = "\(directory.path)/\(name)"
        try directory.checkForWriting()
        guard try directory.read(name) == original else { throw BundleError(path: path, .changing) }
        let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0o644
        do throws(SystemError) {
            try AtomicFile.replace(path, with: bytes, mode: UInt32(mode))
        } catch {
            throw BundleError(path: path, .cannotWrite(reason: error.reason))
        }
    }

    /// What was added as a difference; empty where nothing was.
    var difference: String {
        guard isChanged else { return "" }
        let before = Self.lines(of: original)
        let after = Self.lines(of: bytes)
        // Without an end, the last line that is there gets one.
        let isEnded = original.last == 0x0A
        let new = after[(before.count - (isEnded ? 0 : 1))...]
        var text = "--- a/\(name)\n+++ b/\(name)\n"
        if isEnded {
            text += "@@ -\(before.count),0 +\(before.count + 1),\(new.count) @@\n"
        } else {
            text += "@@ -\(before.count) +\(before.count),\(new.count) @@\n-\(before[before.count - 1])\n"
            text += "\\ No newline at end of file\n"
        }
        return text + new.map { "+\($0)\n" }.joined()
    }

    /// The lines of a text without their line feeds.
    private static func lines(of bytes: [UInt8]) -> [String] {
        let ended = bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
        return ended.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// A field as RFC 4180 quotes it, where it must be.
    private static func quoted(_ field: String) -> String {
        let needsQuotes =
            field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || field.first?.isWhitespace == true
            || field.last?.isWhitespace == true
        return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
    }
}
