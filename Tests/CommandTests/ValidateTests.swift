import Foundation
import Testing

/// `taiwa validate`.
struct ValidateTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    private static let examples = "Plugins/garden/examples.csv"
    private static let exam = "Plugins/garden/exam.csv"

    /// A bundle with two of each severity and text with personal information.
    private func spoil() throws {
        try workspace.append(
            "slugs in the garden,compost\nmy compost smells!,compost\ncall me on 020 7946 0958 about slugs,slugs\n",
            to: Self.examples)
        try workspace.append("pruning roses,pruning\nprune my roses,-\n", to: Self.exam)
    }

    @Test func `in a sound bundle nothing is found`() throws {
        let run = try workspace.taiwa("validate", "garden")
        run.expect(0)
        #expect(run.errors == "")
        #expect(run.output == "garden: nothing found\n")
    }

    @Test func `the table has a row a finding, and says once what to do about each kind`() throws {
        try spoil()
        let run = try workspace.taiwa("validate", "garden")
        run.expect(3)
        #expect(
            run.output == """
                garden: 2 errors, 2 warnings, 1 note
                where                           severity  code                    what
                Plugins/garden/exam.csv:6       warning   exam-leak               the same words are learnt as 'pruning' there \
                (Plugins/garden/examples.csv:18): pruning roses
                Plugins/garden/exam.csv:7       error     contradictory-exam      the same question expects '-' here and \
                'pruning' there (Plugins/garden/exam.csv:5): prune my roses
                Plugins/garden/examples.csv:22  error     contradictory-examples  an example of 'compost' here, and of \
                'slugs' there (Plugins/garden/examples.csv:14): slugs in the garden
                Plugins/garden/examples.csv:23  note      repeated-example        the same example of 'compost' is there \
                already (Plugins/garden/examples.csv:10): my compost smells!
                Plugins/garden/examples.csv:24  warning   personal-information    the example has what is masked as personal \
                information: phone

                What to do:
                code                    likely fix
                contradictory-examples  keep it where it belongs, or merge the two answers
                contradictory-exam      decide which answer is right and remove the other row
                personal-information    leave it out; if it is none, say it in other words, for it is masked all the same
                exam-leak               ask it in other words, or the exam measures only memory
                repeated-example        remove one; the same words twice teach and measure nothing

                """)
    }

    @Test func `GitHub is told a line a finding, escaped`() throws {
        try workspace.makeDirectory("My, 100%: Plugins")
        try workspace.shell("cp -r Plugins/garden 'My, 100%: Plugins/'").expect(0)
        try workspace.append(
            "slugs in the garden,compost\nmy compost smells!,compost\n,slugs\n",
            to: "My, 100%: Plugins/garden/examples.csv")
        let run = try workspace.taiwa("validate", "garden", "--plugins", "My, 100%: Plugins", "--format", "github")
        run.expect(3)
        let file = "file=My%2C 100%25%3A Plugins/garden/examples.csv"
        let path = "My, 100%25: Plugins/garden/examples.csv"
        #expect(
            run.outputLines == [
                "::error \(file),line=22,title=contradictory-examples::an example of 'compost' here, and of 'slugs' there "
                    + "(\(path):14). Likely fix: keep it where it belongs, or merge the two answers",
                "::notice \(file),line=23,title=repeated-example::the same example of 'compost' is there already "
                    + "(\(path):10). Likely fix: remove one; the same words twice teach and measure nothing",
                "::error \(file),line=24,title=unreadable::'text' is empty. Likely fix: mend the line; the bundle cannot be "
                    + "trained before",
            ])
    }

    @Test func `JSON has an object a bundle, with counts and every member of a finding`() throws {
        try spoil()
        let run = try workspace.taiwa("validate", "garden", "cafe", "--format", "json")
        run.expect(3)
        let bundles = try run.json().elements
        try #require(bundles.count == 2)
        #expect(bundles.map { $0["bundle"]?.string } == ["garden", "cafe"])
        #expect(["errors", "warnings", "notes"].map { bundles[0][$0]?.number } == [2, 2, 1])
        let findings = try #require(bundles[0]["findings"]?.elements)
        #expect(findings.count == 5)
        for finding in findings {
            #expect(finding.keys == ["code", "severity", "file", "line", "other", "reason", "fix", "text"])
        }
        let last = try #require(findings.last)
        #expect(last["code"]?.string == "personal-information")
        #expect(last["line"]?.number == 24)
        #expect(last["other"] == .null)
        #expect(last["text"] == .null)
        #expect(findings[0]["other"]?["line"]?.number == 18)
        #expect(bundles[1]["findings"]?.elements == [])
    }

    /// What is appended to a sheet, and the exit code.
    @Test(arguments: [
        ("", 0), ("my compost smells!,compost\n", 0), ("???,compost\n", 1), ("my compost smells,slugs\n", 3),
        ("x\n", 3),
    ])
    func `the exit code is that of the gravest finding`(rows: String, code: Int32) throws {
        try workspace.append(rows, to: Self.examples)
        for format in ["table", "json", "github"] {
            try workspace.taiwa("validate", "garden", "cafe", "--format", format).expect(code)
        }
    }

    @Test func `an unknown bundle is a mistake of usage`() throws {
        let run = try workspace.taiwa("validate", "gardn")
        run.expect(2)
        #expect(run.errors.contains("did you mean 'garden'?"))
    }

    @Test func `nothing is written`() throws {
        try workspace.append("how do i water cucumbers,watering\n", to: Self.examples)
        let before = try workspace.files()
        try workspace.taiwa("validate", "garden").expect(0)
        #expect(try workspace.files() == before)
    }

    @Test func `nothing of what is personal in sheets is printed`() throws {
        var trial = try PlantedTrial()
        for (name, column) in [("examples", "opening-hours"), ("exam", "-")] {
            let rows = PlantedMessages.lines.prefix(400).enumerated().map { index, line in
                "\(line.quotedForCSV),\(index % 2 == 0 ? column : "oat-milk")\n"
            }
            let header = name == "exam" ? "text,expected\n" : "text,id\n"
            // Twice, so that each is a finding with its text.
            try trial.write(header + (rows + rows.reversed()).joined(), to: "Plugins/cafe/\(name).csv")
        }
        for format in ["table", "json", "github"] {
            let run = try trial.taiwa(["validate", "cafe", "--format", format])
            run.expect(3)
            #expect(run.outputLines.count > 400)
        }
        try trial.expectNothing()
    }

    @Test func `on a terminal severities are coloured, and long sentences go on below`() throws {
        try spoil()
        let session = try TerminalSession(
            ["validate", "garden"], typing: [], in: workspace, environment: ["TERM": "xterm", "COLUMNS": "100"])
        #expect(session.ending == .exited(3))
        #expect(session.screen.contains("\u{1B}[1;31merror\u{1B}[0m"))
        #expect(session.screen.contains("\u{1B}[33mwarning\u{1B}[0m"))
        let lines = session.screen.split(whereSeparator: \.isNewline)
        #expect(lines.contains { $0.hasPrefix("   ") })
        #expect(session.screen.replacing("\r\n", with: " ").contains("there"))
    }
}
