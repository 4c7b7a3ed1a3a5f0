import Foundation
import LineLoad
import SystemCalls

/// A connection that asks questions and reads the replies.
final class Talk {
    /// What was replied, and how long it took.
    struct Reply {
        let members: [String: Any]
        let nanoseconds: UInt64

        var isGood: Bool { members["ok"] as? Bool == true }
        var intent: String? { members["intent"] as? String }
        /// The domain that replied, and in which version.
        var bundle: (domain: String, version: Int)? {
            let parts = (members["bundle"] as? String ?? "").split(separator: "@")
            guard parts.count == 2, let version = Int(parts[1]) else { return nil }
            return (String(parts[0]), version)
        }
    }

    private let client: LineClient
    private var asked = 0
    private let name = UUID().uuidString.prefix(8).lowercased()

    init(with server: SocketAddress) throws {
        client = try LineClient(to: server)
        _ = try client.line()
    }

    /// Asks in a session that nobody had before.
    ///
    /// - Parameters:
    ///   - domain: the only one to ask; `nil` to let the question find its own.
    func ask(_ text: String, of domain: String?) throws -> Reply {
        asked += 1
        var request: [String: Any] = ["op": "ask", "session": "talk-\(name)-\(asked)", "text": text]
        request["domain"] = domain
        let line = String(
            decoding: try JSONSerialization.data(withJSONObject: request, options: .withoutEscapingSlashes),
            as: UTF8.self)
        while true {
            let start = MonotonicClock.now()
            let reply = try client.ask(line)
            let time = MonotonicClock.now() - start
            let members = try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any] ?? [:]
            guard members["code"] as? String == "BUSY" else { return Reply(members: members, nanoseconds: time) }
            // A server may say that it has too much to do; it is asked again.
            usleep(20_000)
        }
    }

    /// Asks again and again until a reply is as wanted.
    ///
    /// - Returns: the seconds that it took.
    /// - Throws: ``WrongResult`` when it never came.
    func wait(
        for subject: String, asking text: String, of domain: String, since start: UInt64 = MonotonicClock.now(),
        until isWanted: (Reply) -> Bool
    ) throws -> Double {
        var last: Reply?
        while Double(MonotonicClock.now() - start) < 30e9 {
            let reply = try ask(text, of: domain)
            if isWanted(reply) { return Double(MonotonicClock.now() - start) / 1e9 }
            last = reply
            usleep(5000)
        }
        throw WrongResult("\(subject) never came: \(last?.members ?? [:])")
    }
}
