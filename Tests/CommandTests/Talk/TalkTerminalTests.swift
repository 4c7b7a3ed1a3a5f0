import Foundation
import TestSupport
import Testing

/// `taiwa talk` at a terminal.
@Suite struct `Talking with a server at a terminal` {
    private let workspace: Workspace
    private let served: ServedProgram

    init() throws {
        workspace = try TinyBundles.trained()
        served = try ServedProgram(in: workspace)
    }

    private func session(
        _ lines: String..., options: [String] = [], environment: [String: String] = ["TERM": "xterm"],
        onPrompt: (Int) -> Void = { _ in }
    ) throws -> TerminalSession {
        try TerminalSession(
            ["talk", served.addresses[0]] + options, typing: lines, in: workspace, environment: environment,
            onPrompt: onPrompt)
    }

    private static let interrupt = "\u{03}"
    private static let end = "\u{04}"

    @Test func `a person is greeted, answered, told how sure that is, and how to leave`() throws {
        let session = try session("when do you open", "/quit")
        #expect(session.ending == .exited(0))
        #expect(session.screen.contains("Taiwa  taiwa") && session.screen.contains("/quit ends"))
        #expect(session.screen.contains(TinyBundles.openingHours))
        #expect(session.screen.contains(/\u{1B}\[2m  opening-hours · [0-9.]+ % sure · cafe@1 · t_[0-9]+\u{1B}\[0m/))
    }

    @Test func `so is a person who speaks Japanese`() throws {
        let session = try session(
            "何時に開きますか", "/quit", environment: ["TERM": "xterm", "LANG": "ja_JP.UTF-8", "NO_COLOR": "1"])
        #expect(session.ending == .exited(0))
        #expect(session.screen.contains("ご質問をどうぞ。"))
        // The cursor stands behind eight wide characters and the prompt.
        #expect(session.screen.contains("> 何時に開きますか\u{1B}[K\r\u{1B}[18C"), "\(session.screen.debugDescription)")
        #expect(session.screen.contains(TinyBundles.openingHoursInJapanese))
        #expect(session.screen.contains(#/  opening-hours · 確かさ [0-9.]+ % · cafe@1 · t_[0-9]+/#))
        #expect(!session.screen.contains(/\u{1B}\[[0-9;]*m/))
    }

    @Test func `an error is red, and the last lines can be had again`() throws {
        let arrowUp = "\u{1B}[A"
        let session = try session("when do you open", "/why t_999", arrowUp + arrowUp, "/quit")
        #expect(session.ending == .exited(0))
        #expect(session.screen.contains(/\u{1B}\[1;31mtaiwa:\u{1B}\[0m .*NOT_FOUND/))
        #expect(session.screen.ranges(of: TinyBundles.openingHours).count == 2)
    }

    @Test func `Ctrl-C gives a line up, and Ctrl-D ends`() throws {
        let session = try session("when do you" + Self.interrupt, "when do you open", Self.end)
        #expect(session.ending == .exited(0))
        #expect(session.screen.contains("when do you^C"))
        #expect(session.screen.ranges(of: TinyBundles.openingHours).count == 1)
    }

    @Test func `raw lines are shown with what they get`() throws {
        let session = try session("#1 PING", "QUIT", options: ["--raw"])
        #expect(session.ending == .exited(0))
        #expect(session.screen.contains(#"{"id":"1","ok":true}"#) && !session.screen.contains("/quit ends"))
    }

    @Test func `what the server says by itself is shown while a line is awaited`() throws {
        let session = try session("when do you open", "when do you open", "/quit") { line in
            if line == 1 { served.signal(SIGTERM) }
            if line == 1 { _ = try? eventually { try served.log().contains { $0["event"] == .string("draining") } } }
        }
        #expect(session.ending == .exited(0))
        #expect(session.screen.contains("the server is about to stop; it answers for 30 s more"))
        #expect(session.screen.ranges(of: TinyBundles.openingHours).count == 2)
    }

    @Test func `a server that goes away ends the program without another line`() throws {
        let session = try session("when do you open", "") { line in
            if line == 1 { served.signal(SIGKILL) }
        }
        #expect(session.ending == .exited(4))
        #expect(session.screen.contains("the server has ended the connection"))
    }

    @Test func `a token that is typed is not shown`() throws {
        let made = try workspace.taiwa("token", "create", "--role", "user", "--tenant", "default")
        let token = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let served = try ServedProgram(in: workspace, "--state", "other", "--tokens", ".taiwa/tokens.json")
        let session = try TerminalSession(
            ["talk", served.addresses[0], "--token", "-"], typing: [token, "when do you open", Self.end], in: workspace,
            environment: ["TERM": "xterm", "NO_COLOR": "1"])
        #expect(session.ending == .exited(0), "\(session.screen)")
        #expect(session.screen.contains("token: ") && !session.screen.contains(token.suffix(20)))
        #expect(session.screen.contains(TinyBundles.openingHours))
    }
}
