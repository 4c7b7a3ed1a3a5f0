#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension TerminalDevice {
    /// Control sequences that switch something on a screen on, and off again.
    package struct ScreenMode: Sendable {
        /// The screen they are written to.
        package let screen: TerminalDevice

        /// Written when raw mode begins.
        package let on: StaticString

        /// Written when raw mode ends, also when a signal ends it; static, so that a signal handler may write it.
        package let off: StaticString

        /// Pairs a screen with the sequences for it.
        package init(screen: TerminalDevice, on: StaticString, off: StaticString) {
            self.screen = screen
            self.on = on
            self.off = off
        }
    }

    /// Runs `body` while the terminal hands over every key at once, unechoed, and afterwards puts its mode back.
    ///
    /// Ctrl-C, Ctrl-D and Ctrl-Z arrive as bytes. Output processing stays on, so other threads may print as usual.
    /// The mode is also put back when SIGHUP, SIGINT, SIGQUIT or SIGTERM would end the process, unless the program
    /// handles, ignores or blocks that signal itself.
    ///
    /// Source: termios(3), `cfmakeraw`.
    package func withRawMode<Value>(
        _ mode: ScreenMode, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        var original = termios()
        guard tcgetattr(descriptor, &original) == 0 else { throw .cannotChangeMode(code: errno) }
        var raw = original
        cfmakeraw(&raw)
        raw.c_oflag = original.c_oflag

        let rescue = TerminalRescue(terminal: self, original: original, mode: mode)
        // TCSADRAIN keeps what was typed ahead; TCSAFLUSH would throw it away.
        guard setMode(&raw) else {
            let code = errno
            rescue?.standDown()
            throw .cannotChangeMode(code: code)
        }
        defer {
            // A terminal that went away has no mode left to put back.
            try? mode.screen.write("\(mode.off)")
            _ = setMode(&original)
            rescue?.standDown()
        }
        try mode.screen.write("\(mode.on)")
        return try body()
    }

    private func setMode(_ mode: inout termios) -> Bool {
        while tcsetattr(descriptor, TCSADRAIN, &mode) != 0 {
            guard errno == EINTR else { return false }
        }
        return true
    }
}
