import Bundles
import Dialogue
import Foundation
import Inbox
import ModelFiles
import Privacy
import Serving
import SystemCalls
import TaiwaCommands
import TestSupport
import Testing
import TextAnalysis

struct EraseCommandTests {
    private static let secret = "zebra crossing fee"
    private static let domain = DomainName(rawValue: "support")

    /// A state directory in which two people asked the bundle of a plugin directory, and one of them taught it something.
    private struct Home {
        let directory: TemporaryDirectory
        let key: String
        var state: String { "\(directory.path)/state" }
        var plugins: String { "\(directory.path)/Plugins" }

        init() throws {
            directory = try TemporaryDirectory()
            try AtomicFile.makeDirectory("\(directory.path)/state", mode: 0o700)
            _ = try SessionSecret.open(inStateDirectory: "\(directory.path)/state")
            key = try #require(
                try SubjectSession("u-42", of: .standard, inStateDirectory: "\(directory.path)/state")
            ).key
            _ = try directory.write("{}", to: "Plugins/support/bundle.json")
            _ = try directory.write("id,text\nfee,It is free.\n", to: "Plugins/support/answers.csv")
            _ = try directory.write(
                "text,id\nwhat does it cost,fee\n\(EraseCommandTests.secret),fee\n", to: "Plugins/support/examples.csv")
        }

        /// Keeps a question of each person's; one of them is taught, and may be in the sheets already.
        func fill(isFolded: Bool) throws {
            let inbox = try Inbox(state: state)
            defer { inbox.stop() }
            let now = Int(Date().timeIntervalSince1970 * 1000)
            var changes: [InboxChange] = []
            for (text, session) in [(EraseCommandTests.secret, key), ("somebody else's question", "bb")] {
                let question = Redactor().redact(Utterance(text))
                changes.append(
                    .turns([
                        KeptTurn(
                            tenant: .standard, domain: EraseCommandTests.domain, version: 1, turn: nil,
                            session: session,
                            outcome: .unanswered, language: .english, question: question, answer: nil,
                            confidence: 0.1, example: nil, time: now)
                    ]))
                changes.append(
                    .open(
                        NewAlert(
                            tenant: .standard, domain: EraseCommandTests.domain, cause: .unanswered, language: .english,
                            question: question, session: session, time: now)))
            }
            changes.append(
                .teach(
                    NewExample(
                        tenant: .standard, domain: EraseCommandTests.domain,
                        text: Redactor().redact(Utterance(EraseCommandTests.secret)), answer: AnswerID(rawValue: "fee"),
                        alert: AlertID(1), by: "kim", time: now)))
            _ = try inbox.commit(InboxBatch(changes))
            if isFolded { _ = try inbox.commit(InboxBatch([.fold([ExampleID(1)], of: .standard)])) }
        }

        func run(_ arguments: String...) -> ExitCode {
            Program(environment: [:]).run(arguments + ["--state", state])
        }

        func records(_ key: String) throws -> KeptRecords {
            try SQLiteStorage("\(state)/inbox.sqlite").records(.session(key), of: .standard)
        }

