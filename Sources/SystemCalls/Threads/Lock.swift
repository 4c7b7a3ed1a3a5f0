#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A value that one thread at a time may use.
///
/// Unlike `Synchronization.Mutex` the thread sanitizer understands it, since it is a `pthread_mutex_t`. It is not
/// recursive: a thread that takes a lock it holds waits for ever.
///
///     let names = Lock<Set<String>>([])
///     let isNew = names.withLock { $0.insert("taro").inserted }
package final class Lock<Value: ~Copyable>: Sendable {
    // The mutex must never move, so that it stands on the heap; it is made for use from several threads.
    private nonisolated(unsafe) let mutex: UnsafeMutablePointer<pthread_mutex_t>
    // Only touched while the mutex is held. `sending` keeps the value's parts from staying with anybody else.
    @usableFromInline nonisolated(unsafe) let value: UnsafeMutablePointer<Value>

    /// Takes a value that nobody else keeps a part of.
    package init(_ value: consuming sending Value) {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        precondition(pthread_mutex_init(mutex, nil) == 0, "no memory for a lock")
        self.value = .allocate(capacity: 1)
        self.value.initialize(to: value)
    }

    deinit {
        value.deinitialize(count: 1)
        value.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Waits until no other thread uses the value, and lends it for the time of a call.
    @inlinable
    package func withLock<Result: ~Copyable, Failure: Error>(
        _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        lock()
        defer { unlock() }
        return try body(&value.pointee)
    }

    // Both fail only for a mutex that was never made, or that another thread holds.
    @usableFromInline
    func lock() { pthread_mutex_lock(mutex) }

    @usableFromInline
    func unlock() { pthread_mutex_unlock(mutex) }
}
