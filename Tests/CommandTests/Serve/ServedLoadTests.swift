import Foundation
import TestSupport
import Testing

@Suite struct `A server with many connections` {
    /// RELIABILITY.md 22.
    @Test func `goes on when it has no descriptors left`() throws {
        let served = try ServedProgram(in: try TinyBundles.trained(), prelude: "ulimit -n 64")
        let first = try served.greeted()
        var clients = try (0..<200).map { _ in try served.connect() }
        var refused = 0
        let before = served.processorSeconds
        let isTold = eventually(within: 20) {
            refused = clients.count { String(decoding: $0.arrived(), as: UTF8.self).contains(#""code":"BUSY""#) }
            return refused >= 100
        }
        #expect(isTold, "\(refused) were told")
        #expect(try first.ask("ASK when do you open")?.contains(TinyBundles.openingHours) == true)
        #expect(served.processorSeconds - before < 2)
        clients = []
        let isNormal = eventually {
            guard let client = try? served.greeted() else { return false }
            return (try? client.ask("PING")) == #"{"ok":true}"#
        }
        #expect(isNormal)
        #expect(try served.stop() == .exited(0))
    }

    @Test func `costs next to nothing while nothing happens`() throws {
        let workspace = try TinyBundles.trained()
        try workspace.write(
            #"{"listen":"127.0.0.1:0","socket":"./s","limits":{"connections_address":300}}"#, to: "serve.json")
        let served = try ServedProgram(in: workspace, "--config", "serve.json", listeners: 2)
        // Idle ones, some inside a line, some that cannot take their replies, some that were broken off.
        let idle = try (0..<100).map { _ in try served.greeted() }
        for client in idle.prefix(20) { try client.send("ASK half a li") }
        let paused = try (0..<4).map { _ in try served.connect(receiveBuffer: 4_096) }
        let commands = Array(String(repeating: "METRICS\n", count: 400).utf8)
        for client in paused { _ = eventually(within: 1) { client.offer(commands[...]) == 0 } }
        for _ in 0..<20 { try served.greeted().reset() }
        let local = try (0..<10).map { _ in try LineClient(path: "\(workspace.path)/s") }
        for client in local { client.endWriting() }
        #expect(served.comesToRest())
        let before = served.processorSeconds
        Self.pass(seconds: 3)
        let used = served.processorSeconds - before
        #expect(used <= 0.3, "\(used) s of 3 s")
        #expect(try idle[50].ask("PING") == #"{"ok":true}"#)
        withExtendedLifetime((idle, paused, local)) {}
        #expect(try served.stop() == .exited(0))
    }

    private static func pass(seconds: Double) { _ = eventually(within: seconds) { false } }

    /// RELIABILITY.md 24 in short.
    @Test func `keeps nothing of five thousand that came and went`() throws {
        let served = try ServedProgram(in: try TinyBundles.trained())
        func round(_ number: Int) throws {
            let client = try served.connect()
            switch number % 4 {
            case 0: break
            case 1: try client.send("PING\n")
            case 2: try client.send("ASK when do you open\nhalf a")
            default: _ = try client.line()
            }
            number % 3 == 0 ? client.reset() : client.close()
        }
        let watcher = try served.greeted()
        func isAlone() throws -> Bool {
            guard let reply = try watcher.ask("METRICS"), let body = try JSON(Data(reply.utf8))["body"]?.string else {
                return false
            }
            return body.split(separator: "\n").contains { $0.hasPrefix("taiwa_connections{") && $0.hasSuffix(" 1") }
        }
        for number in 0..<1_000 { try round(number) }
        #expect(try eventually { try isAlone() })
        // Files and directories are open for a moment now and then, and a connection is counted out before it is closed.
        let fewest = (0..<50).map { _ in
            poll(nil, 0, 5)
            return served.openDescriptors
        }.min()
        let before = (fewest ?? 0, served.residentKilobytes)
        for number in 0..<5_000 { try round(number) }
        #expect(try eventually { try isAlone() })
        #expect(eventually { served.openDescriptors <= before.0 })
        #expect(served.residentKilobytes < before.1 + 4_096, "\(before.1) KiB before")
        #expect(try served.stop() == .exited(0))
    }

    /// RELIABILITY.md 20 in short.
    @Test func `ends those that trickle, and lets the others be served`() throws {
        let workspace = try TinyBundles.trained()
        try workspace.write(
            #"{"listen":"127.0.0.1:0","limits":{"line_s":2,"auth_s":5,"connections_address":300}}"#, to: "serve.json")
        let served = try ServedProgram(in: workspace, "--config", "serve.json")
        let before = served.residentKilobytes
        let slow = try (0..<200).map { _ in try served.greeted() }
        let good = try served.greeted()
        for client in slow { try client.send("A") }
        #expect(served.residentKilobytes - before < 200 * 16 + 4_096)
        var next = 0
        let isOver = try eventually(within: 30) {
            _ = slow[next % slow.count].offer([0x41])
            next += 7
            try #require(try good.ask("PING") == #"{"ok":true}"#)
            return slow.allSatisfy { String(decoding: $0.arrived(), as: UTF8.self).contains(#""code":"TIMEOUT""#) }
        }
        #expect(isOver)
    }

    /// RELIABILITY.md 26.
    @Test func `answers what it was asked before its grace ended, and ends well`() throws {
        let workspace = try TinyBundles.trained()
        try workspace.write(
            #"{"listen":"127.0.0.1:0","limits":{"drain_notice_s":8,"drain_s":5,"ask_per_s":1000000,"ask_burst":1000000}}"#,
            to: "serve.json")
        let served = try ServedProgram(in: workspace, "--config", "serve.json")
        let clients = try (0..<8).map { _ in try served.greeted() }
        let watcher = try served.greeted()
        #expect(try watcher.ask("READY")?.contains(#""ready":true"#) == true)
        var sent = [Int](repeating: 0, count: clients.count)
        var replies = [[String]](repeating: [], count: clients.count)
        func exchange() throws {
            for (index, client) in clients.enumerated() {
                replies[index] += try client.arrivedLines()
                if sent[index] - replies[index].count < 8 {
                    let line = Array("{\"id\":\(sent[index]),\"op\":\"ask\",\"text\":\"when do you open\"}\n".utf8)
                    if client.offer(line[...]) == line.count { sent[index] += 1 }
                }
            }
        }
        for _ in 0..<50 { try exchange() }
        served.signal(SIGTERM)
        let heard = DispatchTime.now().uptimeNanoseconds
        let isNotReady = try eventually {
            try exchange()
            return try watcher.ask("READY")?.contains(#""ready":false"#) == true
        }
        #expect(isNotReady)
        // Still taken while it is only not ready.
        let late = try served.greeted()
        let first = try late.ask("PING")
        // The event may be on its way while the server is not ready already.
        let reply = first?.hasPrefix(#"{"event":"drain""#) == true ? try late.line() : first
        #expect(reply == #"{"ok":true}"#)
        // Questions into the grace of five seconds, which begins after eight; then none, long before it ends.
        while DispatchTime.now().uptimeNanoseconds < heard + 9_000_000_000 { try exchange() }
        #expect(served.ending() == .exited(0))
        for (index, client) in clients.enumerated() {
            replies[index] += try client.remainingLines()
            let answers = replies[index].filter { $0.hasPrefix(#"{"id":"#) }
            #expect(answers.count == sent[index])
            for (id, answer) in answers.enumerated() {
                // A machine that has much else to do makes questions wait for too long.
                let isGood = answer.hasPrefix("{\"id\":\(id),\"ok\":true") || answer.contains(#""code":"BUSY""#)
                #expect(isGood && answer.hasPrefix("{\"id\":\(id),"), "\(answer)")
            }
            #expect(replies[index].contains { $0.hasPrefix(#"{"event":"drain""#) })
            #expect(replies[index].last == #"{"event":"bye","reason":"drain"}"#)
        }
    }
}

extension ServedProgram {
    /// The fields of `/proc/PID/stat` behind the name, or nothing where there is no such file.
    private var statistics: [Int] {
        let text = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)) ?? ""
        return text.split(separator: ")").last?.split(separator: " ").map { Int($0) ?? 0 } ?? []
    }

    /// Processor time used so far; 0 where the system does not tell.
    fileprivate var processorSeconds: Double {
        statistics.count > 12 ? Double(statistics[11] + statistics[12]) / 100 : 0
    }

    /// Whether it has used no processor time to speak of for half a second, in the end.
    fileprivate func comesToRest() -> Bool {
        eventually(within: 60) {
            let before = processorSeconds
            _ = eventually(within: 0.5) { false }
            return processorSeconds - before <= 0.03
        }
    }

    /// Memory in use; 0 where the system does not tell.
    fileprivate var residentKilobytes: Int { statistics.count > 21 ? statistics[21] * 4 : 0 }

    fileprivate var openDescriptors: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.processIdentifier)/fd").count) ?? 0
    }
}