        /// The files of the state directory that hold a text.
        func files(with text: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: state).filter { name in
                FileManager.default.contents(atPath: "\(state)/\(name)")?.range(of: Data(text.utf8)) != nil
            }
        }
    }

    @Test func `what was asked under a name is erased from the files, and nobody else's`() throws {
        let home = try Home()
        try home.fill(isFolded: false)
        #expect(try !home.files(with: Self.secret).isEmpty)
        #expect(home.run("erase", "--subject", "u-42", "--yes", "--plugins", home.plugins) == .good)
        #expect(try home.records(home.key).isEmpty)
        #expect(try home.files(with: Self.secret).isEmpty)
        #expect(try home.records("bb").alerts.count == 1)
        #expect(home.run("audit") == .good)
        let audit = try SQLiteStorage("\(home.state)/inbox.sqlite").auditRecords()
        #expect(audit.last?.action == "erase")
        #expect(audit.last?.subject.contains("u-42") == false)
    }

    @Test func `a line that a bundle has learnt needs a training`() throws {
        let home = try Home()
        try home.fill(isFolded: true)
        #expect(home.run("erase", "--session", "u-42", "--yes", "--plugins", home.plugins) == .barNotMet)
        #expect(try home.records(home.key).isEmpty)
        // A second time there is nothing left.
        #expect(home.run("erase", "--session", "u-42", "--yes", "--plugins", home.plugins) == .good)
    }

    @Test func `nothing is erased unasked, of another tenant, or of another bundle`() throws {
        let home = try Home()
        try home.fill(isFolded: false)
        #expect(home.run("erase", "--session", "u-42", "--tenant", "acme", "--yes") == .good)
        #expect(home.run("erase", "--session", "u-42", "--bundle", "other", "--yes") == .good)
        #expect(home.run("erase", "--session", "u-43", "--yes") == .good)
        #expect(home.run("erase", "--before", "2026-01-01", "--yes") == .good)
        if isatty(0) == 0 { #expect(home.run("erase", "--session", "u-42") == .usage) }
        #expect(try home.records(home.key).turns.count == 1)
        #expect(try home.records(home.key).examples.count == 1)
    }

    @Test func `all from before a day is erased`() throws {
        let home = try Home()
        try home.fill(isFolded: false)
        let tomorrow = ReportDay(ReportDay(ofMilliseconds: Int(Date().timeIntervalSince1970 * 1000)).number + 1)
        #expect(home.run("erase", "--before", tomorrow.description, "--yes") == .good)
        #expect(try home.records(home.key).isEmpty)
        #expect(try home.records("bb").isEmpty)
    }

    @Test(arguments: [
        ["erase", "--yes"], ["erase", "--session", "a", "--subject", "b", "--yes"],
        ["erase", "--before", "yesterday", "--yes"], ["erase", "--session", "a", "--tenant", "NO", "--yes"],
        ["erase", "--session", "a", "--tenant", "acme", "--bundle", "zeta/b", "--yes"], ["export"],
        ["export", "--before", "2026-01-01"], ["report"], ["report", "a", "--since", "soon"],
        ["report", "a", "--lang", "en"], ["report", "a", "--html", "x", "--format", "json"],
        ["report", "a", "--since", "2031-01-01"], ["report", "a", "--since", "400d"],
    ])
    func `a command line that says nothing sensible is refused`(_ arguments: [String]) throws {
        let home = try Home()
        #expect(Program(environment: [:]).run(arguments + ["--state", home.state]) == .usage)
    }

    @Test func `without a secret nobody's name can be looked up`() throws {
        let directory = try TemporaryDirectory()
        for command in [["erase", "--yes"], ["export"]] {
            let code = Program(environment: [:]).run(command + ["--session", "a", "--state", directory.path])
            #expect(code == .environment)
        }
        // It is not made by asking.
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    }

    @Test func `an audit that was changed is found`() throws {
        let home = try Home()
        try home.fill(isFolded: false)
        #expect(home.run("erase", "--session", "u-42", "--yes") == .good)
        let database = try SQLiteDatabase("\(home.state)/inbox.sqlite", .writing)
        try database.run("UPDATE audit SET by = 'nobody' WHERE id = 1")
        #expect(home.run("audit") == .badData)
    }

    @Test func `a report of a bundle without versions is a page`() throws {
        let home = try Home()
        try home.fill(isFolded: false)
        let page = "\(home.directory.path)/report.html"
        #expect(home.run("report", "support", "--plugins", home.plugins, "--html", page) == .good)
        let html = try String(contentsOfFile: page, encoding: .utf8)
        #expect(html.contains("somebody else&#39;s question"))
        #expect(try XMLCheck.complaint(about: html) == nil)
        let mode = try FileManager.default.attributesOfItem(atPath: page)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
