import Bundles
import Dialogue
import Privacy
import SystemCalls

/// How a trainer is called: `taiwa train` as a program of its own, that tells what it does line by line.
package struct TrainerCall: Sendable {
    /// The path of the program.
    package let program: String
    package let plugins: String
    package let corpora: String?
    package let memoryBytes: Int
    package let cpuSeconds: Int

    package init(program: String, plugins: String, corpora: String?, memoryBytes: Int, cpuSeconds: Int) {
        self.program = program
        self.plugins = plugins
        self.corpora = corpora
        self.memoryBytes = memoryBytes
        self.cpuSeconds = cpuSeconds
    }

    /// What follows the program's name. Texts are joined to the names of their options, so that none is taken for another option.
    package func arguments(for job: TrainingJob) -> [String] {
        var arguments = ["train", "--events", "--background"]
        arguments += ["--memory=\(max(1, memoryBytes >> 20))", "--cpu=\(cpuSeconds)", "--plugins=\(plugins)"]
        if let corpora { arguments.append("--corpora=\(corpora)") }
        arguments.append("--by=\(job.by)")
        if let note = job.note?.string, !note.isEmpty { arguments.append("--why=\(note)") }
        if !job.tags.isEmpty { arguments.append("--tags=\(job.tags.joined(separator: ","))") }
        return arguments + [job.domain.rawValue]
    }

    /// Starts it; on the thread that waits for it, since it ends with that.
    func start(_ job: TrainingJob) throws(SystemError) -> ChildProcess {
        try ChildProcess.start(program, arguments(for: job), environment: Self.environment)
    }

    /// What a program needs to run, without this one's settings and secrets.
    private static var environment: [String: String] {
        let names = [
            "PATH", "HOME", "TMPDIR", "TZ", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "ASAN_OPTIONS",
            "TSAN_OPTIONS",
        ]
        var environment: [String: String] = [:]
        for name in names { environment[name] = ServiceManager.environment(name) }
        // A crash, such as one for want of memory, shall neither take minutes nor show what is in memory.
        environment["SWIFT_BACKTRACE"] = "enable=no"
        return environment
    }
}
