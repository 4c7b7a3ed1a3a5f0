import Foundation
import Inbox
import Testing

/// What commands that only read say of an inbox that somebody has damaged.
struct DamagedInboxTests {
    private static let commands = [
        ["inbox", "list"], ["inbox", "show", "g_1"], ["report", "cafe"], ["audit"], ["export", "--session", "u-1"],
    ]

    private func damaged(_ damage: (Data) -> Data) throws -> Workspace {
        let filled = try FilledInbox()
        filled.inbox.stop()
        let workspace = filled.workspace
        // Somebody's session can only be looked for where a server has been.
        try workspace.write(Array(repeating: 7, count: 32), to: ".taiwa/session.key")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: "\(workspace.path)/.taiwa/session.key")
        let content = try workspace.read(".taiwa/inbox.sqlite")
        for suffix in ["-wal", "-shm"] where workspace.exists(".taiwa/inbox.sqlite\(suffix)") {
            try workspace.remove(".taiwa/inbox.sqlite\(suffix)")
        }
        try workspace.write(Array(damage(content)), to: ".taiwa/inbox.sqlite")
        return workspace
    }

    @Test(arguments: [0, 50, 600, 5_000, 40_960])
    func `a file that was cut is told in one sentence, with what to do, and left as it is`(length: Int) throws {
        let workspace = try damaged { $0.prefix(length) }
        try expectRefused(by: Self.commands, in: workspace, length == 0 ? "it is empty" : "damaged|no data base")
        #expect(try workspace.read(".taiwa/inbox.sqlite").count == length)
    }

    @Test func `so is one that holds something else`() throws {
        let workspace = try damaged { Data(repeating: 0x41, count: $0.count) }
        try expectRefused(by: Self.commands, in: workspace, "it is no data base")
    }

    @Test func `pages of zeros keep what needs them from being shown, and nothing else`() throws {
        let workspace = try damaged { content in
            var content = content
            content.replaceSubrange(
                content.count / 2..<content.count, with: Data(count: content.count - content.count / 2))
            return content
        }
        for command in Self.commands {
            let run = try workspace.taiwa(command + ["--state", ".taiwa"])
            #expect([.exited(0), .exited(3)].contains(run.ending), "\(command): \(run.errors)")
            if run.ending == .exited(3) { #expect(run.errors.contains("inbox.sqlite: it is damaged"), "\(run.errors)") }
        }
        // A server puts it aside, and says what could be saved.
        let served = try ServedProgram(in: workspace)
        #expect(try served.stop() == .exited(0))
        #expect(try workspace.taiwa("audit").ending == .exited(0))
        #expect(try workspace.files(below: ".taiwa").keys.contains { $0.hasPrefix("inbox.sqlite.damaged-") })
    }

    private func expectRefused(by commands: [[String]], in workspace: Workspace, _ why: String) throws {
        for command in commands {
            let run = try workspace.taiwa(command + ["--state", ".taiwa"])
            run.expect(3)
            #expect(run.errorLines.count == 1, "\(run.errors)")
            #expect(run.errors.contains(".taiwa/inbox.sqlite: "), "\(run.errors)")
            #expect(run.errors.range(of: why, options: .regularExpression) != nil, "\(run.errors)")
            #expect(run.errors.contains("taiwa serve") && !run.errors.contains("cannot be written"), "\(run.errors)")
        }
    }
}
