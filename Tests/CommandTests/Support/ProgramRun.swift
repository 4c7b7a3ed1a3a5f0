import Foundation
import TestSupport
import Testing

/// What a program did: how it ended and what it printed.
struct ProgramRun: Sendable {
    let ending: Process.Ending
    let outputBytes: Data
    let errorBytes: Data

    var output: String { String(decoding: outputBytes, as: UTF8.self) }
    var errors: String { String(decoding: errorBytes, as: UTF8.self) }
    var outputLines: [String] { Self.lines(of: output) }
    var errorLines: [String] { Self.lines(of: errors) }

    private static func lines(of text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// Runs a program to its end, or kills it at the time limit and fails the test.
    ///
    /// Input and output are files, which are never full and never waited for.
    init(
        _ program: String, _ arguments: [String], in directory: String, input: Data, environment: [String: String],
        timeLimit: TimeInterval = 300
    ) throws {
        let files = try TemporaryDirectory()
        let inputPath = try files.write(Array(input), to: "input")
        let outputPath = try files.write("", to: "output")
        let errorPath = try files.write("", to: "errors")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: directory)
        process.environment = environment
        let handles = [
            try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath)),
            try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath)),
            try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath)),
        ]
        defer { for handle in handles { try? handle.close() } }
        process.standardInput = handles[0]
        process.standardOutput = handles[1]
        process.standardError = handles[2]
        ending = try process.run(within: timeLimit)
        outputBytes = try Data(contentsOf: URL(fileURLWithPath: outputPath))
        errorBytes = try Data(contentsOf: URL(fileURLWithPath: errorPath))
    }
}

extension ProgramRun {
    /// Fails the test where it was called unless the program ended with this code.
    func expect(_ code: Int32, at location: SourceLocation = #_sourceLocation) {
        #expect(ending == .exited(code), "\(output)\n\(errors)", sourceLocation: location)
    }

    /// Standard output as one JSON value.
    func json() throws -> JSON { try JSON(outputBytes) }

    /// Standard output as one JSON value a line.
    func jsonLines() throws -> [JSON] { try outputLines.map { try JSON(Data($0.utf8)) } }
}
