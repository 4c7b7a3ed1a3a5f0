import Dispatch
import Foundation
package import SystemCalls

/// A server in a process of its own that is ended with the object.
///
///     let server = try ServerProcess.taiwa(path, at: address, ["--plugins", plugins], log: "log")
///     print(server.secondsToReady, try server.figures().resident)
///     server.stop()
package final class ServerProcess {
    package let address: SocketAddress
    /// From the start of the process to the first good reply to what asks whether it is ready.
    package private(set) var secondsToReady = 0.0
    package var identifier: Int32 { process.processIdentifier }
    package var isRunning: Bool { process.isRunning }

    private let process = Process()
    private let end = DispatchSemaphore(value: 0)
    private let log: String

    /// - Parameters:
    ///   - log: the file that gets what the program prints.
    private init(_ program: String, _ arguments: [String], at address: SocketAddress, log: String) throws {
        self.address = address
        self.log = log
        guard FileManager.default.createFile(atPath: log, contents: nil) else {
            throw LoadFailure("cannot write \(log)")
        }
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        defer { try? output.close() }
        let guardian = "/usr/bin/setpriv"
        // The kernel ends the server with the thread that started it: only the main thread lives as long as this process.
        if Thread.isMainThread, FileManager.default.isExecutableFile(atPath: guardian) {
            process.executableURL = URL(fileURLWithPath: guardian)
            process.arguments = ["--pdeathsig", "KILL", program] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        process.terminationHandler = { [end] _ in end.signal() }
        try Self.withSignalsUnblocked { try process.run() }
    }

    deinit { stop() }

    /// Starts `taiwa serve` and waits until it says that it is ready.
    ///
    /// - Parameters:
    ///   - program: the path of the executable.
    ///   - arguments: after those that say where to listen.
    ///   - log: the file that gets what the program prints.
    package static func taiwa(
        _ program: String, at address: SocketAddress, _ arguments: [String], log: String, seconds: Double = 30
    ) throws -> ServerProcess {
        let listening =
            switch address {
            case .tcp: ["--listen", "\(address)"]
            case .unix(let path): ["--socket", path]
            }
        return try started(program, ["serve"] + listening + arguments, at: address, log: log, seconds: seconds) {
            guard let greeting = try $0.line(), greeting.hasPrefix("{\"taiwa\":") else { return false }
            return try $0.ask("READY").contains("\"ready\":true")
        }
    }

    /// Starts `redis-server` without persistence on a free port of this machine; `nil` where it is not installed.
    package static func redis(log: String) throws -> ServerProcess? {
        guard let program = installed("redis-server") else { return nil }
        let port = try freePort()
        let arguments = ["--port", "\(port)", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        return try started(program, arguments, at: .tcp(host: "127.0.0.1", port: port), log: log, seconds: 10) {
            try $0.ask("PING") == "+PONG\r"
        }
    }

    /// Starts any server, and waits until a connection to it gets what a closure asks for.
    package static func started(
        _ program: String, _ arguments: [String], at address: SocketAddress, log: String, seconds: Double,
        isReady: (LineClient) throws -> Bool
    ) throws -> ServerProcess {
        let start = MonotonicClock.now()
        let server = try ServerProcess(program, arguments, at: address, log: log)
        while true {
            // Until it listens, and while it ends connections, there is nobody to ask.
            if let client = try? LineClient(to: address), (try? isReady(client)) == true { break }
            let waited = Double(MonotonicClock.now() - start) / 1e9
            guard server.isRunning, waited < seconds else {
                throw LoadFailure("\(program) was not ready after \(waited) seconds: \(server.lastWords)")
            }
            usleep(500)
        }
        server.secondsToReady = Double(MonotonicClock.now() - start) / 1e9
        return server
    }

    /// What it uses now.
    package func figures() throws -> ProcessFigures { try ProcessFigures(of: identifier) }

    /// What it uses when it has noticed that peers have left: as soon as it has no more descriptors than it had at some time
    /// before, or after half a minute.
    package func figures(settlingTo descriptors: Int) throws -> ProcessFigures {
        for _ in 0..<1_500 {
            let figures = try figures()
            if figures.openDescriptors <= descriptors { return figures }
            _ = waitForEnd(seconds: 0.02)
        }
        return try figures()
    }

    /// The end of what it printed.
    package var lastWords: String {
        String(decoding: (FileManager.default.contents(atPath: log) ?? Data()).suffix(2000), as: UTF8.self)
    }

    /// Sends a signal, such as `SIGTERM`.
    package func signal(_ number: Int32) { if isRunning { kill(identifier, number) } }

    /// Waits for the end.
    ///
    /// - Returns: the exit code, or minus the signal that killed it; `nil` when it still runs after the time.
    package func waitForEnd(seconds: Double) -> Int32? {
        guard end.wait(timeout: .now() + seconds) == .success else { return nil }
        end.signal()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Ends it at once: two SIGTERM, of which the second ends a drain, and SIGKILL if that is in vain.
    ///
    /// - Returns: as ``waitForEnd(seconds:)``.
    @discardableResult
    package func stop() -> Int32? {
        for number in [SIGTERM, SIGTERM, SIGKILL] {
            signal(number)
            if let code = waitForEnd(seconds: number == SIGKILL ? 10 : 1) { return code }
        }
        return nil
    }

    /// A port of this machine's that nobody listened on a moment ago.
    package static func freePort() throws -> UInt16 {
        let socket = try ListeningSocket.bind(.tcp(host: "127.0.0.1", port: 0))
        guard case .tcp(_, let port) = socket.address else { throw LoadFailure("no free port") }
        return port
    }

    /// Where a program lies that the system's package installs; `nil` where it is not installed.
    package static func installed(_ name: String) -> String? {
        ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A program begins with the signals blocked that its parent's thread has blocked, and Dispatch blocks them on its
    /// own threads: SIGTERM would never come.
    private static func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }
}
