import Foundation
import TestSupport
import Testing

/// RELIABILITY.md 6: a real file system of one mebibyte that is full.
@Suite(.enabled(if: SmallVolume.isPossible, "no file system may be mounted here"))
struct FullVolumeTests {
    /// What the client was told is kept.
    private final class Conversation {
        let client: LineClient
        private(set) var kept: [String]
        private var asked = 0

        init(_ served: ServedProgram, kept: [String] = []) throws {
            client = try served.greeted()
            self.kept = kept
        }

        /// Asks what has no answer.
        ///
        /// - Returns: whether it was kept.
        func ask() throws -> Bool {
            asked += 1
            let reply = try client.reply(
                #"{"op":"ask","domain":"cafe","session":"u-\#(asked % 5)","text":"qzx\#(asked)w vrrk"}"#)
            #expect(reply["ok"]?.isTrue == true && reply["kind"] == .string("fallback"), "\(reply)")
            if reply["durable"]?.isTrue == true {
                kept.append(try #require(reply["alert"]?.string))
                return true
            }
            #expect(reply["durable"] == .bool(false) && reply["alert"] == .null, "\(reply)")
            #expect(reply["warn"] == .string("STORAGE_FULL"), "\(reply)")
            return false
        }

        func expectKept() throws {
            let listed = try (client.reply("ALERTS limit=1000")["alerts"] ?? .null).elements
                .compactMap { $0["alert"]?.string }
            #expect(Set(listed).count == listed.count)
            #expect(Set(listed).isSuperset(of: kept), "\(Set(kept).subtracting(listed)) are not there")
        }

        func isReady() throws -> Bool { try client.reply("READY")["ready"]?.isTrue == true }
    }

    @Test(arguments: [0, 40 << 10, 120 << 10])
    func `that is full stops alerts and not answers, and all goes on when there is room`(left: Int) throws {
        let workspace = try TinyBundles.trained()
        try workspace.makeDirectory(".taiwa")
        let volume = try SmallVolume(on: "\(workspace.path)/.taiwa")
        let served = try ServedProgram(in: workspace)
        let conversation = try Conversation(served)
        for _ in 0..<3 { #expect(try conversation.ask()) }
        // Full at once, or in the middle of what follows.
        try volume.fill(leaving: left)
        try expectAnswers(in: conversation)
        try volume.makeRoom()
        #expect(try eventually(within: 20) { try conversation.ask() })
        #expect(try eventually(within: 20) { try conversation.isReady() })
        for _ in 0..<30 { #expect(try conversation.ask(), "there is room again") }
        try conversation.expectKept()
        served.signal(SIGKILL)
        _ = served.ending()
        let next = try ServedProgram(in: workspace)
        try Conversation(next, kept: conversation.kept).expectKept()
        #expect(try next.stop() == .exited(0))
    }

    private func expectAnswers(in conversation: Conversation) throws {
        var refused = 0
        var asked = 0
        while refused < 40, asked < 2_000 {
            asked += 1
            if try !conversation.ask() { refused += 1 }
            guard refused > 0, asked % 5 == 0 else { continue }
            let reply = try conversation.client.reply("ASK when do you open")
            #expect(reply["kind"] == .string("answer"), "\(reply)")
            let turn = try #require(reply["turn"]?.string)
            let rated = try conversation.client.reply("BAD \(turn)")
            #expect(rated["durable"]?.isTrue == true || rated["code"] == .string("STORAGE_FULL"), "\(rated)")
        }
        #expect(refused == 40, "it was never full")
        try conversation.expectKept()
    }

    @Test func `that is full at the start is served from, and written to when there is room`() throws {
        let workspace = try TinyBundles.trained()
        try workspace.makeDirectory(".taiwa")
        let volume = try SmallVolume(on: "\(workspace.path)/.taiwa")
        let first = try ServedProgram(in: workspace)
        let before = try Conversation(first)
        for _ in 0..<3 { #expect(try before.ask()) }
        try volume.fill()
        first.signal(SIGKILL)
        _ = first.ending()
        try volume.fill()
        let served = try ServedProgram(in: workspace)
        let conversation = try Conversation(served, kept: before.kept)
        try expectAnswers(in: conversation)
        // What is small may still find room, and be taken for a good sign.
        #expect(
            try eventually {
                _ = try conversation.ask()
                return try !conversation.isReady()
            })
        try volume.makeRoom()
        #expect(try eventually(within: 20) { try conversation.ask() })
        #expect(try eventually(within: 20) { try conversation.isReady() })
        try conversation.expectKept()
        #expect(try served.stop() == .exited(0))
    }
}
