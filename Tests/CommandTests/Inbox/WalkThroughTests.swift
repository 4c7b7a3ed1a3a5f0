import Foundation
import TestSupport
import Testing

/// The article that closes the loop, line by line.
@Suite struct `The walk through the inbox` {
    /// A line of the article: what a client says, a reply, an event.
    private enum Step {
        case client(String)
        case reply(JSON)
        case event(JSON)
    }

    private static let article = Result {
        try String(
            contentsOf: ShippedBundles.package.appendingPathComponent("Sources/Taiwa/Taiwa.docc/closing-the-loop.md"),
            encoding: .utf8)
    }

    private static func steps() throws -> [Step] {
        try article.get().split(separator: "\n").compactMap { line -> Step? in
            let text = String(line.dropFirst(3))
            return switch line.prefix(3) {
            case "C: ": .client(text)
            case "S: ": .reply(try JSON(Data(text.utf8)))
            case "E: ": .event(try JSON(Data(text.utf8)))
            default: nil
            }
        }
    }

    @Test(.enabled(if: MachineProgram.python3.isThere, "python3 is not installed"))
    func `everything in it happens`() throws {
        let workspace = try Workspace()
        try workspace.taiwa("init", "bakery", "--lang", "en").expect(0)
        let port = try FreePort.find()
        let hook = try WebhookListener(in: workspace, port: port)
        defer { hook.stop() }
        let article = try Self.article.get()
        #expect(
            article.contains("taiwa init bakery --lang en\n")
                && article.contains("--alert-webhook http://127.0.0.1:7199/taiwa\n"))
        let served = try ServedProgram(in: workspace, "--alert-webhook", "http://127.0.0.1:\(port)/taiwa")
        let client = try served.greeted()
        #expect(try eventually(within: 120) { try client.reply("READY")["ready"] == .bool(true) })
        // The trainer ends a moment after its version is served.
        #expect(try eventually(within: 120) { try client.reply("TRAIN status j_1")["state"] == .string("approved") })
        var events: [JSON] = []
        func next(isEvent: Bool) throws -> JSON {
            while true {
                let message = try JSON(Data(try #require(try client.line(within: 120)).utf8))
                if (message["event"] != nil) == isEvent { return message }
                if message["event"] != nil { events.append(message) }
            }
        }
        for step in try Self.steps() {
            switch step {
            case .client(let line): try client.send(line + "\n")
            case .reply(let expected):
                let reply = try next(isEvent: false)
                #expect(reply.holds(expected), "\(reply) should hold \(expected)")
            case .event(let expected):
                // A training has only the time that nobody else wants; heartbeats come for as long as one waits.
                let end = DispatchTime.now() + 120
                while !events.contains(where: { $0.holds(expected) }) {
                    try #require(DispatchTime.now() < end, "no event that holds \(expected): \(events)")
                    events.append(try next(isEvent: true))
                }
            }
        }
        // What is retried may come twice, under one identifier.
        #expect(try eventually { try !hook.notices().isEmpty })
        let notices = try hook.notices().filter { $0["group"] == .string("g_1") }
        #expect(Set(notices.compactMap { $0["notice"]?.string }).count == 1, "\(notices)")
        try checkSheets(of: workspace)
        try checkReport(of: workspace)
        #expect(try served.stop() == .exited(0))
    }

    private func checkSheets(of workspace: Workspace) throws {
        #expect(try workspace.text(of: "Plugins/bakery/examples.csv").contains("Do you rent bicycles?,"))
        let answers = try workspace.text(of: "Plugins/bakery/answers.csv")
        #expect(answers.contains("We do not rent out bicycles; the shop beside the station does."))
    }

    private func checkReport(of workspace: Workspace) throws {
        let page = try workspace.taiwa("report", "bakery", "--html", "bakery.html")
        page.expect(0)
        let html = try workspace.text(of: "bakery.html")
        #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("Renting bicycles"))
    }
}

extension JSON {
    /// Whether all that another value has is here: members of objects, elements of arrays in their order.
    fileprivate func holds(_ other: JSON) -> Bool {
        switch (self, other) {
        case (.object(let members), .object(let wanted)):
            wanted.allSatisfy { name, value in members[name].map { $0.holds(value) } ?? false }
        case (.array(let elements), .array(let wanted)):
            elements.count == wanted.count && zip(elements, wanted).allSatisfy { $0.holds($1) }
        default: self == other
        }
    }
}

/// A program that takes what is posted to it, and keeps it in a file.
private final class WebhookListener {
    private let process = Process()
    private let workspace: Workspace

    init(in workspace: Workspace, port: UInt16) throws {
        self.workspace = workspace
        try workspace.write("", to: "posted.jsonl")
        try workspace.write(
            """
            import http.server
            class Hook(http.server.BaseHTTPRequestHandler):
                def do_POST(self):
                    body = self.rfile.read(int(self.headers["Content-Length"]))
                    with open("posted.jsonl", "ab") as file: file.write(body.strip() + b"\\n")
                    self.send_response(204)
                    self.end_headers()
                def log_message(self, *words): pass
            http.server.HTTPServer(("127.0.0.1", \(port)), Hook).serve_forever()

            """, to: "hook.py")
        process.executableURL = URL(fileURLWithPath: MachineProgram.python3.path ?? "")
        process.arguments = ["hook.py"]
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try Process.withSignalsUnblocked { try process.run() }
    }

    func notices() throws -> [JSON] {
        try workspace.text(of: "posted.jsonl").split(separator: "\n").map { try JSON(Data($0.utf8)) }
    }

    func stop() { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
}
