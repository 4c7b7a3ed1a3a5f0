import LineLoad
import SystemCalls
import Testing

struct OpenLoopTests {
    private static let good = "{\"ok\":true}\n"

    private func flow(
        to server: TinyServer, _ pacing: LoadFlow.Pacing, connections: Int = 4
    ) -> LoadFlow {
        LoadFlow(to: server.address, speaking: .anything, connections: connections, pacing: pacing)
    }

    @Test func `as many requests are sent as the rate says`() throws {
        let server = try TinyServer { _, _ in .say(Self.good) }
        let outcome = try #require(
            try LoadGenerator(warmUp: 0, measured: 0.2).run([flow(to: server, .open(perSecond: 2000))]).first)
        #expect(outcome.isComplete && outcome.sent == 400, "\(outcome)")
        #expect(outcome.latencies.count == outcome.sent)
    }

    @Test func `a stall of the server shows in the latency of every request that was due meanwhile`() throws {
        let server = try TinyServer { number, _ in
            number == 100 ? .stall(milliseconds: 200, Self.good) : .say(Self.good)
        }
        let outcome = try #require(
            try LoadGenerator(warmUp: 0, measured: 0.5).run([flow(to: server, .open(perSecond: 1000))]).first)
        #expect(outcome.isComplete, "\(outcome)")
        // Of 500 requests, 200 come due in the stall, and half of those at least 100 ms before its end.
        #expect(outcome.latencies.milliseconds(0.81) >= 90)
        #expect(outcome.latencies.maximum >= 195_000_000)
    }

    @Test func `the same stall shows in one latency a connection of a closed loop`() throws {
        let server = try TinyServer { number, _ in
            number == 10 ? .stall(milliseconds: 200, Self.good) : .say(Self.good)
        }
        let outcome = try #require(
            try LoadGenerator(warmUp: 0, measured: 1).run([flow(to: server, .closed(depth: 1))]).first)
        #expect(outcome.isComplete, "\(outcome)")
        #expect(outcome.latencies.maximum >= 195_000_000)
        #expect(outcome.latencies.quantile(0.9) < outcome.latencies.maximum)
    }

    @Test func `what comes due with too many in flight is withheld and counted`() throws {
        let server = try TinyServer { number, _ in
            number == 10 ? .stall(milliseconds: 100, Self.good) : .say(Self.good)
        }
        let outcome = try #require(
            try LoadGenerator(warmUp: 0, measured: 0.3).run([
                flow(to: server, .open(perSecond: 1000, mostInFlight: 5), connections: 1)
            ]).first)
        #expect(outcome.isComplete && outcome.withheld >= 80, "\(outcome)")
        #expect(outcome.sent + outcome.withheld == 300)
    }
}
