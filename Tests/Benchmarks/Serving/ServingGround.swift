import Foundation
import LineLoad
import SystemCalls
import TestSupport

/// Where the benchmarks of the server keep bundles, state and logs, and start what they measure.
struct ServingGround {
    let directory: String
    private let program: String
    // Removes the directory.
    private let temporary: TemporaryDirectory?

    /// `nil`, and said so, where the server was not built or processes cannot be watched.
    init?() throws {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        program = BenchmarkOptions.program ?? beside.appendingPathComponent("taiwa").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            print("skipped: \(program) is not built (swift build -c release --product taiwa)")
            return nil
        }
        guard ProcessFigures.isAvailable else {
            print("skipped: this system has no /proc to watch a server by")
            return nil
        }
        temporary = BenchmarkOptions.kept == nil ? try TemporaryDirectory() : nil
        directory = BenchmarkOptions.kept ?? temporary?.path ?? "."
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }

    /// Starts the server with a state of its own and limits that the load does not reach.
    ///
    /// - Parameters:
    ///   - limits: other limits than the defaults, by the names of the configuration.
    ///   - settings: other settings than the defaults, that are no limits.
    ///   - arguments: of the program, beside those that it always gets.
    ///   - place: where its state, its configuration and its log lie; `nil` for a new one.
    func server(
        plugins: String, limits: [String: Int] = [:], settings: [String: Any] = [:], arguments: [String] = [],
        at place: String? = nil
    ) throws -> ServerProcess {
        let place = place ?? "\(directory)/\(UUID())"
        try FileManager.default.createDirectory(atPath: "\(place)/state", withIntermediateDirectories: true)
        let wide = [
            "ask_per_s": 1_000_000, "ask_burst": 1_000_000, "connections": 20_000, "connections_tenant": 20_000,
            "connections_address": 20_000, "drain_notice_s": 0, "drain_s": 0,
        ]
        let configuration = settings.merging(["limits": wide.merging(limits) { $1 }]) { $1 }
        try JSONSerialization.data(withJSONObject: configuration)
            .write(to: URL(fileURLWithPath: "\(place)/configuration.json"))
        return try ServerProcess.taiwa(
            program, at: .tcp(host: "127.0.0.1", port: ServerProcess.freePort()),
            [
                "--plugins", plugins, "--state", "\(place)/state", "--config", "\(place)/configuration.json",
                "--allow-root",
            ] + arguments, log: "\(place)/log")
    }

    /// `redis-server`; `nil`, and said so, where it is not installed.
    func redis() throws -> ServerProcess? {
        let server = try ServerProcess.redis(log: "\(directory)/redis.log")
        if server == nil { print("left out: redis-server is not installed") }
        return server
    }
}
