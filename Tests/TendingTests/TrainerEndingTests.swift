import Bundles
import Foundation
import SystemCalls
import Tending
import TestSupport
import Testing

/// Whatever a trainer does, its job ends with a reason, nothing of it is left, and it can be begun again.
struct TrainerEndingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let script: String
        let state: JobState
        let reason: String
        var seconds = 60

        var testDescription: String { name }

        static func failed(_ name: String, _ script: String, _ reason: String, seconds: Int = 60) -> Case {
            Case(name: name, script: script, state: .failed, reason: reason, seconds: seconds)
        }
    }

    private static let rubbish = "not an event"
    private static let silent = "without saying"
    private static let time = "in its time"

    static let killed: [Case] =
        [
            .failed("killed at once", "kill -KILL $$", "was killed"),
            .failed("killed on its way", "progress 0.5; kill -KILL $$", "was killed"),
            .failed("its group killed", "kill -KILL 0", "was killed"),
            .failed("terminated", "kill -TERM $$", "somebody ended"),
            .failed("interrupted", "kill -INT $$", "somebody ended"),
            .failed("hung up", "kill -HUP $$", "somebody ended"),
            .failed("file too large", "kill -XFSZ $$", "larger than allowed"),
            .failed("nobody reads", "kill -PIPE $$", "nobody read"),
            .failed("processor time told", "kill -XCPU $$", "processor time"),
            .failed("processor time used", "ulimit -S -t 1; while :; do :; done", "processor time"),
        ]
        + ["SEGV", "ABRT", "ILL", "TRAP", "BUS", "FPE", "SYS", "QUIT"].map {
            .failed("crashed by \($0)", "progress 0.1; kill -\($0) $$", "crashed (signal")
        }

    static let memory: [Case] = [
        .failed(
            "no memory for one more", "ulimit -v 60000; exec awk 'BEGIN { s = \"x\"; while (1) s = s s }'", "exit code"),
        .failed("no memory to begin", "ulimit -v 1000; exec awk 'BEGIN { print 1 }'", ""),
        .failed("killed for want of memory", "progress 0.3; sleep 0.05 & kill -KILL $$", "out of memory"),
    ]

    static let endings: [Case] =
        [
            .failed("no last line", "exit 0", silent),
            .failed("progress and no last line", "progress 0.1; progress 1; exit 0", silent),
            .failed("a last line without its end", "trained 1 active | tr -d '\\n'; exit 0", silent),
            .failed("its own sentence", "echo 'taiwa: Plugins/shop: no room' >&2; exit 4", "Plugins/shop: no room"),
            .failed("somebody else's sentence", "echo 'sh: secret' >&2; exit 4", "exit code 4"),
            .failed("a long complaint", "yes complaint | head -c 3000000 >&2; exit 3", "exit code 3"),
            .failed("a failure told", "progress 0.2; failed 'unknown answer'", "examples.csv:12: unknown answer"),
            .failed("a failure told and all well", "(failed no) ; exit 0", "examples.csv:12: no"),
            .failed("a failure told and no end", "(failed no); sleep 1000", "examples.csv:12: no", seconds: 5),
        ]
        + [1, 2, 3, 99, 127].map { .failed("exit code \($0)", "exit \($0)", "exit code \($0)") }

    static let rubbishWritten: [Case] = [
        .failed("a word", "echo hello; sleep 1000", rubbish),
        .failed("an empty line", "echo; trained 1 active", rubbish),
        .failed("an empty object", "echo '{}'; sleep 1000", rubbish),
        .failed("another bundle", "name=other; progress 0.5; sleep 1000", rubbish),
        .failed("more than all", "progress 1.5; sleep 1000", rubbish),
        .failed("an unknown event", "echo '{\"event\":\"party\",\"bundle\":\"shop\"}'; sleep 1000", rubbish),
        .failed("version zero", "trained 0 active; sleep 1000", rubbish),
        .failed("an unknown state", "trained 1 splendid; sleep 1000", rubbish),
        .failed("bytes that are no text", "printf '\\377\\376\\n'; sleep 1000", rubbish),
        .failed("zeros", "head -c 100000 /dev/zero; sleep 1000", rubbish),
        .failed("random bytes for ever", "exec cat /dev/urandom", rubbish),
        .failed("a line without end", "exec yes | tr -d '\\n'", rubbish),
        .failed("progress for ever", "exec yes \"$(progress 0.5)\"", rubbish),
        .failed("rubbish by a child", "(while :; do echo x; sleep 0.01; done) & exit 0", ""),
    ]

    static let looping: [Case] = [
        .failed("busy for ever", "while :; do :; done", time, seconds: 5),
        .failed("asleep for ever", "sleep 1000", time, seconds: 5),
        .failed("deaf", "trap '' TERM INT HUP; while :; do sleep 1; done", time, seconds: 5),
        .failed("silent and asleep", "exec >&- 2>&-; sleep 1000", time, seconds: 5),
        .failed("a child asleep", "sleep 1000 & exit 0", silent),
        .failed("slow progress without end", "while :; do progress 0.1; sleep 0.05; done", time, seconds: 5),
    ]

    static let good: [Case] = [
        Case(name: "released", script: "trained 1 active", state: .approved, reason: ""),
        Case(name: "to be approved", script: "trained 2 awaiting_approval", state: .awaitingApproval, reason: ""),
        Case(
            name: "refused", script: "trained 3 refused 'lost 4 answers'; exit 1", state: .rejected,
            reason: "lost 4 answers"),
        Case(name: "released, then killed", script: "trained 1 active; kill -KILL $$", state: .approved, reason: ""),
        Case(name: "released, then rubbish", script: "trained 1 active; echo x; exit 9", state: .approved, reason: ""),
        Case(
            name: "released, then no end", script: "trained 1 active; sleep 1000", state: .approved, reason: "",
            seconds: 5),
    ]

    @Test(arguments: killed + memory + endings + rubbishWritten + looping + good)
    func `a training ends as it must and can be begun again`(ending: Case) throws {
        let plugins = try TendedPlugins {
            $0.trainsChanges = false
            $0.longestSeconds = ending.seconds
        }
        try plugins.behave("shop", ending.script)
        try plugins.add("shop")
        let shop = plugins.domain("shop")
        #expect(eventually { plugins.fleet[shop] != nil })
        let job = try plugins.tender.train(shop, by: "k7", note: "weekly")
        #expect(eventually { plugins.job(job.id)?.state.isOpen == false })
        let ended = try #require(plugins.job(job.id))
        #expect(ended.state == ending.state, "\(String(describing: ended.reason))")
        if ending.reason.isEmpty == false {
            #expect(ended.reason?.contains(ending.reason) == true, "\(ended.reason ?? "")")
        }
        if ended.state == .failed { #expect(ended.reason?.isEmpty == false) }
        #expect(plugins.leftovers(of: "shop") == [])
        #expect(plugins.fleet[shop]?.state == .new)
        try plugins.behave("shop", "progress 0.5; trained 7 active")
        let next = try plugins.tender.train(shop, by: "k8")
        #expect(plugins.comes(next.id, to: .approved))
        #expect(plugins.job(next.id)?.version == 7)
    }

    @Test func `a program that is not there fails its jobs`() throws {
        let plugins = try TendedPlugins {
            $0.trainsChanges = false
            $0.program = "/nowhere/taiwa"
        }
        try plugins.add("shop")
        #expect(eventually { plugins.fleet[plugins.domain("shop")] != nil })
        for _ in 0..<3 {
            let job = try plugins.tender.train(plugins.domain("shop"), by: "k7")
            #expect(plugins.comes(job.id, to: .failed))
            #expect(plugins.job(job.id)?.reason?.contains("/nowhere/taiwa: No such file") == true)
        }
    }
}
