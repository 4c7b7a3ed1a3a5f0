#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension TerminalDevice {
    /// Why a terminal could not be used; every case carries the `errno` of the call that failed.
    package enum Failure: Error, Equatable {
        /// Waiting for input or reading it failed.
        case cannotRead(code: Int32)

        /// Writing failed; `EPIPE` when nobody reads any more.
        case cannotWrite(code: Int32)

        /// The terminal's mode could not be read or changed; `ENOTTY` when it is no terminal.
        case cannotChangeMode(code: Int32)
    }
}

extension TerminalDevice.Failure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotRead(let code): "cannot read from the terminal: \(Self.reason(code))"
        case .cannotWrite(let code): "cannot write to the terminal: \(Self.reason(code))"
        case .cannotChangeMode(let code): "cannot change the terminal's mode: \(Self.reason(code))"
        }
    }

    private static func reason(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
