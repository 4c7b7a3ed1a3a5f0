import Foundation
import LineLoad
import SystemCalls
import TestSupport
import Testing

struct ServerProcessTests {
    private static let hasRedis = ServerProcess.installed("redis-server") != nil

    @Test(.enabled(if: hasRedis, "redis-server is not installed"))
    func `a server is ready when it is given, takes load, and is ended`() throws {
        let directory = try TemporaryDirectory()
        let server = try #require(try ServerProcess.redis(log: "\(directory.path)/log"))
        #expect(server.secondsToReady > 0 && server.isRunning)
        let flow = LoadFlow(to: server.address, speaking: .redis, connections: 4, pacing: .closed(depth: 2))
        let outcome = try #require(try LoadGenerator(warmUp: 0, measured: 0.6).run([flow]).first)
        #expect(outcome.isComplete && outcome.good > 0, "\(outcome)")
        if ProcessFigures.isAvailable {
            let figures = try server.figures()
            #expect(figures.resident > 1 << 20 && figures.anonymous > 0 && figures.anonymous < figures.resident)
            #expect(figures.openDescriptors > 3 && figures.threads > 0)
        }
        #expect(server.stop() == 0)
        #expect(!server.isRunning)
        #expect(throws: (any Error).self) { try LineClient(to: server.address) }
    }

    @Test(.enabled(if: hasRedis, "redis-server is not installed"))
    func `a server does not outlive the object`() throws {
        let directory = try TemporaryDirectory()
        var server = try ServerProcess.redis(log: "\(directory.path)/log")
        let address = try #require(server?.address)
        server = nil
        #expect(throws: (any Error).self) { try LineClient(to: address) }
    }

    @Test func `a program that ends before it is ready is a failure with its last words`() throws {
        let directory = try TemporaryDirectory()
        let address = SocketAddress.unix(path: "\(directory.path)/nobody")
        do {
            _ = try ServerProcess.started(
                "/bin/sh", ["-c", "echo no such plugin; exit 3"], at: address, log: "\(directory.path)/log", seconds: 20
            ) { _ in true }
            Issue.record("it was started")
        } catch let failure as LoadFailure {
            #expect(failure.description.hasSuffix("no such plugin\n"))
        }
    }

    @Test(.enabled(if: ProcessFigures.isAvailable, "there is no proc(5)"))
    func `a process that is no more has no figures`() throws {
        let here = try ProcessFigures(of: ProcessInfo.processInfo.processIdentifier)
        #expect(here.resident > 0 && here.cpuSeconds >= 0)
        #expect(throws: LoadFailure.self) { try ProcessFigures(of: .max) }
    }
}
