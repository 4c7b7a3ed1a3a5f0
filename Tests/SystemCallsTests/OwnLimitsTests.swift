import Foundation
import SystemCalls
import Testing

struct OwnLimitsTests {
    @Test func `a program that uses more processor time than it may is ended`() async {
        await #expect(processExitsWith: .signal(SIGXCPU)) {
            try OwnLimits.limitProcessorTime(seconds: 1)
            // Crash reports would only hold it up.
            CrashReports.switchOff()
            var number: UInt64 = 1
            // Asking the system keeps the loop from being optimised away.
            while number != 0 { number = number &* 3 | UInt64(getppid()) | 1 }
        }
    }

    @Test func `memory beyond the limit is refused`() async {
        await #expect(processExitsWith: .success) {
            func canReserve(_ bytes: Int) -> Bool {
                let place = mmap(nil, bytes, PROT_NONE, MAP_PRIVATE | mapAnonymous, -1, 0)
                guard let place, place != MAP_FAILED else { return false }
                munmap(place, bytes)
                return true
            }
            #expect(canReserve(1 << 40))
            try OwnLimits.limitMemory(bytes: 1 << 39)
            #expect(!canReserve(1 << 40))
            #expect(canReserve(1 << 24))
        }
    }

    @Test func `a limit never rises`() async {
        await #expect(processExitsWith: .success) {
            try OwnLimits.limitProcessorTime(seconds: 1000)
            try OwnLimits.limitProcessorTime(seconds: 2000)
            var limit = rlimit()
            #if os(Linux)
                getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
            #else
                getrlimit(RLIMIT_CPU, &limit)
            #endif
            #expect(limit.rlim_cur == 1000)
        }
    }

    #if os(Linux)
        @Test func `the lowest priority is that of idle time, and new threads have it`() async {
            await #expect(processExitsWith: .success) {
                OwnLimits.takeLowestPriority()
                let found = Lock<(Int32, Int32)>((0, 0))
                WorkerThread.start(name: "worker") {
                    let thread = (sched_getscheduler(0), getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0))
                    found.withLock { $0 = thread }
                }
                .join()
                let idlePolicy: Int32 = 5
                #expect(found.withLock { $0.0 } == idlePolicy)
                #expect(found.withLock { $0.1 } == 19)
            }
        }

        @Test func `the kernel is told to end the program with its parent`() async {
            await #expect(processExitsWith: .success) {
                typealias Control = @convention(c) (Int32, UnsafeMutablePointer<Int32>, UInt, UInt, UInt) -> Int32
                let control = unsafeBitCast(dlsym(nil, "prctl"), to: Control.self)
                OwnLimits.endWithParent()
                var number: Int32 = 0
                let readsParentSignal: Int32 = 2
                #expect(control(readsParentSignal, &number, 0, 0, 0) == 0)
                #expect(number == SIGKILL)
            }
        }
    #endif
}

#if os(Linux)
    private let mapAnonymous = MAP_ANONYMOUS
#else
    private let mapAnonymous = MAP_ANON
#endif
