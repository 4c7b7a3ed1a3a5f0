import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tells by a descriptor that the window of the terminal has another size (SIGWINCH); one at a time in a process.
package final class WindowChanges: Sendable {
    private let reading: Int32
    private let writing: Int32

    /// Begins to look out; `nil` when another already does, or there are no descriptors left.
    package init?() {
        var ends: [Int32] = [-1, -1]
        guard signalled.load(ordering: .acquiring) < 0, pipe(&ends) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        signalled.store(writing, ordering: .releasing)
        signal(SIGWINCH, noteWindowChange)
    }

    /// Can be read from once the size has changed; borrowed, valid as long as this value.
    package var descriptor: Int32 { reading }

    /// Forgets the changes so far.
    package func forget() {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(reading, &bytes, bytes.count) > 0 {}
    }

    deinit {
        signal(SIGWINCH, SIG_DFL)
        signalled.store(-1, ordering: .releasing)
        close(reading)
        close(writing)
    }
}

/// Where the handler writes to; -1 without.
private let signalled = Atomic<Int32>(-1)

// Every call in here is async-signal-safe (POSIX.1-2024, 2.4.3); a full pipe already tells.
private func noteWindowChange(_: Int32) {
    let code = errno
    var byte: UInt8 = 1
    _ = write(signalled.load(ordering: .acquiring), &byte, 1)
    errno = code
}
