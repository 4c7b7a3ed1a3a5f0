import LineServing
import TestSupport
import Testing

/// Bytes leave in the order in which they came, and memory only while they wait.
struct OutputBufferTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `random appends and partial writes lose nothing`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var output = OutputBuffer()
        var scratch: [UInt8] = []
        var written: [UInt8] = []
        var received: [UInt8] = []
        for turn in 0..<2_000 {
            if Bool.random(using: &random) { output.borrow(&scratch) }
            let line = Array("line \(turn)\n".utf8)
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                output.append(line)
                written += line
            case 1:
                output.write { $0 += line }
                written += line
            default: break
            }
            let count = Int.random(in: 0...min(output.count, 30), using: &random)
            received += output.unsent.prefix(count)
            output.consume(count, now: UInt64(turn))
            output.giveBack(&scratch)
            #expect(output.count == written.count - received.count, "seed \(seed)")
            if output.isEmpty { #expect(output.storageOctets == 0, "seed \(seed)") }
        }
        #expect(received + output.unsent == written, "seed \(seed)")
        output.consume(output.count, now: 3_000)
        #expect(output.storageOctets == 0)
    }

    @Test func `a lent array is given back with its memory`() {
        var output = OutputBuffer()
        var scratch: [UInt8] = []
        scratch.reserveCapacity(4_096)
        output.borrow(&scratch)
        output.append(Array("PING\n".utf8))
        #expect(output.storageOctets >= 4_096)
        output.consume(5, now: 0)
        output.giveBack(&scratch)
        #expect(scratch.capacity >= 4_096)
        #expect(scratch.isEmpty)
        #expect(output.storageOctets == 0)
    }

    @Test func `the stall counts from the first write that left bytes, anew from each progress`() {
        var output = OutputBuffer()
        output.append(Array("0123456789\n".utf8))
        #expect(output.stalledSince == nil)
        output.consume(0, now: 10)
        #expect(output.stalledSince == 10)
        output.append(Array("more\n".utf8))
        output.consume(0, now: 20)
        #expect(output.stalledSince == 10)
        output.consume(3, now: 30)
        #expect(output.stalledSince == 30)
        output.consume(13, now: 40)
        #expect(output.stalledSince == nil)
    }

    @Test func `a buffer is too full beyond its cap`() {
        var output = OutputBuffer(cap: 4)
        output.append(Array("abc\n".utf8))
        #expect(!output.isOverfull)
        output.append(Array("\n".utf8))
        #expect(output.isOverfull)
        output.consume(1, now: 0)
        #expect(!output.isOverfull)
    }

    @Test(arguments: 0...15)
    func `dropping unsent lines keeps the rest of the line that was begun`(sent: Int) {
        var output = OutputBuffer()
        output.append(Array("first\nsecond\nthird\n".utf8))
        output.consume(sent, now: 0)
        output.dropUnsentLines()
        let kept = [
            "", "irst\n", "rst\n", "st\n", "t\n", "\n", "", "econd\n", "cond\n", "ond\n", "nd\n", "d\n", "\n", "",
        ]
        #expect(output.text == (kept + ["hird\n", "ird\n"])[sent])
        output.append(Array("bye\n".utf8))
        #expect(output.text.hasSuffix("bye\n"))
    }

    @Test func `bytes added can be taken back`() {
        var output = OutputBuffer()
        output.append(Array("first\n".utf8))
        output.consume(2, now: 0)
        let count = output.count
        output.append(Array("second\n".utf8))
        output.truncate(to: count)
        #expect(output.text == "rst\n")
        output.truncate(to: 100)
        #expect(output.text == "rst\n")
    }
}
