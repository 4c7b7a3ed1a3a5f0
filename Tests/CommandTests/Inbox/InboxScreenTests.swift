import Foundation
import Testing

/// `taiwa inbox` on a full screen.
@Suite(.timeLimit(.minutes(2))) struct InboxScreenTests {
    private static let leaving = "\u{1B}[?7h\u{1B}[?2004l\u{1B}[?1049l"
    private let filled: FilledInbox

    init() throws { filled = try FilledInbox() }

    private func session(
        _ options: String..., environment: [String: String] = ["TERM": "xterm"]
    ) throws -> FullScreenSession {
        try FullScreenSession(["inbox"] + options, in: filled.workspace, environment: environment)
    }

    @Test func `groups show, a key dismisses one, and the terminal is as it was`() throws {
        let session = try session()
        let flags = session.firstFlags
        session.wait(for: "4 groups, 5 open")
        session.wait(for: "car park")
        #expect(session.localFlags != flags)
        session.press("d")
        session.wait(for: "3 groups, 3 open")
        session.wait(for: "g_1: 2 alerts dismissed")
        session.press("u")
        session.wait(for: "4 groups, 5 open")
        session.press("q")
        #expect(session.ending() == .exited(0))
        #expect(session.shown.hasSuffix(Self.leaving) && session.localFlags == flags)
        #expect(session.shown.contains(#/\u{1B}\[7m> /#))
    }

    @Test func `what others write appears by itself`() throws {
        let session = try session()
        session.wait(for: "4 groups, 5 open")
        try filled.ask("is there wifi")
        session.wait(for: "5 groups, 6 open")
        session.press("\u{03}")
        #expect(session.ending() == .exited(0))
    }

    @Test func `another size is drawn, with a signal and without`() throws {
        let session = try session("--bundle", "cafe")
        session.wait(for: "car park")
        session.setSize(columns: 120, rows: 30)
        session.wait(for: "likely fix")
        session.setSize(columns: 40, rows: 10)
        session.signal(SIGWINCH)
        session.wait(for: "7 days")
        session.press("q")
        #expect(session.ending() == .exited(0))
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a signal that ends it puts the terminal back`(number: Int32) throws {
        let session = try session()
        let flags = session.firstFlags
        session.wait(for: "car park")
        session.signal(number)
        #expect(session.ending() == .killed(signal: number))
        #expect(session.shown.hasSuffix(Self.leaving) && session.localFlags == flags)
    }

    @Test func `Ctrl-Z gives the terminal back, and going on shows the screen again`() throws {
        let session = try session()
        let flags = session.firstFlags
        session.wait(for: "car park")
        session.press("\u{1A}")
        session.wait(for: Self.leaving)
        session.goOn()
        session.wait(for: "\u{1B}[?1049h")
        session.wait(for: "car park")
        session.press("q")
        #expect(session.ending() == .exited(0))
        #expect(session.localFlags == flags)
    }

    @Test func `without colours the chosen row still has its mark`() throws {
        let session = try session(environment: ["TERM": "xterm", "NO_COLOR": "1"])
        session.wait(for: ">    2 ")
        session.press("q")
        #expect(session.ending() == .exited(0))
        #expect(!session.shown.contains(/\u{1B}\[[1-9][0-9;]*m/))
    }

    @Test func `a dumb terminal gets the list`() throws {
        let session = try session(environment: ["TERM": "dumb"])
        #expect(session.ending() == .exited(0))
        #expect(session.shown.contains("g_1") && !session.shown.contains("\u{1B}"), "\(session.shown)")
    }
}
