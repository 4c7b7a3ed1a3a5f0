#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that this process started, in a process group of its own.
///
/// Its standard input holds what it was given and no more, its standard output and error are pipes that ``read(_:upTo:)``
/// never waits on, no other descriptor of this process is open in it, and no signal is blocked or ignored. One that nobody
/// waited for is killed when the object goes.
package final class ChildProcess: Sendable {
    /// The number of the process, and of its group.
    package let identifier: Int32
    private let output: Descriptor
    private let errors: Descriptor
    /// Set once it was waited for; its number may then be another process's.
    private let ending = Lock<Ending?>(nil)

    init(identifier: Int32, output: consuming Descriptor, errors: consuming Descriptor) {
        self.identifier = identifier
        self.output = output
        self.errors = errors
    }

    deinit {
        kill()
        _ = wait()
    }

    /// What a program writes to.
    package enum Stream: Sendable {
        case output, errors
    }

    /// What there is to read.
    package enum Reading: Sendable, Equatable {
        case bytes([UInt8])
        /// Nothing now.
        case wouldBlock
        /// Nothing any more: it, and whoever it started, have closed the stream.
        case ended
    }

    /// The descriptor of a stream, for a ``Poller``; open as long as the object lives.
    package func descriptor(_ stream: Stream) -> Int32 {
        switch stream {
        case .output: output.number
        case .errors: errors.number
        }
    }

    /// Takes what was written to a stream, without waiting for more.
    package func read(_ stream: Stream, upTo most: Int = 16384) -> Reading {
        let number = descriptor(stream)
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, initialized in
            repeat { count = readBytes(number, buffer.baseAddress!, most) } while count < 0 && errno == EINTR
            initialized = max(0, count)
        }
        if count > 0 { return .bytes(bytes) }
        return count < 0 && errno == EAGAIN ? .wouldBlock : .ended
    }

    /// Asks the process and all of its group to end (SIGTERM).
    package func terminate() { signal(SIGTERM) }

    /// Ends the process and all of its group at once (SIGKILL).
    package func kill() { signal(SIGKILL) }

    private func signal(_ number: Int32) {
        ending.withLock { ending in
            // Until it is waited for nobody else can have the number.
            if ending == nil { _ = killpg(identifier, number) }
        }
    }

    /// How it ended; `nil` as long as it runs. What it started in its group is killed then.
    package func ended() -> Ending? { ending.withLock { reap(&$0) } }

    /// Waits until it has ended, on a thread that may wait, and kills what it started in its group.
    package func wait() -> Ending {
        while true {
            if let ending = ended() { return ending }
            var information = siginfo_t()
            _ = waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT)
        }
    }

    private func reap(_ ending: inout Ending?) -> Ending? {
        if let ending { return ending }
        var information = siginfo_t()
        // Looked at and left where it is, so that its number still stands for its group in the next call.
        guard waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT | WNOHANG) == 0,
            information.si_signo != 0
        else { return nil }
        _ = killpg(identifier, SIGKILL)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(identifier, &status, 0, &usage) < 0 && errno == EINTR {}
        ending = Ending(status: status, usage: ResourceUsage(usage))
        return ending
    }
}

/// read(2), whose name the type's own method hides.
private func readBytes(_ number: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    read(number, buffer, count)
}
