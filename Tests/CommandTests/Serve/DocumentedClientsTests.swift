import Foundation
import Testing

/// The clients of the article on writing one, run as they stand there but for the port.
@Suite struct `Clients of the documentation` {
    private static let answers = [
        "\(TinyBundles.openingHours)\nhttps://cafe.example.com/hours",
        "\(TinyBundles.openingHoursInJapanese)\nhttps://cafe.example.com/hours",
    ]

    private let served: ServedProgram

    init() throws { served = try ServedProgram(in: try TinyBundles.trained()) }

    @Test(.enabled(if: MachineProgram.python3.isThere, "python3 is not installed"))
    func `the one in Python gets its answers`() throws {
        let program = try DocumentedBlock.first(of: "python", in: "clients.md")
        let path = "client.py"
        try served.workspace.write(try program.with("port=\(served.port)", insteadOf: "port=7100"), to: path)
        let run = try served.workspace.shell("\(MachineProgram.python3.path ?? "") \(path)")
        run.expect(0)
        #expect(run.output == Self.answers.map { $0 + "\n" }.joined())
    }

    @Test(.enabled(if: MachineProgram.nc.isThere, "nc is not installed"))
    func `the line of shell gets its answers`() throws {
        let line = try DocumentedBlock.first(of: "sh", in: "clients.md")
        let run = try served.workspace.shell(try line.with(" \(served.port) ", insteadOf: " 7100 "))
        run.expect(0)
        #expect(try run.jsonLines().map { $0["text"]?.string } == Self.answers)
    }
}
