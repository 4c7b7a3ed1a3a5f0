import Foundation
import TestSupport
import Testing

/// A crash leaves nothing of what was said, in no file and not on standard error.
struct CrashTests {
    private static let secret = "090-1234-5678"

    /// Waits for a reply, kills the program that has just been told something, and prints its limit of core files.
    private static func script(signal: String) -> String {
        """
        ulimit -c unlimited 2>/dev/null; mkfifo fifo
        taiwa chat < fifo > out 2> errors & exec 3> fifo
        echo 'when do you open, call me on \(secret)' >&3
        n=0; until grep -q open out || [ $n -ge 1000 ]; do sleep 0.01; n=$((n+1)); done
        grep '^Max core file size' /proc/$!/limits 2>/dev/null
        kill -\(signal) $!; exec 3>&-; wait $!; echo "ended with $?"; rm fifo
        """
    }

    @Test(arguments: ["ILL": 132, "TRAP": 133, "ABRT": 134, "BUS": 135, "FPE": 136, "SEGV": 139])
    func `a signal ends the program at once and nothing is said or written`(signal: String, code: Int) throws {
        let workspace = try TinyBundles.trained()
        let run = try workspace.shell(
            Self.script(signal: signal),
            environment: [
                "SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no,registers=all,output-to=\(workspace.path)"
            ])
        #if os(Linux)
            #expect(run.outputLines.last == "ended with \(code)")
            #expect(run.output.contains(#/Max core file size +0 +0 /#))
        #endif
        #expect(try workspace.text(of: "errors") == "")
        #expect(try workspace.text(of: "out").hasPrefix(TinyBundles.openingHours))
        for (name, content) in try workspace.files() {
            #expect(content.range(of: Data(Self.secret.utf8)) == nil, "\(name)")
        }
        let made = try workspace.files().keys.filter { !$0.hasPrefix("Plugins/") }
        #expect(Set(made.filter { !$0.hasPrefix(".taiwa/inbox.sqlite") }) == ["errors", "out"])
    }
}
