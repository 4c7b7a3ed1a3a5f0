#if canImport(Glibc)
    import CLinux
    import Glibc
#else
    import Darwin
#endif

/// A thread of its own for work that waits, which the cooperative pool's few threads must not do.
package final class WorkerThread: Sendable {
    /// `nil` once it was waited for.
    private let handle: Lock<pthread_t?>

    private init(handle: sending pthread_t) { self.handle = Lock(handle) }

    /// A thread that nobody waited for gives its memory back by itself when it ends.
    deinit {
        handle.withLock { handle in
            if let handle { pthread_detach(handle) }
        }
    }

    /// Runs a closure on a new thread; stops the program where the system has no more threads.
    ///
    /// - Parameters:
    ///   - name: what debuggers and `top -H` show; Linux keeps the first 15 bytes.
    ///   - stackBytes: a multiple of the page size.
    package static func start(
        name: String, stackBytes: Int = 1 << 20, _ body: @escaping @Sendable () -> Void
    ) -> WorkerThread {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        precondition(pthread_attr_setstacksize(&attributes, stackBytes) == 0, "no stack of \(stackBytes) bytes")
        let start = Unmanaged.passRetained(ThreadStart(name: name, body: body))
        #if canImport(Glibc)
            var handle = pthread_t()
            let failure = pthread_create(&handle, &attributes, runThread, start.toOpaque())
            precondition(failure == 0, "cannot start the thread \(name): \(String(cString: strerror(failure)))")
            return WorkerThread(handle: handle)
        #else
            var handle: pthread_t?
            let failure = pthread_create(&handle, &attributes, runThread, start.toOpaque())
            guard failure == 0, let handle else {
                preconditionFailure("cannot start the thread \(name): \(String(cString: strerror(failure)))")
            }
            return WorkerThread(handle: handle)
        #endif
    }

    /// Waits until the closure has returned; any thread but this one may call it, also more than once.
    package func join() {
        handle.withLock { handle in
            guard let running = handle else { return }
            pthread_join(running, nil)
            handle = nil
        }
    }
}

/// What a new thread is told.
private final class ThreadStart: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
        self.name = name
        self.body = body
    }

    func run() {
        #if canImport(Glibc)
            pthread_setname_np(pthread_self(), shortName)
        #else
            pthread_setname_np(name)
        #endif
        body()
    }

    /// The part that Linux takes; a longer name it refuses whole.
    private var shortName: String {
        var short = name
        while short.utf8.count > 15 { short.removeLast() }
        return short
    }
}

#if canImport(Glibc)
    private func runThread(_ start: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        Unmanaged<ThreadStart>.fromOpaque(start!).takeRetainedValue().run()
        return nil
    }
#else
    private func runThread(_ start: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<ThreadStart>.fromOpaque(start).takeRetainedValue().run()
        return nil
    }
#endif
