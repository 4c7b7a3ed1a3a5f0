import Foundation
import TestSupport
import Testing

extension PlantedTrial {
    /// Says lines to a running server, each after the reply to the one before, and keeps the replies and the log.
    mutating func serve(_ arguments: [String] = [], saying lines: [(request: String, text: String)]) throws {
        let served = try ServedProgram(
            in: workspace, environment: ["TMPDIR": "\(workspace.path)/tmp", "TAIWA_LIMITS_ASK_BURST": "1000000"])
        let client = try served.greeted()
        var replies = ""
        for (request, text) in lines {
            let reply = try client.ask(request.replacing("TURN", with: lastTurn(in: replies)))
            replies += (reply ?? "closed") + "\n"
            note(said: text)
        }
        replies += (try client.ask("METRICS") ?? "") + (try client.ask("STATUS") ?? "")
        #expect(try served.stop() == .exited(0))
        note(printed: Data(replies.utf8))
        note(printed: try served.logBytes())
    }

    private func lastTurn(in replies: String) -> String {
        guard let turn = replies.range(of: "\"turn\":\"t_", options: .backwards) else { return "t_1" }
        return "t_" + replies[turn.upperBound...].prefix { $0.isNumber }
    }
}
