import Dispatch
import SystemCalls

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A terminal with nobody at it but a script.
final class PseudoTerminal {
    struct Unavailable: Error {}

    /// Keys to press once the screen shows something.
    struct Step: Sendable {
        let shown: String
        let keys: String
    }

    /// What happens after the last step.
    enum Ending: Sendable {
        /// Nothing, until the test is over.
        case staying

        /// The terminal's window is closed.
        case hangingUp
    }

    /// The side a program reads and writes.
    let terminal: TerminalDevice
    private let keyboard: TerminalDevice
    private let typing = DispatchGroup()

    init() throws {
        var ends: (keyboard: Int32, terminal: Int32) = (-1, -1)
        guard openpty(&ends.keyboard, &ends.terminal, nil, nil, nil) == 0 else { throw Unavailable() }
        keyboard = TerminalDevice(descriptor: ends.keyboard)
        terminal = TerminalDevice(descriptor: ends.terminal)
    }

    /// The flags that tell raw mode from the ordinary one.
    var localFlags: tcflag_t {
        var mode = termios()
        tcgetattr(terminal.descriptor, &mode)
        return mode.c_lflag
    }

    /// Plays the steps on another thread; if the screen stays without what it should show, hangs up.
    func play(_ steps: [Step], then ending: Ending = .staying) {
        let keyboard = keyboard
        DispatchQueue.global().async(group: typing) {
            for step in steps {
                guard Self.wait(for: step.shown, on: keyboard) else { break }
                try? keyboard.write(step.keys)
            }
            if ending == .staying {
                // Reading on keeps the terminal from filling up; it ends when the terminal closes.
                while case .bytes? = try? keyboard.read(within: .seconds(10)) {}
            }
            close(keyboard.descriptor)
        }
    }

    private static func wait(for text: String, on keyboard: TerminalDevice) -> Bool {
        var screen: [UInt8] = []
        while case .bytes(let bytes)? = try? keyboard.read(within: .seconds(10)) {
            screen += bytes
            if String(decoding: screen, as: UTF8.self).contains(text) { return true }
        }
        return false
    }

    deinit {
        close(terminal.descriptor)
        typing.wait()
    }
}
