import LineLoad
import SystemCalls
import TestSupport
import Testing

struct LoadGeneratorTests {
    private static let greeting = "{\"taiwa\":1,\"versions\":[1]}\n"
    private static let good = TinyServer.Reaction.say("{\"ok\":true,\"data\":null}\n")

    private static let brief = LoadGenerator(warmUp: 0.02, measured: 0.6)

    @Test(arguments: [1, 7, 64])
    func `a closed loop gets one reply a request at any depth`(depth: Int) throws {
        let counted = Lock(0)
        let server = try TinyServer(greeting: Self.greeting) { _, _ in
            counted.withLock { $0 += 1 }
            return Self.good
        }
        let flow = LoadFlow(to: server.address, connections: 3, pacing: .closed(depth: depth))
        let outcome = try #require(try Self.brief.run([flow]).first)
        #expect(outcome.isComplete, "\(outcome)")
        #expect(outcome.sent == outcome.answered && outcome.sent == counted.withLock { $0 })
        #expect(outcome.sent >= 3 * depth && outcome.sent % depth == 0)
        #expect(outcome.latencies.count > 0 && outcome.refused.isEmpty)
    }

    @Test func `it speaks over a Unix socket`() throws {
        let directory = try TemporaryDirectory()
        let server = try TinyServer(at: .unix(path: "\(directory.path)/load"), greeting: Self.greeting) { _, _ in
            Self.good
        }
        let flow = LoadFlow(to: server.address, connections: 2, pacing: .closed(depth: 4))
        let outcome = try #require(try Self.brief.run([flow]).first)
        #expect(outcome.isComplete && outcome.answered > 0, "\(outcome)")
    }

    @Test func `the lines of a mix are sent in turn, after what opens the connection`() throws {
        let seen = Lock<[String]>([])
        let server = try TinyServer(greeting: Self.greeting) { _, line in
            seen.withLock { $0.append(line) }
            return Self.good
        }
        var flow = LoadFlow(
            to: server.address, connections: 1, pacing: .closed(depth: 3), mix: RequestMix(["A", "B", "B", "C"]))
        flow.opening = { ["USE \($0)", "HELLO 1"] }
        let outcome = try #require(try Self.brief.run([flow]).first)
        #expect(outcome.isComplete, "\(outcome)")
        let lines = seen.withLock { $0 }
        #expect(lines.count == outcome.sent + 2)
        #expect(lines.prefix(2) == ["USE 0", "HELLO 1"])
        for (number, line) in lines.dropFirst(2).enumerated() { #expect(line == ["A", "B", "B", "C"][number % 4]) }
    }

    @Test func `errors are counted by their code, events are no replies`() throws {
        let server = try TinyServer(greeting: Self.greeting) { number, _ in
            switch number % 4 {
            case 0: Self.good
            case 1: .say("{\"id\":\"a-\(number)\",\"ok\":true}\n{\"event\":\"hb\"}\n")
            case 2: .say("{\"ok\":false,\"code\":\"BUSY\",\"num\":503}\n")
            default: .say("{\"id\":7,\"ok\":false,\"code\":\"RATE_LIMITED\",\"num\":429}\n")
            }
        }
        let flow = LoadFlow(to: server.address, connections: 2, pacing: .closed(depth: 8))
        let outcome = try #require(try Self.brief.run([flow]).first)
        #expect(outcome.isComplete && outcome.events > 0, "\(outcome)")
        #expect(outcome.refused.keys.sorted() == ["BUSY", "RATE_LIMITED"])
        #expect(outcome.refusalLatencies.count > 0 && outcome.latencies.count > 0)
        #expect(abs(outcome.good - outcome.refusals) <= 16)
    }

    @Test(arguments: ["{\"ok\":true}\n{\"ok\":true}\n", "nonsense\n", ""])
    func `a server that does not give one reply a request is found out`(reply: String) throws {
        let server = try TinyServer(greeting: Self.greeting) { number, _ in number == 1 ? .say(reply) : Self.good }
        let flow = LoadFlow(to: server.address, connections: 1, pacing: .closed(depth: 2))
        let outcome = try #require(
            try LoadGenerator(warmUp: 0, measured: 0.05, patience: 0.1).run([flow]).first)
        #expect(!outcome.isComplete, "\(outcome)")
    }

    @Test func `a connection that the server ends is counted with its open requests`() throws {
        let server = try TinyServer(greeting: Self.greeting) { number, _ in number == 1 ? .hangUp : Self.good }
        let flow = LoadFlow(to: server.address, connections: 1, pacing: .closed(depth: 4))
        let outcome = try #require(try Self.brief.run([flow]).first)
        #expect(outcome.endings.count == 1)
        #expect(outcome.answered == 1 && outcome.unanswered == 3, "\(outcome)")
    }

    @Test func `a server that answers the first lines with an error gets no load`() throws {
        let server = try TinyServer(greeting: "{\"ok\":false,\"code\":\"BUSY\"}\n") { _, _ in Self.good }
        let flow = LoadFlow(to: server.address, connections: 1, pacing: .closed(depth: 1))
        #expect(throws: LoadFailure.self) { try LoadGenerator(measured: 0.1, patience: 0.2).run([flow]) }
    }

    @Test func `redis and taiwa speech may be mixed in one run`() throws {
        let redis = try TinyServer { number, line in .say(line == "PING" && number != 3 ? "+PONG\r\n" : "-ERR no\r\n") }
        let taiwa = try TinyServer(greeting: Self.greeting) { _, _ in Self.good }
        let outcomes = try LoadGenerator(warmUp: 0, measured: 0.6).run([
            LoadFlow(to: redis.address, speaking: .redis, connections: 2, pacing: .closed(depth: 2)),
            LoadFlow(to: taiwa.address, connections: 2, pacing: .closed(depth: 2)),
        ])
        #expect(outcomes.allSatisfy { $0.isComplete && $0.good > 0 }, "\(outcomes)")
        #expect(outcomes[0].refused == ["ERR": 1])
    }

    @Test func `silent connections stay and trickling ones send a line that never ends`() throws {
        let server = try TinyServer(greeting: Self.greeting) { _, _ in Self.good }
        var wereOpen = false
        let outcomes = try LoadGenerator(warmUp: 0, measured: 0.1).run([
            LoadFlow(to: server.address, connections: 5, pacing: .silent),
            LoadFlow(to: server.address, connections: 5, pacing: .trickle(every: 10_000_000)),
        ]) { wereOpen = true }
        #expect(wereOpen && outcomes.allSatisfy { $0.isComplete && $0.sent == 0 && $0.good == 0 }, "\(outcomes)")
    }
}
