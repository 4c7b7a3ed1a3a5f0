#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A signal by which an administrator or a service manager tells a server something.
package enum ServiceSignal: Sendable, CaseIterable {
    /// SIGTERM: end in good order.
    case terminate
    /// SIGINT: the same, from the keyboard.
    case interrupt
    /// SIGHUP: read the configuration again.
    case hangUp

    /// Keeps these signals from ending the process, and makes them wait for ``wait()``; SIGPIPE is ignored, and SIGXFSZ, so that a
    /// file that may not grow (setrlimit(2)) is an error of one write.
    ///
    /// To be called before other threads start, which inherit it, as do the programs that this one starts (sigmask(2)).
    package static func block() {
        var signals = set
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Waits for the next of these signals, on a thread of its own (sigwait(3)).
    package static func wait() -> ServiceSignal {
        var signals = set
        while true {
            var number: Int32 = 0
            if sigwait(&signals, &number) == 0, let signal = allCases.first(where: { $0.number == number }) {
                return signal
            }
        }
    }

    private var number: Int32 {
        switch self {
        case .terminate: SIGTERM
        case .interrupt: SIGINT
        case .hangUp: SIGHUP
        }
    }

    private static var set: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in allCases { sigaddset(&signals, signal.number) }
        return signals
    }
}
