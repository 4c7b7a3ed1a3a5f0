#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The run of the machine since it was started.
package enum MachineRun {
    /// Milliseconds since the machine was started, also those it slept (`CLOCK_BOOTTIME`, clock_gettime(2)).
    package static func milliseconds() -> Int {
        var time = timespec()
        #if canImport(Glibc)
            clock_gettime(CLOCK_BOOTTIME, &time)
        #else
            clock_gettime(CLOCK_MONOTONIC, &time)
        #endif
        return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
    }

    /// Another one for each run (random(4), `/proc/sys/kernel/random/boot_id`); empty where the system does not tell.
    package static func identifier() -> String {
        #if canImport(Glibc)
            let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return "" }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: 64)
            let count = read(descriptor, &bytes, bytes.count)
            return String(decoding: bytes.prefix(max(0, count)).filter { $0 > 0x20 }, as: UTF8.self)
        #else
            return ""
        #endif
    }
}
