import Foundation
import TestSupport
import Testing

/// RELIABILITY.md 3: what is told to be durable is on the device before, by the order of the system's calls.
@Suite(.enabled(if: SystemCallTrace.isPossible, "strace is not there, or may not look at programs here"))
struct DurableReplyTests {
    /// A request that was told to be durable.
    private struct Told {
        let id: String
        /// The file that must hold it, and something that only it has.
        let file: String
        let mark: String
    }

    @Test func `what is durable was written and synced before the reply, and each rename between two syncs`() throws {
        let workspace = try TinyBundles.trained()
        let path = "\(workspace.path)/calls"
        let served = try ServedProgram(in: workspace, prelude: SystemCallTrace.prelude(to: path))
        let told = try askForMuch(served)
        #expect(told.count >= 250)
        #expect(try served.stop() == .exited(0))
        try #require(eventually { SystemCallTrace.isWhole(path) })
        let calls = try SystemCallTrace(path).calls
        for told in told { expectSynced(told, in: calls) }
        expectNewNamesSynced(in: calls, below: workspace.path)
        expectRenamesSynced(in: calls, below: workspace.path)
        expectCheckpointsSynced(in: calls)
    }

    /// Questions without an answer, one by one and many at once, and all that is decided about them.
    private func askForMuch(_ served: ServedProgram) throws -> [Told] {
        let client = try served.greeted()
        var told: [Told] = []
        func ask(_ id: String, _ members: String, mark: String, in file: String = "inbox.sqlite-wal") throws -> JSON {
            let reply = try client.reply(#"{"id":"\#(id)",\#(members)}"#)
            #expect(reply["durable"]?.isTrue == true, "\(members): \(reply)")
            told.append(Told(id: id, file: file, mark: mark))
            return reply
        }
        for round in 0..<40 {
            let session = "u-\(round % 8)"
            let mark = "qzx\(round)w"
            let asked = try ask(
                "ask\(round)", #""op":"ask","domain":"cafe","session":"\#(session)","text":"\#(mark) vrrk""#, mark: mark
            )
            let alert = try #require(asked["alert"]?.string)
            let turn = try #require(asked["turn"]?.string)
            _ = try ask(
                "bad\(round)",
                #""op":"bad","session":"\#(session)","turn":"\#(turn)","comment":"qzx\#(round)c","idem":"b\#(round)""#,
                mark: "qzx\(round)c")
            _ = try ask("good\(round)", #""op":"good","session":"\#(session)","turn":"\#(turn)""#, mark: turn)
            _ = try ask("claim\(round)", #""op":"alert","action":"claim","alert":"\#(alert)""#, mark: mark)
            guard round % 5 == 0 else { continue }
            let taught = try ask(
                "teach\(round)",
                #""op":"teach","domain":"cafe","text":"qzx\#(round)t wlpt","answer":"oat-milk","idem":"t\#(round)""#,
                mark: "qzx\(round)t")
            let example = try #require(taught["example"]?.string)
            _ = try ask("unteach\(round)", #""op":"unteach","example":"\#(example)""#, mark: "qzx\(round)t")
            _ = try client.reply(#"{"op":"sub","topic":"jobs","as":"desk\#(round)"}"#)
            _ = try ask(
                "ack\(round)", #""op":"ack","as":"desk\#(round)","seq":0"#, mark: "desk\(round)", in: "topics.jsonl")
            _ = try ask("erase\(round)", #""op":"erase","subject":"\#(session)""#, mark: "session sha256")
        }
        // Those that waited for longer than they may are refused: others are asked then.
        for round in ["w", "v", "k"] where round == "w" || told.count < 250 {
            var many = ""
            for number in 0..<100 {
                let (id, mark) = ("many\(number)\(round)", "qzy\(number)\(round)")
                many += #"{"id":"\#(id)","op":"ask","domain":"garden","text":"\#(mark) vrrk"}"# + "\n"
                told.append(Told(id: id, file: "inbox.sqlite-wal", mark: mark))
            }
            // As many as a connection may have in flight, and the rest behind them.
            try client.sendReading(Array(many.utf8))
            for line in try client.lines(100) {
                let isDurable = line.contains(#""durable":true"#)
                #expect(isDurable || line.contains(#""code":"BUSY""#), "\(line)")
                if !isDurable { told.removeAll { line.contains("\"id\":\"\($0.id)\"") } }
            }
        }
        return told
    }

    private func expectSynced(_ told: Told, in calls: [SystemCallTrace.Call]) {
        let id = #"\"id\":\"\#(told.id)\""#
        let request = calls.first { $0.name == "recvfrom" && $0.arguments.contains(id) }
        let reply = calls.first { $0.name.hasPrefix("send") && $0.arguments.contains(id) }
        guard let request, let reply else {
            Issue.record("\(told.id): no request or no reply in the trace")
            return
        }
        let between = calls.filter { $0.ended > request.began && $0.began < reply.began }
        let writes = between.filter {
            $0.isWrite && $0.file?.hasSuffix(told.file) == true && $0.arguments.contains(told.mark)
        }
        let isSynced = writes.contains { write in
            between.contains {
                $0.isSync && $0.file == write.file && $0.began > write.ended && $0.ended <= reply.began
            }
        }
        #expect(isSynced, "\(told.id): \(writes.count) writes of it, no sync between them and the reply")
    }

    /// What was made in the place of state has its name on the device before the first reply that says so.
    private func expectNewNamesSynced(in calls: [SystemCallTrace.Call], below place: String) {
        let first = calls.first { $0.name.hasPrefix("send") && $0.arguments.contains(#"\"durable\":true"#) }
        guard let first else {
            Issue.record("nothing durable in the trace")
            return
        }
        var made: [String: Int] = [:]
        for call in calls where call.began < first.began && call.result >= 0 {
            guard let path = call.quoted.first.map({ Self.whole($0, below: place) }), path.hasPrefix("\(place)/.taiwa")
            else {
                continue
            }
            if call.name.hasPrefix("unlink") { made[path] = nil }
            let isMade = call.name.hasPrefix("mkdir") || call.name == "openat" && call.arguments.contains("O_CREAT")
            // What is there already is only opened.
            if isMade, made[path] == nil { made[path] = call.ended }
        }
        #expect(
            Set(made.keys).isSuperset(of: ["", "/inbox.sqlite", "/inbox.sqlite-wal"].map { "\(place)/.taiwa\($0)" }))
        for (path, time) in made {
            let folder = (path as NSString).deletingLastPathComponent
            let isSynced = calls.contains {
                $0.isSync && $0.file == folder && $0.began > time && $0.ended < first.began
            }
            #expect(isSynced, "the name of \(path) is not synced before the first durable reply")
        }
    }

    private func expectRenamesSynced(in calls: [SystemCallTrace.Call], below place: String) {
        var names: Set<String> = []
        for (index, call) in calls.enumerated() where call.isRename {
            let paths = call.quoted.map { Self.whole($0, below: place) }
            guard paths.count == 2, paths[1].hasPrefix(place) else { continue }
            names.insert((paths[1] as NSString).lastPathComponent)
            let before = calls[..<index].filter { $0.file == paths[0] }
            let written = before.last { $0.isWrite }?.ended ?? -1
            let synced = before.last { $0.isSync }?.began ?? -1
            #expect(synced > written, "\(paths[1]): renamed before it was synced")
            let next = calls[(index + 1)...].first {
                $0.thread == call.thread && ($0.isWrite || $0.isSync || $0.isRename || $0.name.hasPrefix("send"))
            }
            let folder = (paths[1] as NSString).deletingLastPathComponent
            #expect(
                next?.isSync == true && next?.file == folder, "\(paths[1]): its folder is not synced behind the rename")
        }
        #expect(names.isSuperset(of: ["turns.next", "sessions.jsonl"]), "\(names)")
    }

    /// The log is begun anew only when all that was in it is synced in the file.
    private func expectCheckpointsSynced(in calls: [SystemCallTrace.Call]) {
        var isDirty = false
        var beginnings = 0
        for call in calls {
            if call.isWrite, call.file?.hasSuffix("inbox.sqlite") == true { isDirty = true }
            if call.isSync, call.file?.hasSuffix("inbox.sqlite") == true { isDirty = false }
            guard call.name == "pwrite64", call.file?.hasSuffix("inbox.sqlite-wal") == true,
                call.arguments.hasSuffix(", 32, 0")
            else { continue }
            beginnings += 1
            #expect(!isDirty, "the log is begun anew while the file is not synced")
        }
        #expect(beginnings > 1)
    }

    private static func whole(_ path: String, below place: String) -> String {
        let path = path.hasPrefix("/") ? path : "\(place)/\(path)"
        return (path as NSString).standardizingPath
    }
}
