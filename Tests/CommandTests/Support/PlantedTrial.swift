import Foundation
import TestSupport
import Testing

/// Runs of the program in one directory, with every line full of personal information that was given to it.
struct PlantedTrial {
    let workspace: Workspace
    /// The files that people wrote.
    private(set) var inputs: Set<String> = []
    private(set) var printed: [Data] = []
    private(set) var said: [String] = []

    init() throws {
        workspace = try TinyBundles.trained()
        for bundle in ["cafe", "garden"] {
            for name in ["bundle.json", "answers.csv", "examples.csv", "exam.csv"] {
                inputs.insert("Plugins/\(bundle)/\(name)")
            }
        }
        try workspace.makeDirectory("tmp")
    }

    /// Writes a file that the program reads.
    mutating func write(_ text: String, to name: String) throws {
        try workspace.write(text, to: name)
        inputs.insert(name)
    }

    /// Runs the program; its temporary directory and home are in the workspace.
    @discardableResult
    mutating func taiwa(_ arguments: String..., saying lines: [String] = []) throws -> ProgramRun {
        try taiwa(arguments, saying: lines)
    }

    @discardableResult
    mutating func taiwa(_ arguments: [String], saying lines: [String] = []) throws -> ProgramRun {
        let run = try workspace.taiwa(
            arguments, input: Data(lines.map { $0 + "\n" }.joined().utf8),
            environment: ["TMPDIR": "\(workspace.path)/tmp"])
        printed += [run.outputBytes, run.errorBytes]
        said += lines
        if case .killed(let signal) = run.ending { Issue.record("killed by signal \(signal)") }
        return run
    }

    /// Adds what was printed otherwise.
    mutating func note(printed bytes: Data) { printed.append(bytes) }

    /// Adds a line that was given to the program otherwise.
    mutating func note(said line: String) { said.append(line) }

    /// Fails unless nothing of the messages is anywhere but what masking leaves of the lines.
    func expectNothing(
        of messages: [GeneratedText] = PlantedMessages.all, at location: SourceLocation = #_sourceLocation
    ) throws {
        let masked = try workspace.taiwa(
            ["mask"], input: Data((PlantedMessages.lines + said).map { $0.onOneLine + "\n" }.joined().utf8))
        let sheets = try inputs.filter { $0.hasPrefix("Plugins/garden") }.map(workspace.read)
        let search = ValueSearch(messages, allowed: [masked.outputBytes] + sheets)
        // A search for nothing finds nothing.
        #expect(search.searched.count * 100 >= search.values.count * 95, sourceLocation: location)
        for value in search.found(in: printed.reduce(Data(), +)) {
            Issue.record(
                "seed \(PlantedMessages.seed), printed: \(value) of '\(messages[value.message].text)'",
                sourceLocation: location)
        }
        for (name, content) in try workspace.files() where !inputs.contains(name) {
            for value in search.found(in: content) {
                Issue.record(
                    "seed \(PlantedMessages.seed), \(name): \(value) of '\(messages[value.message].text)'",
                    sourceLocation: location)
            }
        }
    }
}
