#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A clock that nobody can set: for deadlines and durations, not for dates.
package enum MonotonicClock {
    /// Nanoseconds since some instant before this process began (`CLOCK_MONOTONIC`, clock_gettime(2)).
    package static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
