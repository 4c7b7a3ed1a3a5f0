import Foundation
import SystemCalls
import TestSupport
import Testing

struct ChildProcessTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func shell(_ script: String, environment: [String: String] = [:]) throws -> ChildProcess {
        try ChildProcess.start("/bin/sh", ["-c", script], environment: environment)
    }

    private func everything(_ stream: ChildProcess.Stream, of child: ChildProcess) -> String? {
        var bytes: [UInt8] = []
        let hasEnded = eventually {
            while true {
                switch child.read(stream) {
                case .bytes(let more): bytes += more
                case .wouldBlock: return false
                case .ended: return true
                }
            }
        }
        return hasEnded ? String(decoding: bytes, as: UTF8.self) : nil
    }

    @Test func `what a program writes comes by two streams, and then its exit code`() throws {
        let child = try shell("echo out; echo err >&2; exit 7")
        #expect(everything(.output, of: child) == "out\n")
        #expect(everything(.errors, of: child) == "err\n")
        let ending = child.wait()
        #expect(ending.cause == .exit(code: 7))
        #expect(ending.usage.peakResidentBytes > 0)
        #expect(child.ended() == ending)
    }

    @Test func `reading never waits for a program that says nothing`() throws {
        let child = try shell("read line < /dev/null; exec sleep 1000")
        #expect(child.read(.output) == .wouldBlock)
        #expect(child.ended() == nil)
        child.terminate()
        #expect(child.wait().cause == .signal(.terminate))
    }

    @Test func `standard input is empty and the environment holds what was given, nothing else`() throws {
        let child = try shell("cat; echo \"[$TAIWA_TEST][$HOME]\"", environment: ["TAIWA_TEST": "a b"])
        #expect(everything(.output, of: child) == "[a b][]\n")
    }

    @Test func `large output comes whole`() throws {
        let child = try shell("i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done")
        #expect(everything(.output, of: child)?.utf8.count == 220_000)
        #expect(child.wait().cause == .exit(code: 0))
    }

    @Test func `killing takes all that a program has started`() throws {
        let child = try shell("sleep 1000 & sleep 1000 & echo ready; wait")
        #expect(eventually { child.read(.output) == .bytes(Array("ready\n".utf8)) })
        child.kill()
        #expect(child.wait().cause == .signal(.kill))
        #expect(everything(.output, of: child) == "")
    }

    @Test func `what a program leaves behind ends with it`() throws {
        let child = try shell("sleep 1000 & exit 3")
        #expect(child.wait().cause == .exit(code: 3))
        #expect(everything(.output, of: child) == "")
    }

    @Test func `a program nobody waits for any more is killed`() throws {
        var identifier: pid_t = 0
        do {
            let child = try shell("exec sleep 1000")
            identifier = child.identifier
            #expect(kill(identifier, 0) == 0)
        }
        #expect(kill(identifier, 0) == -1)
        #expect(errno == ESRCH)
    }

    @Test func `a program that is not there is an error that names it`() {
        #expect(throws: SystemError(call: "posix_spawn", path: "/nowhere/trainer", number: ENOENT)) {
            _ = try ChildProcess.start("/nowhere/trainer", [], environment: [:])
        }
    }

    @Test func `signals that this process blocks or ignores reach the program`() async {
        await #expect(processExitsWith: .success) {
            ServiceSignal.block()
            for (name, signal) in [("TERM", ChildProcess.Signal.terminate), ("PIPE", .brokenPipe), ("XFSZ", .fileSize)]
            {
                let child = try ChildProcess.start("/bin/sh", ["-c", "kill -\(name) $$; exit 0"], environment: [:])
                let cause = child.wait().cause
                #expect(cause == .signal(signal))
            }
        }
    }

    #if os(Linux)
        @Test func `a program has a group of its own and none of our descriptors`() throws {
            let poller = try Poller()
            let watch = try DirectoryWatch()
            let lock = try FileLock("\(directory.path)/lock")
            let child = try shell("cut -d ' ' -f 5 /proc/$$/stat; ls -l /proc/$$/fd")
            let lines = try #require(everything(.output, of: child))
            #expect(lines.hasPrefix("\(child.identifier)\n"))
            for thing in ["inotify", "eventpoll", "\(directory.path)/lock"] { #expect(!lines.contains(thing)) }
            withExtendedLifetime((poller, watch)) {}
            _ = consume lock
        }
    #endif

    @Test func `many programs at once keep their streams apart`() throws {
        let children = try (0..<20).map { try shell("echo \($0)") }
        for (number, child) in children.enumerated() {
            #expect(everything(.output, of: child) == "\(number)\n")
            #expect(child.wait().cause == .exit(code: 0))
        }
    }
}
