import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts a terminal's mode back when a signal is about to end the process.
///
/// There is room for one at a time: of nested raw modes only the outermost knows the mode the user started with.
struct TerminalRescue {
    private let signals: [Int32]

    /// Starts watching for ending signals whose action is the default, or returns nil when a rescue already stands by.
    init?(terminal: TerminalDevice, original: termios, mode: TerminalDevice.ScreenMode) {
        guard !isClaimed.exchange(true, ordering: .acquiring) else { return nil }
        slot.initialize(to: Slot(terminal: terminal.descriptor, original: original, mode: mode))
        signals = [SIGHUP, SIGINT, SIGQUIT, SIGTERM].filter(Self.hasDefaultAction)
        for number in signals {
            signal(number, restoreAndRaise)
        }
    }

    /// Gives the signals their default action back and makes room for the next rescue.
    func standDown() {
        for number in signals {
            signal(number, SIG_DFL)
        }
        isClaimed.store(false, ordering: .releasing)
    }

    private static func hasDefaultAction(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        #if canImport(Darwin)
            return action.__sigaction_u.__sa_handler == nil
        #else
            return action.__sigaction_handler.sa_handler == nil
        #endif
    }
}

/// What the signal handler needs, laid out beforehand since it may neither allocate nor lock.
private struct Slot {
    var terminal: Int32
    var original: termios
    var screen: Int32
    var off: UnsafePointer<UInt8>
    var offCount: Int

    init(terminal: Int32, original: termios, mode: TerminalDevice.ScreenMode) {
        self.terminal = terminal
        self.original = original
        screen = mode.screen.descriptor
        off = mode.off.utf8Start
        offCount = mode.off.utf8CodeUnitCount
    }
}

private let isClaimed = Atomic<Bool>(false)

// Written only while the claim is held and before the handler that reads it is installed.
private nonisolated(unsafe) let slot = UnsafeMutablePointer<Slot>.allocate(capacity: 1)

// Every call in here is async-signal-safe (POSIX.1-2024, 2.4.3).
private func restoreAndRaise(_ number: Int32) {
    _ = write(slot.pointee.screen, slot.pointee.off, slot.pointee.offCount)
    tcsetattr(slot.pointee.terminal, TCSANOW, &slot.pointee.original)
    signal(number, SIG_DFL)
    // The signal is blocked while its handler runs, and ends the process when the handler returns.
    raise(number)
}
