#if canImport(Glibc)
    import CLinux
    import Glibc
#else
    import Darwin
#endif

/// What this process may take of the machine, set by itself, for work in the background.
///
/// To be called before other threads start: on Linux a priority is a thread's, and those that it starts inherit it.
package enum OwnLimits {
    /// Limits the memory that may be reserved (`RLIMIT_AS`); beyond it an allocation fails, which ends a Swift program.
    package static func limitMemory(bytes: Int) throws(SystemError) {
        try set(addressSpace, soft: bytes, hard: bytes)
    }

    /// Limits the processor time of all threads (`RLIMIT_CPU`): SIGXCPU then, SIGKILL two seconds later.
    package static func limitProcessorTime(seconds: Int) throws(SystemError) {
        try set(processorTime, soft: seconds, hard: seconds + 2)
    }

    /// Yields to everybody else: the lowest nice value and, on Linux, only processor time that nobody else wants
    /// (`SCHED_IDLE`, sched(7)).
    package static func takeLowestPriority() {
        // Nobody is refused a lower priority.
        #if canImport(Glibc)
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
            var parameters = sched_param()
            _ = sched_setscheduler(0, idlePolicy, &parameters)
        #else
            _ = setpriority(PRIO_PROCESS, 0, 19)
        #endif
    }

    /// Has the system kill this process when the thread that started it ends; nothing on Darwin.
    package static func endWithParent() {
        #if canImport(Glibc)
            // It fails for a wrong signal only.
            _ = end_with_parent()
        #endif
    }

    #if canImport(Glibc)
        /// `SCHED_IDLE`, which <sched.h> declares for GNU programs only.
        private static let idlePolicy: Int32 = 5
        private typealias Resource = __rlimit_resource_t
        private static var addressSpace: Resource { Resource(RLIMIT_AS.rawValue) }
        private static var processorTime: Resource { Resource(RLIMIT_CPU.rawValue) }
    #else
        private typealias Resource = Int32
        private static var addressSpace: Resource { RLIMIT_AS }
        private static var processorTime: Resource { RLIMIT_CPU }
    #endif

    private static func set(_ resource: Resource, soft: Int, hard: Int) throws(SystemError) {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { throw SystemError(call: "getrlimit", path: "this process") }
        // A limit that is lower already stays.
        limit.rlim_max = min(limit.rlim_max, rlim_t(hard))
        limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max, rlim_t(soft))
        guard setrlimit(resource, &limit) == 0 else { throw SystemError(call: "setrlimit", path: "this process") }
    }
}
