#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension TerminalDevice {
    /// Stops the process as Ctrl-Z does, and returns when the shell has it go on; at once where no shell could.
    package static func stopProcess() { raise(SIGTSTP) }
}
