import Foundation
import Testing

/// Whether a text is well-formed XML, by the parser of python3.
enum XMLCheck {
    private static let program = "/usr/bin/python3"

    static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// What the parser does not like about a page; `nil` where it is well-formed, or no parser is there.
    static func complaint(about page: String) throws -> String? {
        guard isPossible else {
            print("\(program) is not there: whether pages are well-formed was not checked")
            return nil
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "-c", "import sys,xml.etree.ElementTree as e;e.fromstring(sys.stdin.buffer.read().split(b'\\n',1)[1])",
        ]
        let input = Pipe()
        let errors = Pipe()
        process.standardInput = input
        process.standardError = errors
        try process.run()
        input.fileHandleForWriting.write(Data(page.utf8))
        try input.fileHandleForWriting.close()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        if process.terminationStatus == 0 { return nil }
        return String(decoding: complaint, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? "not XML"
    }
}
