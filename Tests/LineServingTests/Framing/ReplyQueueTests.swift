import LineServing
import TestSupport
import Testing

/// Replies leave in the order of the requests, whatever the order in which they are ready.
struct ReplyQueueTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `random orders of completion give the order of the requests`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var queue = ReplyQueue(limit: Int.random(in: 1...8, using: &random))
            var output = OutputBuffer()
            var naive = NaiveQueue()
            var open: [UInt64] = []
            for request in 0..<40 {
                while queue.isFull || !open.isEmpty && Bool.random(using: &random) {
                    let place = open.remove(at: Int.random(in: open.indices, using: &random))
                    let line = Array("later \(place)\n".utf8)
                    let redeemed = (0..<2).map { _ in queue.redeem(place, line, into: &output) }
                    #expect(redeemed == [true, false], "a place is redeemed once, seed \(seed)")
                    naive.answer(place, line)
                    #expect(output.text == naive.text, "seed \(seed)")
                }
                let isLater = Int.random(in: 0..<3, using: &random) == 0
                let isSilent = !isLater && Int.random(in: 0..<6, using: &random) == 0
                let outcome = queue.take(into: &output) { place, reply in
                    if !isSilent { reply += Array("\(isLater ? "dropped" : "now") \(request)\n".utf8) }
                    if isLater {
                        open.append(place)
                        naive.wait(place)
                    } else if !isSilent {
                        naive.wait(place)
                        naive.answer(place, reply.suffix(from: reply.lastLine))
                    }
                    return isLater ? .later : .done
                }
                #expect(outcome == (isLater ? .later : .done))
                #expect(queue.inFlight == naive.waiting, "seed \(seed)")
                #expect(output.text == naive.text, "seed \(seed)")
            }
        }
    }

    @Test func `the queue is full at its limit and has room again at half of it`() {
        var queue = ReplyQueue(limit: 4)
        var output = OutputBuffer()
        for place in 0..<4 as Range<UInt64> {
            #expect(!queue.isFull)
            _ = queue.take(into: &output) { taken, _ in
                #expect(taken == place)
                return .later
            }
        }
        #expect(queue.isFull)
        queue.redeem(3, [0x0A], into: &output)
        #expect(queue.isFull, "a held reply is in flight")
        queue.redeem(0, [0x0A], into: &output)
        #expect(!queue.isFull)
        #expect(!queue.hasRoom)
        queue.redeem(1, [0x0A], into: &output)
        #expect(queue.hasRoom)
        queue.redeem(2, [0x0A], into: &output)
        #expect(queue.inFlight == 0)
        #expect(output.count == 4)
    }

    @Test func `many held bytes fill the queue`() {
        var queue = ReplyQueue(limit: 64, heldLimit: 10)
        var output = OutputBuffer()
        _ = queue.take(into: &output) { _, _ in .later }
        _ = queue.take(into: &output) { _, reply in
            reply = [UInt8](repeating: 0x0A, count: 10)
            return .done
        }
        #expect(queue.isFull)
        queue.redeem(0, [0x0A], into: &output)
        #expect(!queue.isFull)
        #expect(queue.hasRoom)
    }

    @Test func `an event goes between replies and a last word behind them`() {
        var queue = ReplyQueue()
        var output = OutputBuffer()
        _ = queue.take(into: &output) { _, _ in .later }
        _ = queue.take(into: &output) { _, reply in
            reply += Array("second\n".utf8)
            return .done
        }
        queue.finish(Array("bye\n".utf8), into: &output)
        output.append(Array("event\n".utf8))
        #expect(output.text == "event\n")
        queue.redeem(0, Array("first\n".utf8), into: &output)
        #expect(output.text == "event\nfirst\nsecond\nbye\n")
        #expect(queue.inFlight == 0)
    }

    @Test func `tickets of other places and of forgotten ones are left alone`() {
        var queue = ReplyQueue()
        var output = OutputBuffer()
        _ = queue.take(into: &output) { _, _ in .later }
        let early = queue.redeem(1, [0x0A], into: &output)
        #expect(!early)
        queue.abandon()
        #expect(queue.inFlight == 0)
        let late = queue.redeem(0, [0x0A], into: &output)
        #expect(!late)
        #expect(output.isEmpty)
        _ = queue.take(into: &output) { place, reply in
            #expect(place == 1)
            reply.append(0x0A)
            return .done
        }
        #expect(output.count == 1)
    }
}

extension [UInt8] {
    /// Where the last line begins.
    fileprivate var lastLine: Int { (dropLast().lastIndex(of: 0x0A) ?? -1) + 1 }
}

/// Every place with its reply, and nothing clever.
private struct NaiveQueue {
    private var places: [(place: UInt64, reply: [UInt8]?)] = []
    private(set) var text = ""

    var waiting: Int { places.count }

    mutating func wait(_ place: UInt64) { places.append((place, nil)) }

    mutating func answer(_ place: UInt64, _ reply: some Sequence<UInt8>) {
        let index = places.firstIndex { $0.place == place }!
        places[index].reply = Array(reply)
        while let first = places.first, let reply = first.reply {
            text += String(decoding: reply, as: UTF8.self)
            places.removeFirst()
        }
    }
}
