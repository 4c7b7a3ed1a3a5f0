import Bundles
import Dialogue
import Foundation
import Inbox
import TestSupport
import Testing

/// What a connection's request sees of those before it, and what a repeated one does over a kill.
struct RequestOrderTests {
    @Test func `a request that reads the inbox sees what the ones before it in the same packet wrote`() throws {
        let served = try ServedProgram(
            in: try TinyBundles.trained(),
            environment: ["TAIWA_LIMITS_ASK_PER_S": "100000", "TAIWA_LIMITS_ASK_BURST": "100000"])
        let client = try served.greeted()
        var last = 0
        for round in 0..<150 {
            try client.send(
                "USE cafe u-\(round)\nASK qzx\(round)w vrrk\n#list ALERTS after=\(last) limit=1000\n"
                    + #"{"op":"teach","domain":"garden","text":"wlpt \#(round) kmfb","answer":"compost"}"# + "\n"
                    + "#open ALERTS view=groups limit=1000 search=qzx\(round)w\nUSE garden\nASK wlpt \(round) kmfb\n")
            let replies = try client.lines(7).map { try JSON(Data($0.utf8)) }
            let alert = try #require(replies[1]["alert"]?.string, "\(replies[1])")
            let listed = (replies[2]["alerts"] ?? .null).elements.compactMap { $0["alert"]?.string }
            #expect(listed.contains(alert), "round \(round): \(alert) is not in \(listed)")
            #expect(replies[3]["durable"]?.isTrue == true, "\(replies[3])")
            #expect((replies[4]["groups"] ?? .null).elements.count == 1, "round \(round)")
            last = Int(replies[2]["next"]?.number ?? 0)
        }
        // A decision, and at once what came of it.
        for round in 0..<50 {
            #expect(try client.reply("USE cafe v-\(round)")["ok"]?.isTrue == true)
            let alert = try #require(try client.reply("ASK vrrk qzy\(round)w")["alert"]?.string)
            try client.send(
                #"{"op":"alert","action":"resolve","alert":"\#(alert)","answer":"oat-milk"}"# + "\n"
                    + "ALERT get \(alert)\nALERT reopen \(alert)\nALERT get \(alert)\n")
            let replies = try client.lines(4).map { try JSON(Data($0.utf8)) }
            let states = replies.map { $0["alert"]?["state"]?.string }
            #expect(states == ["resolved", "resolved", "new", "new"], "round \(round)")
            // So that the next question, which is much like it, is not answered.
            let example = try #require(replies[0]["example"]?.string)
            #expect(try client.reply("UNTEACH \(example)")["durable"]?.isTrue == true)
        }
        #expect(try served.stop() == .exited(0))
    }

    /// RELIABILITY.md 8 for each verb that the inbox keeps something of.
    @Test func `a repeated request has one effect and one reply, over reconnects and kills`() throws {
        let workspace = try TinyBundles.trained()
        var served = try ServedProgram(in: workspace)
        var client = try served.greeted()
        var replies: [(line: String, reply: String)] = []
        func send(_ line: String) throws -> JSON {
            let reply = try #require(try client.ask(line))
            #expect(reply.contains(#""durable":true"#), "\(line): \(reply)")
            replies.append((line, reply))
            return try JSON(Data(reply.utf8))
        }
        func ask(_ mark: String) throws -> JSON {
            try send(#"{"op":"ask","domain":"cafe","session":"u-1","text":"\#(mark) vrrk","idem":"ask-\#(mark)"}"#)
        }
        let asked = try ["qzxaw", "qzxbw", "qzxcw", "qzxdw"].map { try ask($0) }
        let alerts = asked.compactMap { $0["alert"]?.string }
        #expect(Set(alerts).count == 4)
        let turn = try #require(asked[0]["turn"]?.string)
        _ = try send(#"{"op":"bad","turn":"\#(turn)","session":"u-1","comment":"slow","idem":"bad"}"#)
        _ = try send(#"{"op":"good","turn":"\#(turn)","session":"u-1","idem":"good"}"#)
        _ = try send(#"{"op":"alert","action":"claim","alert":"\#(alerts[0])","idem":"claim"}"#)
        _ = try send(#"{"op":"alert","action":"dismiss","alert":"\#(alerts[1])","idem":"dismiss"}"#)
        _ = try send(#"{"op":"alert","action":"resolve","alert":"\#(alerts[2])","answer":"oat-milk","idem":"resolve"}"#)
        _ = try send(
            #"{"op":"alert","action":"resolve","alert":"\#(alerts[3])","reply":"We have none.","title":"None","idem":"reply"}"#
        )
        let taught = try send(#"{"op":"teach","domain":"garden","text":"wlpt kmfb","answer":"compost","idem":"teach"}"#)
        _ = try send(#"{"op":"teach","domain":"garden","text":"kmfb frrt","answer":"compost","idem":"teach-2"}"#)
        let example = try #require(taught["example"]?.string)
        _ = try send(#"{"op":"unteach","example":"\#(example)","idem":"unteach"}"#)
        _ = try send(#"{"op":"erase","subject":"u-9","idem":"erase"}"#)
        let effect = try Self.effect(in: workspace)
        #expect(effect.examples == 4)
        for round in 0..<6 {
            if round % 2 == 1 {
                served.signal(SIGKILL)
                _ = served.ending()
                served = try ServedProgram(in: workspace)
            }
            client = try served.greeted()
            for (line, first) in replies {
                let reply = try client.ask(line)
                // An erasure takes the replies of operators, which may show what it erased; that it was done is told.
                let isOperators = !line.contains(#""session""#) && !line.contains("erase")
                #expect(
                    reply == first || isOperators && reply == #"{"ok":true,"durable":true}"#, "round \(round): \(line)")
            }
            #expect(try Self.effect(in: workspace) == effect, "round \(round)")
        }
        #expect(try served.stop() == .exited(0))
    }

    private struct Effect: Equatable {
        let examples: Int
        let alerts: [String]
        let audit: Int
        let events: Int
        let turns: Int
    }

    private static func effect(in workspace: Workspace) throws -> Effect {
        let storage = try SQLiteStorage("\(workspace.path)/.taiwa/inbox.sqlite", isMaking: false)
        return Effect(
            examples: try storage.examples(of: nil, domain: nil).count,
            alerts: try storage.alerts(AlertQuery(tenant: nil)).map { "\($0.id) \($0.state) \($0.text)" },
            audit: try storage.auditRecords().count, events: try storage.lastEvent(of: .standard),
            turns: try storage.turns(of: DomainName(rawValue: "cafe"), since: 0, limit: 1_000).count)
    }
}
