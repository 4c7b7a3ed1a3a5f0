#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A descriptor that may be a terminal: tells whether it is one and how large, reads from it and writes to it.
///
/// The device borrows its descriptor and never closes it.
///
///     if TerminalDevice.standardOutput.isTerminal {
///         try TerminalDevice.standardOutput.write("\u{1B}[1mready\u{1B}[0m\n")
///     }
package struct TerminalDevice: Sendable, Equatable {
    /// The borrowed descriptor.
    package let descriptor: Int32

    /// Borrows an open descriptor.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Descriptor 0.
    package static let standardInput = TerminalDevice(descriptor: 0)

    /// Descriptor 1.
    package static let standardOutput = TerminalDevice(descriptor: 1)

    /// Descriptor 2.
    package static let standardError = TerminalDevice(descriptor: 2)

    /// Whether the descriptor is a terminal rather than a pipe, a file or closed.
    package var isTerminal: Bool {
        isatty(descriptor) == 1
    }
}

extension TerminalDevice {
    /// How much text a terminal shows at once.
    package struct Size: Sendable, Equatable {
        /// The cells in a row; a Japanese character takes two.
        package let columns: Int

        /// The rows.
        package let rows: Int

        /// A size of at least one cell.
        package init(columns: Int, rows: Int) {
            self.columns = max(columns, 1)
            self.rows = max(rows, 1)
        }
    }

    /// The terminal's size now; where the system knows none, `COLUMNS` and `LINES`, and failing those 80 by 24.
    package func size(environment: [String: String]) -> Size {
        var window = winsize()
        // A terminal without a window, such as a fresh pseudo-terminal or a serial line, answers 0 by 0.
        let answered = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
        let columns = answered ? Int(window.ws_col) : 0
        let rows = answered ? Int(window.ws_row) : 0
        return Size(
            columns: columns > 0 ? columns : Self.count(environment["COLUMNS"]) ?? 80,
            rows: rows > 0 ? rows : Self.count(environment["LINES"]) ?? 24)
    }

    private static func count(_ text: String?) -> Int? {
        text.flatMap { UInt16($0) }.flatMap { $0 > 0 ? Int($0) : nil }
    }
}
