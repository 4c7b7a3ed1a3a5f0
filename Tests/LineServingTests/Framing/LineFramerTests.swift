import LineServing
import TestSupport
import Testing

/// However the input comes, the lines are those of the naive cut.
struct LineFramerTests {
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `every split in two, single bytes and random stops give the same lines`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let limit = Int.random(in: 1...12, using: &random)
            let input = randomInput(Int.random(in: 0...40, using: &random), using: &random)
            let expected = NaiveLines(input, limit: limit)
            for place in 0...input.count {
                var cut = CutInput(limit: limit)
                cut.feed(Array(input[..<place]), linesATurn: .max)
                cut.feed(Array(input[place...]), linesATurn: .max)
                #expect(cut.lines == expected.lines, "seed \(seed), limit \(limit), split at \(place) of \(input)")
                #expect(
                    cut.isTooLong == expected.isTooLong, "seed \(seed), limit \(limit), split at \(place) of \(input)")
                #expect(
                    cut.isPartial == expected.isPartial, "seed \(seed), limit \(limit), split at \(place) of \(input)")
            }
            var single = CutInput(limit: limit)
            for byte in input { single.feed([byte], linesATurn: .max) }
            #expect(single.lines == expected.lines, "seed \(seed), limit \(limit), bytes of \(input)")
            #expect(single.isTooLong == expected.isTooLong)
            #expect(single.isPartial == expected.isPartial)

            var stopping = CutInput(limit: limit)
            var rest = input[...]
            while !rest.isEmpty {
                let chunk = rest.prefix(Int.random(in: 1...9, using: &random))
                rest = rest.dropFirst(chunk.count)
                stopping.feed(Array(chunk), linesATurn: Int.random(in: 1...2, using: &random))
            }
            #expect(stopping.lines == expected.lines, "seed \(seed), limit \(limit), stops in \(input)")
            #expect(stopping.isTooLong == expected.isTooLong)
            #expect(stopping.isPartial == expected.isPartial)
        }
    }

    @Test func `a line of the limit passes and one octet more is refused, also before its line feed comes`() {
        let longest = [UInt8](repeating: 0x61, count: 16_383)
        for place in [0, 1, 16_382, 16_383, 16_384] {
            var cut = CutInput(limit: 16_384)
            let input = longest + [0x0A]
            cut.feed(Array(input[..<place]), linesATurn: .max)
            cut.feed(Array(input[place...]), linesATurn: .max)
            #expect(cut.lines == [longest])
            #expect(!cut.isTooLong)

            var long = CutInput(limit: 16_384)
            long.feed(Array(longest[..<min(place, 16_383)]), linesATurn: .max)
            #expect(!long.isTooLong)
            long.feed(Array(longest[min(place, 16_383)...]) + [0x61], linesATurn: .max)
            #expect(long.isTooLong, "split at \(place)")
            #expect(long.framer.storageOctets == 0)
            long.feed([0x0A, 0x61, 0x0A], linesATurn: .max)
            #expect(long.lines == [])
        }
    }

    @Test func `nothing is held when all lines were whole`() {
        var cut = CutInput(limit: 64)
        cut.feed(Array("PING\r\nPING\n".utf8), linesATurn: .max)
        #expect(cut.framer.storageOctets == 0)
        cut.feed(Array("PI".utf8), linesATurn: .max)
        #expect(cut.framer.heldOctets == 2)
        cut.feed(Array("NG\nPING\n".utf8), linesATurn: 1)
        #expect(cut.lines.count == 4)
        #expect(cut.framer.storageOctets == 0)
        #expect(!cut.framer.keepsBytes)
    }

    @Test func `a line that lies whole in the bytes is given as its place in them`() {
        var framer = LineFramer()
        let bytes = Array("PING a\r\nPING\n".utf8)
        var offset = 0
        let steps = (0..<3).map { _ in framer.take(bytes.span, at: &offset, now: 5) }
        #expect(steps == [.line(0..<6), .line(8..<12), .needsMore])
        #expect(framer.storageOctets == 0)
        #expect(framer.lineReceived == 5)
    }

    @Test func `the time of a line counts from its first octet, and of its end from its last`() {
        var framer = LineFramer()
        framer.expect([.line(0..<4), .needsMore], of: "PING\nPI", now: 10)
        #expect(framer.lineStarted == 10)
        framer.expect([.needsMore], of: "N", now: 20)
        #expect(framer.lineStarted == 10)
        framer.expect([.needsMore], of: "", now: 25)
        #expect(framer.lineStarted == 10)
        framer.expect([.joinedLine, .needsMore], of: "G\nA", now: 30)
        #expect(framer.lineReceived == 30)
        #expect(framer.lineStarted == 30)
        framer.expect([.joinedLine, .needsMore], of: "\n", now: 40)
        #expect(framer.lineStarted == nil)
    }

    @Test func `a kept line was received when it was read, and an unfinished one behind it starts when it is its turn`()
    {
        var framer = LineFramer()
        let bytes = Array("A\nB\nC".utf8)
        var offset = 0
        let step = framer.take(bytes.span, at: &offset, now: 10)
        #expect(step == .line(0..<1))
        framer.keep(bytes.span, from: offset, now: 10)
        #expect(framer.keepsBytes)
        #expect(framer.lineStarted == nil)
        framer.expect([.joinedLine, .needsMore], of: "", now: 50)
        #expect(framer.lineReceived == 10)
        #expect(framer.lineStarted == 50)
        #expect(!framer.keepsBytes)
    }

    private func randomInput(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
        (0..<count).map { _ in [0x0A, 0x0D, 0x61, 0x62, 0x63, 0xE3].randomElement(using: &random)! }
    }
}

