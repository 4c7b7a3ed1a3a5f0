import TestSupport
import Testing

/// The parts of a connection work together: the output depends on the lines, not on how they came.
struct SimulatedConnectionTests {
    /// Sends the parts as the connection is ready for them, answers late replies in random order, ends the input.
    private func run(
        _ parts: [[UInt8]], linesATurn: Int = 16, octetsAWrite: Int = 1_000, using random: inout SeededGenerator
    ) -> SimulatedConnection {
        var connection = SimulatedConnection()
        connection.linesATurn = linesATurn
        connection.octetsAWrite = octetsAWrite
        var parts = parts[...]
        var hasEnded = false
        var turns = 0
        while !connection.isClosed, turns < 100_000 {
            turns += 1
            if connection.readsInput, !hasEnded {
                if let part = parts.popFirst() {
                    connection.receive(part)
                } else {
                    connection.endInput()
                    hasEnded = true
                }
            } else if connection.openTickets > 0, Bool.random(using: &random) {
                connection.redeemOne(at: Int.random(in: 0..<connection.openTickets, using: &random))
            } else {
                connection.turn()
            }
        }
        return connection
    }

    private func randomLines(using random: inout SeededGenerator) -> [UInt8] {
        let lines = ["a", "later", "later 2", "", "long but good", "b\r", "a\rb", "later 3"]
        var input = (0..<Int.random(in: 0...12, using: &random)).map { _ in lines.randomElement(using: &random)! + "\n"
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            let breaks = ["quit\n", String(repeating: "x", count: 32), "unfinished", "\r"]
            input.insert(breaks.randomElement(using: &random)!, at: Int.random(in: 0...input.count, using: &random))
        }
        return Array(input.joined().utf8)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `every split, order of late replies and small write gives the same output`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let input = randomLines(using: &random)
            let whole = run([input], using: &random)
            let wholeIsClosed = whole.isClosed
            #expect(wholeIsClosed, "seed \(seed)")
            for place in 0...input.count {
                let parts = [Array(input[..<place]), Array(input[place...])]
                let linesATurn = Int.random(in: 1...3, using: &random)
                let octets = Int.random(in: 1...7, using: &random)
                let split = run(parts, linesATurn: linesATurn, octetsAWrite: octets, using: &random)
                let splitIsClosed = split.isClosed
                #expect(splitIsClosed, "seed \(seed)")
                #expect(split.text == whole.text, "seed \(seed), split at \(place)")
                #expect(split.executed == whole.executed, "seed \(seed), split at \(place)")
            }
            let single = run(input.map { [$0] }, octetsAWrite: 1, using: &random)
            #expect(single.text == whole.text, "seed \(seed)")
        }
    }

    @Test func `a line cut at any octet before the end of input is never executed, and those before it are answered`() {
        var random = SeededGenerator(seed: 7)
        let line = Array("ERASE subject=u-42\r\n".utf8)
        let before = Array("later\nPING\n".utf8)
        for count in 0..<line.count {
            let connection = run([before + line[..<count]], using: &random)
            #expect(connection.executed == ["later", "PING"])
            #expect(connection.text == "later\nPING\n" + (count > 0 ? "fault partialLine\n" : ""))
        }
        let connection = run([before + line], using: &random)
        #expect(connection.executed == ["later", "PING", "ERASE subject=u-42"])
        #expect(!connection.text.contains("fault"))
    }

    @Test func `after the last line nothing is executed, and the peer may still read the reply`() {
        var connection = SimulatedConnection()
        connection.receive(Array("a\nlater\nquit\nb\n".utf8))
        #expect(connection.text == "a\n")
        #expect(!connection.hasEndedWriting)
        connection.redeemOne(at: 0)
        #expect(connection.text == "a\nlater\nquit\n")
        #expect(connection.hasEndedWriting)
        #expect(!connection.isClosed)
        connection.receive(Array("c\n".utf8))
        #expect(connection.executed == ["a", "later", "quit"])
        connection.endInput()
        #expect(connection.isClosed)
    }

    @Test func `a full queue stops reading and goes on with what was kept`() {
        var connection = SimulatedConnection()
        connection.receive(Array("later 1\nlater 2\nlater 3\nlater 4\nlater 5\nb\n".utf8))
        #expect(connection.executed.count == 4)
        #expect(!connection.readsInput)
        for _ in 0..<4 { connection.redeemOne(at: 0) }
        #expect(connection.text == "later 1\nlater 2\nlater 3\nlater 4\n")
        connection.turn()
        #expect(connection.executed.count == 6)
        #expect(connection.readsInput)
        connection.redeemOne(at: 0)
        #expect(connection.text.hasSuffix("later 5\nb\n"))
    }
}
