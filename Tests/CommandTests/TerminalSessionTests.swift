import Testing

/// `taiwa chat` at a terminal.
struct TerminalSessionTests {
    private let workspace: Workspace

    init() throws { workspace = try TinyBundles.trained() }

    private func session(_ lines: String..., environment: [String: String]) throws -> TerminalSession {
        try TerminalSession(typing: lines, in: workspace, environment: environment)
    }

    @Test func `a person is greeted, answered and told how to leave`() throws {
        let session = try session("when do you open", "/quit", environment: ["TERM": "xterm"])
        #expect(session.ending == .exited(0))
        #expect(session.screen.contains("Corner Café / Hill Garden"))
        #expect(session.screen.contains("/quit ends"))
        #expect(session.screen.contains(TinyBundles.openingHours))
    }

    @Test(arguments: [
        (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
    ])
    func `colours are for terminals that have them and people who want them`(
        environment: [String: String], isColoured: Bool
    ) throws {
        let session = try session("when do you open", "/quit", environment: environment)
        #expect(session.screen.contains(TinyBundles.openingHours))
        #expect(session.screen.contains(/\u{1B}\[[0-9;]*m/) == isColoured)
    }

    @Test func `the history of lines is kept masked, for its owner only`() throws {
        let session = try session(
            "when do you open", "mine is 090-1234-5678", "/quit", environment: ["TERM": "xterm"])
        #expect(session.ending == .exited(0))
        #expect(try workspace.text(of: ".taiwa/history") == "when do you open\nmine is [PHONE1]\n/quit\n")
        #expect(try workspace.permissions(of: ".taiwa") == 0o700)
        #expect(try workspace.permissions(of: ".taiwa/history") == 0o600)
    }

    @Test func `the history of the last time is at hand`() throws {
        _ = try session("when do you open", "/quit", environment: ["TERM": "xterm"])
        let arrowUp = "\u{1B}[A"
        let session = try session(arrowUp + arrowUp, "/quit", environment: ["TERM": "xterm"])
        #expect(session.ending == .exited(0))
        #expect(session.screen.contains(TinyBundles.openingHours))
    }
}
