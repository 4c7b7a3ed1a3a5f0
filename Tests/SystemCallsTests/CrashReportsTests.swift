import SystemCalls
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

struct CrashReportsTests {
    @Test func `a signal that tells of a crash gets its default action back`() async {
        await #expect(processExitsWith: .signal(SIGSEGV)) {
            signal(SIGSEGV) { _ in exit(0) }
            CrashReports.switchOff()
            raise(SIGSEGV)
        }
    }

    @Test func `a signal that is ignored stays ignored, and another keeps its handler`() async {
        await #expect(processExitsWith: .exitCode(3)) {
            signal(SIGQUIT, SIG_IGN)
            signal(SIGTERM) { _ in exit(5) }
            CrashReports.switchOff()
            // The action before is what signal(2) gives back.
            let isIgnored =
                unsafeBitCast(signal(SIGQUIT, SIG_DFL), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
            let isCaught = unsafeBitCast(signal(SIGTERM, SIG_DFL), to: Int.self) != unsafeBitCast(SIG_DFL, to: Int.self)
            exit(isIgnored && isCaught ? 3 : 4)
        }
    }

    #if os(Linux)
        @Test func `no core is written, to a file or a pipe`() async {
            await #expect(processExitsWith: .exitCode(4)) {
                CrashReports.switchOff()
                var limit = rlimit()
                getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
                typealias Control = @convention(c) (Int32) -> Int32
                // PR_GET_DUMPABLE of <sys/prctl.h>.
                let isDumpable = dlsym(nil, "prctl").map { unsafeBitCast($0, to: Control.self)(3) }
                exit(limit.rlim_cur == 0 && limit.rlim_max == 0 && isDumpable == 0 ? 4 : 5)
            }
        }
    #endif
}
