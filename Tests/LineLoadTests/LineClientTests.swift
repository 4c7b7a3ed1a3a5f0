import LineLoad
import SystemCalls
import Testing

struct LineClientTests {
    @Test func `lines come one by one however they were sent`() throws {
        let server = try TinyServer(greeting: "hello\n") { _, line in .say("\(line)\n\(line)!\n") }
        let client = try LineClient(to: server.address)
        #expect(try client.line() == "hello")
        #expect(try client.ask("A") == "A")
        #expect(try client.ask("B") == "A!")
        #expect(try [client.line(), client.line()] == ["B", "B!"])
        client.endWriting()
        #expect(try client.line() == nil)
    }

    @Test func `a server that says nothing is not waited for longer than asked`() throws {
        let server = try TinyServer { _, _ in .say("") }
        let client = try LineClient(to: server.address)
        #expect(throws: LoadFailure.self) { try client.ask("A", seconds: 0.02) }
    }

    @Test func `a churn serves every connection, or says which was not`() throws {
        let lines = Lock(0)
        let server = try TinyServer(greeting: "{\"taiwa\":1}\n") { number, _ in
            lines.withLock { $0 += 1 }
            return .say(number == 30 ? "{\"ok\":false}\n" : "{\"ok\":true}\n")
        }
        let churn = ConnectionChurn(to: server.address)
        try churn.run(times: 30, asking: true)
        try churn.run(times: 20, asking: false)
        #expect(lines.withLock { $0 } == 30)
        #expect(throws: LoadFailure.self) { try churn.run(times: 1, asking: true) }
    }
}