extension LineFramer {
    /// Takes all of a text and expects these steps.
    fileprivate mutating func expect(
        _ expected: [Step], of text: String, now: UInt64, at location: SourceLocation = #_sourceLocation
    ) {
        let bytes = Array(text.utf8)
        var offset = 0
        var steps: [Step] = []
        repeat { steps.append(take(bytes.span, at: &offset, now: now)) } while steps.last != .needsMore
        #expect(steps == expected, sourceLocation: location)
    }
}

/// A framer that is fed as a loop feeds it, and the lines that came out.
private struct CutInput {
    var framer: LineFramer
    var lines: [[UInt8]] = []
    var isTooLong = false

    init(limit: Int) { framer = LineFramer(limit: limit) }

    var isPartial: Bool { framer.lineStarted != nil }

    /// Takes lines in turns of so many; what the first turn leaves is kept and taken without new bytes.
    mutating func feed(_ bytes: [UInt8], linesATurn: Int) {
        var offset = 0
        if turn(bytes, &offset, linesATurn) { return }
        framer.keep(bytes.span, from: offset, now: 0)
        while framer.keepsBytes {
            offset = 0
            if turn([], &offset, linesATurn) { return }
            framer.keep([UInt8]().span, from: 0, now: 0)
        }
    }

    /// Whether all bytes are taken.
    private mutating func turn(_ bytes: [UInt8], _ offset: inout Int, _ linesATurn: Int) -> Bool {
        var taken = 0
        while taken < linesATurn {
            switch framer.take(bytes.span, at: &offset, now: 0) {
            case .line(let range): lines.append(Array(bytes[range]))
            case .joinedLine: lines.append(framer.withLine { line in line.indices.map { line[$0] } })
            case .needsMore: return true
            case .tooLong:
                isTooLong = true
                return true
            }
            taken += 1
        }
        return false
    }
}

/// The lines as the grammar has them.
private struct NaiveLines {
    var lines: [[UInt8]] = []
    var isTooLong = false
    var isPartial = false

    init(_ input: [UInt8], limit: Int) {
        var line: [UInt8] = []
        for byte in input {
            line.append(byte)
            if byte == 0x0A {
                line.removeLast()
                if line.last == 0x0D { line.removeLast() }
                lines.append(line)
                line = []
            } else if line.count == limit {
                isTooLong = true
                return
            }
        }
        isPartial = !line.isEmpty
    }
}
