import Foundation
import TestSupport
import Testing

/// HAProxy as the article on operating has it, before two servers.
@Suite(
    .enabled(if: MachineProgram.haproxy.isThere, "haproxy is not installed"),
    .enabled(if: MachineProgram.openssl.isThere, "openssl is not installed"),
    .enabled(if: MachineProgram.python3.isThere, "python3 is not installed"))
struct `Behind HAProxy` {
    private let setting: ProxiedServers

    init() throws {
        setting = try ProxiedServers()
        #expect(
            try eventually {
                try setting.workspace.shell(try setting.clients("address")).ending == .exited(0)
            }, "HAProxy finds no server ready")
    }

    @Test func `the server knows its clients by their own address, and speaks to nobody without a header`() throws {
        var peers: [String?] = []
        // The log is written a moment after the reply.
        let isTold = try eventually {
            let log = try setting.servers.flatMap { try $0.log() }
            peers = log.filter { $0["event"] == .string("wrong token") }.map { $0["peer"]?.string }
            return !peers.isEmpty
        }
        #expect(isTold && peers.allSatisfy { $0 == "127.0.0.9" }, "\(peers)")
        let direct = try LineClient(port: setting.servers[0].port)
        try direct.send(Array("PING\n".utf8))
        #expect(try direct.line()?.contains("NOT_PROTOCOL") == true)
    }

    @Test func `no request fails while both servers are restarted one after the other`() throws {
        let outcome = try setting.run("ask") {
            for (index, name) in ["n1", "n2"].enumerated() {
                try setting.awaitGrowth(of: "answered", by: 1_000)
                setting.servers[index].signal(SIGTERM)
                #expect(setting.servers[index].ending() == .exited(0))
                try setting.restart(index)
                // Most open connections are at the other one now, so that new ones come here.
                try setting.awaitGrowth(of: name, by: 20)
            }
        }
        let counts = try #require(outcome["counts"])
        #expect(counts["failed"] == nil, "\(counts)")
        #expect((counts["answered"]?.number ?? 0) >= 2_000, "\(counts)")
    }

    @Test func `of ratings nothing is lost or doubled when a server is killed and clients repeat them`() throws {
        let outcome = try setting.run("rate") {
            try setting.awaitGrowth(of: "rated", by: 200)
            setting.servers[0].signal(SIGKILL)
            #expect(setting.servers[0].ending() == .killed(signal: SIGKILL))
            try setting.awaitGrowth(of: "rated", by: 200)
            try setting.restart(0)
            try setting.awaitGrowth(of: "n1", by: 20)
        }
        var kept: [[String: Int]] = []
        for index in 0..<2 {
            let turns = try KeptRating.all(inState: "\(setting.workspace.path)/state-n\(index + 1)").compactMap(\.turn)
            kept.append(Dictionary(turns.map { ($0, 1) }, uniquingKeysWith: +))
        }
        let ratings = outcome["ratings"]?.elements.map(\.elements) ?? []
        #expect(ratings.count >= 400)
        #expect(ratings.contains { ($0[2].number ?? 0) > 1 }, "no rating was sent twice")
        for rating in ratings {
            let turns = kept[rating[0] == .string("n1") ? 0 : 1]
            #expect(turns[rating[1].string ?? ""] != nil, "confirmed and not kept: \(rating)")
        }
        // What the killed server had written and not confirmed was sent to it again, and it knew it.
        for turns in kept { #expect(turns.values.allSatisfy { $0 == 1 }, "\(turns.filter { $0.value > 1 })") }
    }
}
