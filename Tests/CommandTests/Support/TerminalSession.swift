import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `taiwa chat`, or another command that asks for lines, at a terminal with a script at the keyboard.
struct TerminalSession {
    struct NoTerminal: Error {}

    /// Everything that was on the screen, with the codes that drive it.
    let screen: String
    let ending: Process.Ending

    /// Types each line as soon as a prompt waits for it, and reads on until the program is done.
    ///
    /// - Parameters:
    ///   - onPrompt: called with the number of the line, from 0, before it is typed.
    init(
        _ arguments: [String] = ["chat"], typing lines: [String], in workspace: Workspace,
        environment: [String: String], onPrompt: (Int) -> Void = { _ in }
    ) throws {
        var keyboard: Int32 = -1
        var terminal: Int32 = -1
        guard openpty(&keyboard, &terminal, nil, nil, nil) == 0 else { throw NoTerminal() }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.taiwa.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        process.environment = environment
        let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
        process.standardInput = handle
        process.standardOutput = handle
        process.standardError = handle
        var shown = ""
        ending = try process.run(within: 30) {
            close(terminal)
            shown = Self.converse(lines, at: keyboard, onPrompt)
        }
        close(keyboard)
        screen = shown
    }

    /// Reads until the program closes the terminal, or nothing has come for half a minute.
    private static func converse(_ lines: [String], at keyboard: Int32, _ onPrompt: (Int) -> Void) -> String {
        var screen: [UInt8] = []
        var waiting = lines[...]
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            var readiness = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
            guard poll(&readiness, 1, 30_000) > 0 else { break }
            let count = read(keyboard, &buffer, buffer.count)
            guard count > 0 else { break }
            screen += buffer.prefix(count)
            guard isAtEmptyPrompt(screen), let line = waiting.first else { continue }
            onPrompt(waiting.startIndex)
            waiting.removeFirst()
            var keys = Array("\(line)\r".utf8)
            while !keys.isEmpty {
                let written = write(keyboard, keys, keys.count)
                guard written > 0 else { break }
                keys.removeFirst(written)
            }
        }
        return String(decoding: screen, as: UTF8.self)
    }

    /// Whether the last thing drawn is the prompt `> ` with the cursor right behind it, or one for a secret.
    private static func isAtEmptyPrompt(_ screen: [UInt8]) -> Bool {
        screen.suffix(8).elementsEqual("\u{1B}[K\r\u{1B}[2C".utf8)
            || screen.suffix(10).elementsEqual("token: \u{1B}[K".utf8)
    }
}
