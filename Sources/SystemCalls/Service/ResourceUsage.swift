#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a process has used of the machine since it began (`getrusage`, POSIX).
package struct ResourceUsage: Sendable, Equatable {
    /// The processor time of all threads, in user mode and in the system, in seconds.
    package let cpuSeconds: Double
    /// The most memory that was resident at once, in bytes.
    package let peakResidentBytes: Int

    /// What this process has used until now.
    package static var current: ResourceUsage {
        var usage = rusage()
        // It fails for a wrong `who` or address only.
        getrusage(thisProcess, &usage)
        return ResourceUsage(usage)
    }

    init(_ usage: rusage) {
        self.init(
            cpuSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            peakResidentBytes: Int(usage.ru_maxrss) * Self.bytesPerUnit)
    }

    package init(cpuSeconds: Double, peakResidentBytes: Int) {
        self.cpuSeconds = cpuSeconds
        self.peakResidentBytes = peakResidentBytes
    }

    /// Glibc has an enumeration where Darwin has a number.
    private static var thisProcess: Int32 {
        #if canImport(Glibc)
            Int32(RUSAGE_SELF.rawValue)
        #else
            RUSAGE_SELF
        #endif
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }

    /// `ru_maxrss` counts KiB on Linux, bytes on Darwin.
    private static var bytesPerUnit: Int {
        #if canImport(Glibc)
            1024
        #else
            1
        #endif
    }
}
