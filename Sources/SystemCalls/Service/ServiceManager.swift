#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What passes between a server and systemd, if that started it, by its environment.
package enum ServiceManager {
    /// Sends a state such as `READY=1` (sd_notify(3)); nothing happens without a service manager.
    ///
    /// - Parameters:
    ///   - socket: a path, or an abstract name after `@`; `NOTIFY_SOCKET` of the environment.
    package static func notify(_ text: String, socket: String? = environment("NOTIFY_SOCKET")) {
        guard let socket, let name = try? SocketName(path: socket) else { return }
        let number = SocketCalls.open(family: AF_UNIX, type: SocketCalls.datagram)
        guard number >= 0 else { return }
        defer { close(number) }
        // A state is told again at the next change or watchdog's beat: there is nothing to do for one that is lost.
        _ = name.withPointer { address, length in
            let bytes = Array(text.utf8)
            return sendto(number, bytes, bytes.count, SocketCalls.writeFlags, address, length)
        }
    }

    /// The sockets that the service manager opened for this process (sd_listen_fds(3)), and forgets them, so that no
    /// process started from here takes them for its own.
    ///
    /// To be called once, before other threads start.
    package static func inheritedSockets() -> [Int32] {
        let sockets = inheritedSockets(
            identifier: environment("LISTEN_PID"), count: environment("LISTEN_FDS"),
            process: ProcessIdentity.identifier)
        for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) }
        for socket in sockets { _ = fcntl(socket, F_SETFD, FD_CLOEXEC) }
        return sockets
    }

    /// The numbers that the two variables stand for: from 3 on, if they are meant for this process.
    package static func inheritedSockets(identifier: String?, count: String?, process: Int32) -> [Int32] {
        guard let identifier, Int32(identifier) == process, let count = count.flatMap({ Int32($0) }), count > 0,
            count <= Int32.max - 3
        else { return [] }
        return Array(3..<3 + count)
    }

    /// How often at least the service manager wants to hear `WATCHDOG=1`, in nanoseconds (sd_watchdog_enabled(3)).
    package static var watchdogInterval: UInt64? {
        watchdogInterval(
            identifier: environment("WATCHDOG_PID"), microseconds: environment("WATCHDOG_USEC"),
            process: ProcessIdentity.identifier)
    }

    /// The interval that the two variables stand for; without an identifier it is meant for whoever reads it.
    package static func watchdogInterval(identifier: String?, microseconds: String?, process: Int32) -> UInt64? {
        if let identifier, Int32(identifier) != process { return nil }
        guard let microseconds = microseconds.flatMap({ UInt64($0) }), microseconds > 0 else { return nil }
        let (nanoseconds, overflow) = microseconds.multipliedReportingOverflow(by: 1_000)
        return overflow ? nil : nanoseconds
    }

    /// A variable's value; an empty one counts as none.
    package static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
