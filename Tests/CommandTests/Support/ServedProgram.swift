import Foundation
import TestSupport
import Testing

/// `taiwa serve` while it runs; killed at the latest with the object.
///
///     let served = try ServedProgram(in: try TinyBundles.trained())
///     let client = try served.connect()
///     #expect(try client.line() == greeting)
///     #expect(try served.stop() == .exited(0))
final class ServedProgram {
    struct DidNotStart: Error, CustomStringConvertible {
        let description: String
    }

    let workspace: Workspace
    let process: Process
    /// Where it listens, in the order of its log: `127.0.0.1:41234` or a path.
    private(set) var addresses: [String] = []
    private let logPath: String
    private let files: TemporaryDirectory
    private let end = DispatchSemaphore(value: 0)

    /// Starts a server and waits until it listens.
    ///
    /// - Parameters:
    ///   - arguments: options of `taiwa serve`; with no listener among them it listens on a free port of 127.0.0.1.
    ///   - listeners: how many sockets it is to listen on.
    ///   - prelude: shell to run before it, such as `ulimit -n 64`.
    init(
        in workspace: Workspace, _ arguments: String..., listeners: Int = 1, prelude: String = ":",
        environment: [String: String] = [:]
    ) throws {
        self.workspace = workspace
        files = try TemporaryDirectory()
        logPath = try files.write("", to: "log")
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let isBound = arguments.contains { ["--listen", "--socket", "--config", "--admin-socket"].contains($0) }
        process.arguments =
            ["-c", "\(prelude); exec \"$0\" \"$@\"", BuiltProgram.taiwa.path, "serve", "--allow-root"]
            + (isBound ? [] : ["--listen", "127.0.0.1:0"]) + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
        process.environment = ["HOME": workspace.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: logPath))
        process.standardError = log
        process.terminationHandler = { [end] _ in end.signal() }
        try Process.withSignalsUnblocked { try process.run() }
        try log.close()
        var found: [String] = []
        let isListening = try eventually(within: 60) {
            found = try self.log().filter { $0["event"] == .string("listening") }.compactMap { $0["address"]?.string }
            return found.count >= listeners || !process.isRunning
        }
        guard isListening, found.count >= listeners else {
            throw DidNotStart(description: String(decoding: try logBytes(), as: UTF8.self))
        }
        addresses = found
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// The port of the first TCP listener.
    var port: UInt16 {
        addresses.lazy.filter { !$0.hasPrefix("/") }.compactMap { $0.split(separator: ":").last.flatMap { UInt16($0) } }
            .first ?? 0
    }

    /// Everything that it has written to standard error.
    func logBytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: logPath)) }

    /// The whole lines of its log that are JSON.
    func log() throws -> [JSON] {
        try logBytes().split(separator: 0x0A).compactMap { try? JSON(Data($0)) }
    }

    /// A connection to the first TCP listener, before the greeting.
    func connect(receiveBuffer: Int32? = nil) throws -> LineClient {
        try LineClient(port: port, receiveBuffer: receiveBuffer)
    }

    /// A connection that was greeted.
    func greeted() throws -> LineClient {
        let client = try connect()
        guard let greeting = try client.line(), greeting.hasPrefix(#"{"taiwa":1,"#) else {
            throw DidNotStart(description: "no greeting")
        }
        return client
    }

    /// Sends a signal.
    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// How it ends, waited for; at the time limit it is killed and the test fails.
    func ending(within seconds: Double = 60) -> Process.Ending {
        if end.wait(timeout: .now() + seconds) == .timedOut {
            Issue.record("the server did not end in \(seconds) seconds")
            kill(process.processIdentifier, SIGKILL)
            end.wait()
        }
        end.signal()
        return process.terminationReason == .exit
            ? .exited(process.terminationStatus) : .killed(signal: process.terminationStatus)
    }

    /// Ends it at once: two SIGTERM, the second when the first was heard.
    func stop() throws -> Process.Ending {
        signal(SIGTERM)
        _ = try eventually { try log().contains { $0["event"] == .string("draining") } || !process.isRunning }
        signal(SIGTERM)
        return ending()
    }
}
