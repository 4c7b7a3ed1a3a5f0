import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `taiwa inbox` at a terminal with a script at the keyboard; killed at the latest with the object.
final class FullScreenSession {
    struct NoTerminal: Error {}

    private let keyboard: Int32
    private let terminal: Int32
    private let process = Process()
    private let end = DispatchSemaphore(value: 0)
    /// The flags of the terminal before the program began.
    let firstFlags: tcflag_t
    /// What has come since the last wait.
    private var fresh: [UInt8] = []
    /// Everything that was on the screen, with the codes that drive it.
    private(set) var screen: [UInt8] = []

    init(
        _ arguments: [String], in workspace: Workspace, columns: Int = 80, rows: Int = 24,
        environment: [String: String] = ["TERM": "xterm"]
    ) throws {
        var ends: (keyboard: Int32, terminal: Int32) = (-1, -1)
        guard openpty(&ends.keyboard, &ends.terminal, nil, nil, nil) == 0 else { throw NoTerminal() }
        (keyboard, terminal) = (ends.keyboard, ends.terminal)
        var mode = termios()
        tcgetattr(ends.terminal, &mode)
        firstFlags = mode.c_lflag
        setSize(columns: columns, rows: rows)
        process.executableURL = URL(fileURLWithPath: BuiltProgram.taiwa.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        process.environment = environment
        let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
        process.standardInput = handle
        process.standardOutput = handle
        process.standardError = handle
        let end = end
        process.terminationHandler = { _ in end.signal() }
        try Process.withSignalsUnblocked { try process.run() }
    }

    /// Reads until something shows that has not been waited for yet; fails the test after half a minute.
    func wait(for text: String, at location: SourceLocation = #_sourceLocation) {
        while true {
            if let found = String(decoding: fresh, as: UTF8.self).range(of: text) {
                fresh = Array(String(decoding: fresh, as: UTF8.self)[found.upperBound...].utf8)
                return
            }
            guard read(within: 30_000) else {
                Issue.record("never shown: \(text)\n\(shown.debugDescription)", sourceLocation: location)
                return
            }
        }
    }

    private func read(within milliseconds: Int32) -> Bool {
        var readiness = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
        guard poll(&readiness, 1, milliseconds) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = readBytes(keyboard, &buffer, buffer.count)
        guard count > 0 else { return false }
        fresh += buffer.prefix(count)
        screen += buffer.prefix(count)
        return true
    }

    /// Everything that was shown.
    var shown: String { String(decoding: screen, as: UTF8.self) }

    func press(_ keys: String) {
        var bytes = Array(keys.utf8)
        while !bytes.isEmpty {
            let written = write(keyboard, bytes, bytes.count)
            guard written > 0 else { return }
            bytes.removeFirst(written)
        }
    }

    func setSize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(keyboard, UInt(TIOCSWINSZ), &size)
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Has a stopped program go on; it may stop only after the signal, so that is sent until it says something.
    func goOn() {
        for _ in 0..<100 {
            signal(SIGCONT)
            if read(within: 100) { return }
        }
    }

    /// The flags that tell raw mode from the ordinary one.
    var localFlags: tcflag_t {
        var mode = termios()
        tcgetattr(terminal, &mode)
        return mode.c_lflag
    }

    /// Waits for the end of the program, and reads what it still says.
    func ending(at location: SourceLocation = #_sourceLocation) -> Process.Ending {
        let limit = DispatchTime.now() + 20
        while end.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
            _ = read(within: 0)
            guard DispatchTime.now() < limit else {
                Issue.record("the program has not ended", sourceLocation: location)
                kill(process.processIdentifier, SIGKILL)
                return .killed(signal: SIGKILL)
            }
        }
        while read(within: 0) {}
        return process.terminationReason == .exit
            ? .exited(process.terminationStatus) : .killed(signal: process.terminationStatus)
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        close(keyboard)
        close(terminal)
    }
}

// Outside the type, where `read` names something else.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
