import Foundation
import SystemCalls
import TestSupport
import Testing

/// A kill at any instant of approving and rolling back.
struct KilledDecisionTests {
    /// Decides again and again: what each decision printed goes to a file of its number.
    private static func script(from number: Int) -> String {
        """
        n=\(number)
        while :; do
            case $((n % 3)) in 0) what='rollback cafe';; 1) what='approve cafe 1';; *) what='approve cafe 2';; esac
            taiwa bundles $what --why "round $n" --format json > replies/$n 2>> errors || exit 9
            n=$((n + 1))
        done
        """
    }

    @Test func `leaves one version active, the acknowledged one or the one that was about to be`() throws {
        var generator = SeededGenerator(seed: .random(in: 0...UInt64.max))
        let workspace = try TinyBundles.trained()
        try workspace.addVersion(to: "cafe")
        try workspace.makeDirectory("replies")
        let clock = ContinuousClock()
        let decision = try clock.measure { try workspace.taiwa("bundles", "rollback", "cafe").expect(0) }
        // As long as some decisions take on this machine, so that kills fall into every part of one.
        let longest = Int32(decision / .milliseconds(1)) * 4
        var begun = 0
        var acknowledged: [Int: JSON] = [:]
        var kill = 0
        // More where the machine is so slow that none was acknowledged.
        while kill < 40 || acknowledged.isEmpty && kill < 400 {
            kill += 1
            try run(
                Self.script(from: begun), in: workspace, forMilliseconds: .random(in: 0...longest, using: &generator))
            let lock = try FileLock("\(workspace.path)/Plugins/cafe/versions/.lock")
            let release = try workspace.json(of: "Plugins/cafe/release.json")
            _ = consume lock
            var last: (number: Int, reply: JSON)?
            while workspace.exists("replies/\(begun)") {
                if let reply = try? workspace.json(of: "replies/\(begun)") {
                    last = (begun, reply)
                    acknowledged[begun] = reply
                }
                begun += 1
            }
            if let last {
                let isAcknowledged =
                    release["active"] == last.reply["active"] && release["reason"] ?? .null == last.reply["why"]
                let isNext = release["reason"] == .string("round \(last.number + 1)")
                #expect(isAcknowledged || isNext, "kill \(kill), seed \(generator.seed): \(release) after \(last)")
            }
            let bundles = try workspace.taiwa("bundles", "--format", "json")
            bundles.expect(0)
            #expect(try bundles.json().elements.first?["version"] == release["active"], "seed \(generator.seed)")
        }
        #expect((try? workspace.text(of: "errors")) ?? "" == "", "seed \(generator.seed)")
        try expectWhole(workspace, acknowledged: acknowledged, seed: generator.seed)
    }

    /// Runs a line of shell, and kills it and what it has started after a time.
    private func run(_ script: String, in workspace: Workspace, forMilliseconds time: Int32) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        process.environment = ["HOME": workspace.path, "PATH": "\(BuiltProgram.directory.path):/usr/bin:/bin"]
        let ending = try process.run(within: 60) {
            poll(nil, 0, time)
            kill(-process.processIdentifier, SIGKILL)
        }
        #expect(ending == .killed(signal: SIGKILL))
    }

    /// The history has every decision that was acknowledged, once, and no version follows itself.
    private func expectWhole(_ workspace: Workspace, acknowledged: [Int: JSON], seed: UInt64) throws {
        try workspace.taiwa("bundles", "rollback", "cafe").expect(0)
        let history = try workspace.taiwa("bundles", "history", "cafe", "--format", "json").json()
        let releases = (history["history"] ?? .null).elements.filter {
            ["approved", "released", "rolled_back"].contains($0["action"]?.string)
        }
        for (earlier, later) in zip(releases, releases.dropFirst()) {
            #expect(earlier["version"] != later["version"], "seed \(seed)")
        }
        let reasons = releases.compactMap { $0["reason"]?.string }
        #expect(Set(reasons).count == reasons.count, "seed \(seed)")
        let done = acknowledged.filter { $0.value["why"] == .string("round \($0.key)") }
        #expect(!done.isEmpty, "seed \(seed)")
        for number in done.keys { #expect(reasons.contains("round \(number)"), "\(number), seed \(seed)") }
        let states = (history["versions"] ?? .null).elements.map { $0["state"]?.string }
        #expect(states.filter { $0 == "active" }.count == 1)
    }
}
