import Foundation
import Testing

/// A `.transcript` file beside these tests.
struct TranscriptFile: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String

    var testDescription: String { name }

    /// Every transcript, by name.
    static func all() throws -> [TranscriptFile] {
        let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Transcripts")
        return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
            .filter { $0.hasSuffix(".transcript") }
            .map { TranscriptFile(name: $0, path: directory.appendingPathComponent($0).path) }
    }

    /// Reads it; what is malformed becomes an issue at its line.
    func transcript() throws -> Transcript? {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        do {
            return try TranscriptParser.transcript(of: text)
        } catch {
            Issue.record("\(error)", sourceLocation: location(ofLine: error.line))
            return nil
        }
    }

    /// A line of the file, for an editor to open.
    func location(ofLine line: Int) -> SourceLocation {
        SourceLocation(fileID: "TranscriptTests/Transcripts/\(name)", filePath: path, line: line, column: 1)
    }
}
