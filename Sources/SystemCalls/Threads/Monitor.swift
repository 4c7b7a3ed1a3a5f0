#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A value that one thread at a time may use, and that others wait for to change (a mutex and a condition variable, POSIX).
package final class Monitor<Value>: Sendable {
    // Neither may move, and both are made for use from several threads.
    private nonisolated(unsafe) let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private nonisolated(unsafe) let condition: UnsafeMutablePointer<pthread_cond_t>
    // Only touched while the mutex is held.
    private nonisolated(unsafe) let value: UnsafeMutablePointer<Value>

    /// Takes a value that nobody else keeps a part of.
    package init(_ value: consuming sending Value) {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        precondition(pthread_mutex_init(mutex, nil) == 0, "no memory for a lock")
        condition = .allocate(capacity: 1)
        condition.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        #if canImport(Glibc)
            // A clock that nobody can set: a wait must not last a day because somebody set the date back.
            pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        #endif
        precondition(pthread_cond_init(condition, &attributes) == 0, "no memory for a condition")
        pthread_condattr_destroy(&attributes)
        self.value = .allocate(capacity: 1)
        self.value.initialize(to: value)
    }

    deinit {
        value.deinitialize(count: 1)
        value.deallocate()
        pthread_cond_destroy(condition)
        condition.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Lends the value for the time of a call, and wakes who waits for it to change.
    package func change<Result>(_ body: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        let result = body(&value.pointee)
        pthread_cond_broadcast(condition)
        return result
    }

    /// Lends the value for the time of a call, which changes nothing that somebody waits for.
    package func look<Result>(_ body: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(&value.pointee)
    }

    /// Waits until something is so, and at most for a time.
    ///
    /// - Returns: what `take` returned; `nil` when the time was over.
    package func wait<Result>(milliseconds: Int = .max, until take: (inout Value) -> Result?) -> Result? {
        let begin = MonotonicClock.now()
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let result = take(&value.pointee) { return result }
            if milliseconds == .max {
                pthread_cond_wait(condition, mutex)
                continue
            }
            let end = begin + UInt64(milliseconds) * 1_000_000
            let now = MonotonicClock.now()
            if now >= end { return nil }
            #if canImport(Glibc)
                var time = timespec(tv_sec: Int(end / 1_000_000_000), tv_nsec: Int(end % 1_000_000_000))
                pthread_cond_timedwait(condition, mutex, &time)
            #else
                let left = end - now
                var time = timespec(tv_sec: Int(left / 1_000_000_000), tv_nsec: Int(left % 1_000_000_000))
                pthread_cond_timedwait_relative_np(condition, mutex, &time)
            #endif
        }
    }
}
