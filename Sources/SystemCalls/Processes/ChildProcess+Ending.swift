#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ChildProcess {
    /// How a process ended and what it took.
    package struct Ending: Sendable, Equatable {
        package let cause: Cause
        package let usage: ResourceUsage

        package init(cause: Cause, usage: ResourceUsage) {
            self.cause = cause
            self.usage = usage
        }

        init(status: Int32, usage: ResourceUsage) {
            // The macros of <sys/wait.h>, which are not imported.
            let number = status & 0x7F
            self.init(cause: number == 0 ? .exit(code: status >> 8 & 0xFF) : .signal(Signal(number)), usage: usage)
        }
    }

    /// Why a process is over.
    package enum Cause: Sendable, Equatable {
        /// It ended by itself; 0 says that all is well.
        case exit(code: Int32)
        /// It was ended.
        case signal(Signal)
    }

    /// What ended a process.
    package enum Signal: Sendable, Equatable {
        /// SIGKILL: somebody, or the system when it was out of memory.
        case kill
        /// SIGTERM, SIGINT or SIGHUP: somebody asked it to end.
        case terminate
        /// SIGXCPU: it had used all the processor time it was allowed.
        case processorTime
        /// SIGXFSZ: a file would have grown larger than allowed.
        case fileSize
        /// SIGPIPE: nobody read what it wrote.
        case brokenPipe
        /// A crash, by the number of its signal: SIGSEGV, SIGILL, SIGTRAP, SIGABRT and the like; also for want of memory.
        case crash(Int32)

        init(_ number: Int32) {
            self =
                switch number {
                case SIGKILL: .kill
                case SIGTERM, SIGINT, SIGHUP: .terminate
                case SIGXCPU: .processorTime
                case SIGXFSZ: .fileSize
                case SIGPIPE: .brokenPipe
                default: .crash(number)
                }
        }
    }
}
