#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a process that crashes leaves behind of its memory, where texts stand before they are masked.
package enum CrashReports {
    /// Makes a crash of this process write nothing of its memory, anywhere.
    ///
    /// There are no core files (`RLIMIT_CORE`, getrlimit(2)). On Linux the limit does not hold for a program that takes the
    /// core through a pipe, such as systemd-coredump, so that the process is made undumpable as well (`PR_SET_DUMPABLE`,
    /// prctl(2)); debuggers of the same user can then not attach, and only root opens its `/proc/PID/mem`. Signals that tell
    /// of a crash get their default action back: the Swift runtime's backtracer, where `SWIFT_BACKTRACE` enables it, prints
    /// registers and the memory they point to.
    package static func switchOff() {
        var limit = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(coreFileSize, &limit)
        forbidDumps()
        for number in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS] where isCaught(number) {
            signal(number, SIG_DFL)
        }
        MappingGuard.installAgain()
    }

    /// Whether a function handles a signal; one that the parent ignores stays ignored.
    private static func isCaught(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        #if canImport(Darwin)
            let handler = unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
        #else
            let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        #endif
        return handler != unsafeBitCast(SIG_DFL, to: Int.self) && handler != unsafeBitCast(SIG_IGN, to: Int.self)
    }

    #if canImport(Glibc)
        private static var coreFileSize: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_CORE.rawValue) }

        /// `PR_SET_DUMPABLE` of <sys/prctl.h>, which Glibc's module leaves out.
        private static let setDumpable: Int32 = 4

        /// prctl(2) has variable arguments, which Swift does not import; all of them are passed as words.
        private static func forbidDumps() {
            typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
            guard let symbol = dlsym(nil, "prctl") else { return }
            _ = unsafeBitCast(symbol, to: Control.self)(setDumpable, 0, 0, 0, 0)
        }
    #else
        private static var coreFileSize: Int32 { RLIMIT_CORE }

        private static func forbidDumps() {}
    #endif
}
