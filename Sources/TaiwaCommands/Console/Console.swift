import Foundation
import Privacy
import SystemCalls
import Terminal
import TextAnalysis

/// Where commands print: results on standard output, everything about them on standard error.
package struct Console: Sendable {
    let environment: [String: String]
    /// The values and operands that the program was called with; the longest first.
    private let arguments: [String]
    private let output: TerminalDevice
    private let errors: TerminalDevice
    /// For standard output.
    let palette: Palette
    /// For standard error.
    let errorPalette: Palette

    package init(environment: [String: String], arguments: [String]) {
        self.environment = environment
        self.arguments = arguments.map { argument in
            guard argument.hasPrefix("--") else { return argument }
            return argument.firstIndex(of: "=").map { String(argument[$0...].dropFirst()) } ?? ""
        }
        .filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
        output = .standardOutput
        errors = .standardError
        palette = Palette(isTerminal: output.isTerminal, environment: environment)
        errorPalette = Palette(isTerminal: errors.isTerminal, environment: environment)
    }

    /// Prints a line of the result.
    func print(_ line: String = "") throws(TerminalDevice.Failure) { try output.write(line + "\n") }

    /// Writes bytes of the result.
    func write(_ bytes: [UInt8]) throws(TerminalDevice.Failure) { try output.write(bytes) }

    /// The width of standard output; `nil` where it is no terminal.
    var columns: Int? { output.isTerminal ? output.size(environment: environment).columns : nil }

    /// Prints a table of the result, fitted to the terminal if it is one.
    func print(_ table: TextTable) throws(TerminalDevice.Failure) {
        for line in table.lines(fitting: columns, palette: palette) { try print(line) }
    }

    /// How JSON is laid out.
    enum JSONLayout {
        case line
        case indented
    }

    /// Prints a value as JSON.
    func printJSON(_ value: some Encodable, layout: JSONLayout = .line) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if layout == .indented { encoder.outputFormatting.insert(.prettyPrinted) }
        try print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Says something about the work on standard error. A standard error that is gone stops nothing.
    func note(_ text: String, _ style: Style? = nil) {
        let text = text.sanitizedForTerminal(lineBreaks: .kept)
        try? errors.write((style.map { errorPalette.paint(text, $0) } ?? text) + "\n")
    }

    /// Writes bytes on standard error; one that is gone stops nothing.
    func writeError(_ bytes: [UInt8]) { try? errors.write(bytes) }

    /// Says what is wrong on standard error.
    ///
    /// A path in it may be a message that was typed in a wrong place: of the program's arguments those that are no files there
    /// are are repeated masked.
    func report(_ problem: some CustomStringConvertible) {
        var text = problem.description
        for argument in arguments where text.contains(argument) && !FileManager.default.fileExists(atPath: argument) {
            text = text.replacingOccurrences(of: argument, with: Redactor().redact(Utterance(argument)).string)
        }
        text = text.sanitizedForTerminal()
        try? errors.write("\(errorPalette.paint("taiwa:", Style(color: .red, weight: .bold))) \(text)\n")
    }

    /// A progress line on standard error; silent where that is no terminal.
    func progressLine() -> ProgressLine { ProgressLine(on: errors, environment: environment) }

    /// The language of the person's environment: `LC_ALL`, `LC_MESSAGES`, then `LANG` (POSIX).
    var speaksJapanese: Bool {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let setting = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return setting?.hasPrefix("ja") ?? false
    }

    /// How the person is spoken to.
    var words: Wording { Wording(speaksJapanese ? .japanese : .english) }
}
