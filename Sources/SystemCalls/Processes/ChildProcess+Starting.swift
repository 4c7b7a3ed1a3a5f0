#if canImport(Glibc)
    import CLinux
    import Glibc
#else
    import Darwin
#endif

extension ChildProcess {
    /// Starts a program (posix_spawn(3)).
    ///
    /// The thread that calls must outlive the program where that asks to end with who started it (``OwnLimits/endWithParent()``).
    ///
    /// - Parameters:
    ///   - program: a path.
    ///   - arguments: without the program's own name, which is the path's last part.
    ///   - environment: all of it; nothing is inherited.
    ///   - input: what it finds on its standard input.
    /// - Throws: ``SystemError`` when there is no such program, or no room for another process.
    package static func start(
        _ program: String, _ arguments: [String], environment: [String: String], input: [UInt8] = []
    ) throws(SystemError) -> ChildProcess {
        let output = try Pipe()
        let errors = try Pipe()
        let given = try InputFile(input)
        var actions = FileActions()
        actions.duplicate(given.number, as: STDIN_FILENO)
        actions.duplicate(output.writing.number, as: STDOUT_FILENO)
        actions.duplicate(errors.writing.number, as: STDERR_FILENO)
        var attributes = SpawnAttributes()
        var identifier: pid_t = 0
        let name = program.split(separator: "/").last.map(String.init) ?? program
        let failure = withCStrings([name] + arguments) { arguments in
            withCStrings(environment.map { "\($0)=\($1)" }.sorted()) { environment in
                posix_spawn(&identifier, program, &actions.value, &attributes.value, arguments, environment)
            }
        }
        guard failure == 0 else { throw SystemError(call: "posix_spawn", path: program, number: failure) }
        return ChildProcess(
            identifier: identifier, output: output.takeReading(), errors: errors.takeReading())
    }
}

/// A pipe both of whose ends close in programs that are started; reading never waits.
private struct Pipe: ~Copyable {
    private let reading: Descriptor
    let writing: Descriptor

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
            let answer = pipe2(&ends, O_CLOEXEC)
        #else
            let answer = pipe(&ends)
        #endif
        guard answer == 0 else { throw SystemError(call: "pipe", path: "child process") }
        #if canImport(Darwin)
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #endif
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        reading = Descriptor(owning: ends[0])
        writing = Descriptor(owning: ends[1])
    }

    /// Keeps the end to read from and closes the other.
    consuming func takeReading() -> Descriptor { reading }
}

/// A file without a name that holds what a program is given to read: unlike a pipe it takes all of it at once, and nobody is
/// harmed where the program does not read.
private struct InputFile: ~Copyable {
    private let owned: Descriptor
    var number: Int32 { owned.number }
    #if canImport(Glibc)
        /// `MFD_CLOEXEC`, which <sys/mman.h> declares for GNU programs only.
        private static let closeOnExec: UInt32 = 1
    #endif

    init(_ bytes: [UInt8]) throws(SystemError) {
        let path = "standard input"
        #if canImport(Glibc)
            let number =
                bytes.isEmpty ? open("/dev/null", O_RDONLY | O_CLOEXEC) : memfd_create(path, Self.closeOnExec)
            guard number >= 0 else { throw SystemError(call: "memfd_create", path: path) }
        #else
            var template = Array("/tmp/taiwa.XXXXXX".utf8CString)
            let number = bytes.isEmpty ? open("/dev/null", O_RDONLY | O_CLOEXEC) : mkstemp(&template)
            guard number >= 0 else { throw SystemError(call: "mkstemp", path: path) }
            _ = fcntl(number, F_SETFD, FD_CLOEXEC)
            if !bytes.isEmpty { unlink(template) }
        #endif
        let descriptor = Descriptor(owning: number)
        if !bytes.isEmpty {
            try AtomicFile.append(bytes, to: number, path: path)
            guard lseek(number, 0, SEEK_SET) == 0 else { throw SystemError(call: "lseek", path: path) }
        }
        owned = descriptor
    }
}

/// What is done about descriptors in a new process. None of the calls fails but for want of memory, and then nothing starts.
private struct FileActions: ~Copyable {
    #if canImport(Glibc)
        var value = posix_spawn_file_actions_t()
    #else
        var value: posix_spawn_file_actions_t?
    #endif

    init() { posix_spawn_file_actions_init(&value) }

    deinit {
        var value = value
        posix_spawn_file_actions_destroy(&value)
    }

    mutating func duplicate(_ descriptor: Int32, as number: Int32) {
        posix_spawn_file_actions_adddup2(&value, descriptor, number)
    }
}

/// A group of its own, no signal blocked or ignored, and on Darwin nothing open but what the file actions say.
private struct SpawnAttributes: ~Copyable {
    #if canImport(Glibc)
        var value = posix_spawnattr_t()
    #else
        var value: posix_spawnattr_t?
    #endif

    init() {
        posix_spawnattr_init(&value)
        var flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        #if canImport(Darwin)
            flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
        #endif
        posix_spawnattr_setflags(&value, Int16(flags))
        posix_spawnattr_setpgroup(&value, 0)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&value, &signals)
        sigfillset(&signals)
        for signal in [SIGKILL, SIGSTOP] { sigdelset(&signals, signal) }
        posix_spawnattr_setsigdefault(&value, &signals)
    }

    deinit {
        var value = value
        posix_spawnattr_destroy(&value)
    }
}

/// Lends strings as C has them, with a null pointer behind the last.
private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    var pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    return body(pointers)
}
