import Foundation
import SystemCalls
import Testing

struct PollerTests {
    private typealias Event = Poller.Event

    private func events(_ poller: Poller, milliseconds: Int32 = 0) throws -> [Poller.Event] {
        var events: [Poller.Event] = []
        try poller.wait(milliseconds: milliseconds, into: &events)
        return events
    }

    private func event(
        _ token: UInt64, reads: Bool = false, writes: Bool = false, hangUp: Bool = false
    ) -> Poller.Event { Poller.Event(token: token, isReadable: reads, isWritable: writes, isHungUp: hangUp) }

    @Test func `what can be read is told until it is read`() throws {
        let poller = try Poller()
        let pair = try ConnectedPair()
        try poller.add(pair.server.descriptor, token: 42, .reads)
        #expect(try events(poller).isEmpty)
        pair.client.send("ab")
        #expect(try events(poller, milliseconds: 10_000) == [event(42, reads: true)])
        _ = pair.server.now(1)
        #expect(try events(poller) == [event(42, reads: true)])
        _ = pair.server.now(1)
        #expect(try events(poller).isEmpty)
    }

    @Test func `the end of what a peer sends can be read`() throws {
        let poller = try Poller()
        let pair = try ConnectedPair()
        try poller.add(pair.server.descriptor, token: 1, .reads)
        pair.client.endWriting()
        #expect(try events(poller, milliseconds: 10_000) == [event(1, reads: true)])
    }

    @Test func `a connection that waits to be taken can be read`() throws {
        let poller = try Poller()
        let listener = try ListeningSocket.bind(.tcp(host: "127.0.0.1", port: 0))
        try poller.add(listener.descriptor, token: 9, .reads)
        #expect(try events(poller).isEmpty)
        let client = try StreamSocket.connect(to: listener.address)
        #expect(try events(poller, milliseconds: 10_000) == [event(9, reads: true)])
        withExtendedLifetime(client.descriptor) {}
    }

    @Test func `room to write is told only when asked for`() throws {
        let poller = try Poller()
        let pair = try ConnectedPair()
        let descriptor = pair.server.descriptor
        try poller.add(descriptor, token: 1, .reads)
        #expect(try events(poller).isEmpty)
        try poller.change(descriptor, token: 2, [.reads, .writes])
        #expect(try events(poller) == [event(2, writes: true)])
        // What is still on its way to the peer may make room once more.
        var isFull = false
        while !isFull {
            while pair.server.write([UInt8](repeating: 0, count: 100_000).span) != .wouldBlock {}
            isFull = try events(poller, milliseconds: 20).isEmpty
        }
    }

    @Test func `without interest nothing is told but the end of the connection`() throws {
        let poller = try Poller()
        let copy: Int32
        do {
            let pair = try ConnectedPair()
            copy = dup(pair.server.descriptor)
            try poller.add(copy, token: 5, [])
            pair.client.send("unread")
            #expect(try events(poller).isEmpty)
            // A connection that is closed with bytes unread is reset.
            pair.server.send("unread")
            _ = pair.client.waitReadable(milliseconds: 10_000)
        }
        defer { close(copy) }
        #if os(Linux)
            #expect(try events(poller, milliseconds: 10_000).map { [$0.isHungUp] } == [[true]])
        #endif
    }

    @Test func `a descriptor that was removed is told no more`() throws {
        let poller = try Poller()
        let pair = try ConnectedPair()
        try poller.add(pair.server.descriptor, token: 1, [.reads, .writes])
        #expect(try events(poller).count > 0)
        poller.remove(pair.server.descriptor)
        poller.remove(pair.server.descriptor)
        #expect(try events(poller).isEmpty)
        #expect(throws: SystemError.self) { try poller.change(pair.server.descriptor, token: 1, .reads) }
    }

    @Test func `what is no descriptor is refused`() throws {
        let poller = try Poller()
        let error = #expect(throws: SystemError.self) { try poller.add(-1, token: 1, .reads) }
        #expect(error?.number == EBADF)
    }

    @Test func `more than fit at once come in the next waits`() throws {
        let poller = try Poller()
        let pair = try ConnectedPair()
        pair.client.send("x")
        _ = pair.server.waitReadable(milliseconds: 10_000)
        let copies = (0..<400).map { _ in dup(pair.server.descriptor) }
        defer { for copy in copies { close(copy) } }
        for (token, copy) in copies.enumerated() { try poller.add(copy, token: UInt64(token), .reads) }
        let first = try events(poller)
        let both = Set((first + (try events(poller))).map(\.token))
        #expect(first.count == 256)
        #expect(both == Set(0..<400))
    }

    @Test func `the array's content is replaced and its memory used again`() throws {
        let poller = try Poller()
        let pair = try ConnectedPair()
        try poller.add(pair.server.descriptor, token: 3, .writes)
        var events = [event(1), event(2)]
        events.reserveCapacity(100)
        try poller.wait(milliseconds: 0, into: &events)
        #expect(events == [event(3, writes: true)])
        #expect(events.capacity >= 100)
    }

    @Test func `a wake-up before the wait ends it, once`() throws {
        let poller = try Poller()
        poller.wake()
        poller.wake()
        #expect(try events(poller, milliseconds: -1).isEmpty)
        #expect(try restsNow(poller))
    }

    /// Whether a wait with nothing to tell lasts its time, as the clock of the wait has it.
    private func restsNow(_ poller: Poller) throws -> Bool {
        let start = MonotonicClock.now()
        let found = try events(poller, milliseconds: 20)
        return found.isEmpty && MonotonicClock.now() - start >= 19_000_000
    }

    @Test func `a wake-up does not hide what is ready`() throws {
        let poller = try Poller()
        let pair = try ConnectedPair()
        try poller.add(pair.server.descriptor, token: 1, .writes)
        poller.wake()
        #expect(try events(poller, milliseconds: -1) == [event(1, writes: true)])
    }

    @Test func `no wake-up from many threads is lost`() throws {
        let poller = try Poller()
        let letters = Lock<[Int]>([])
        let threads = (0..<8).map { sender in
            WorkerThread.start(name: "sender \(sender)") {
                for number in 0..<2_000 {
                    letters.withLock { $0.append(sender * 2_000 + number) }
                    poller.wake()
                }
            }
        }
        var received: [Int] = []
        var events: [Poller.Event] = []
        var late = 0
        while received.count < 16_000 {
            let start = MonotonicClock.now()
            try poller.wait(milliseconds: 60_000, into: &events)
            if MonotonicClock.now() - start > 59_000_000_000 { late += 1 }
            letters.withLock { letters in
                received += letters
                letters.removeAll()
            }
        }
        for thread in threads { thread.join() }
        // A wait that went to its end though a letter lay there is a wake-up that was lost.
        #expect(late == 0)
        #expect(received.sorted() == Array(0..<16_000))
    }

    @Test func `two threads play ping-pong by wake-ups alone`() throws {
        let (here, there) = (try Poller(), try Poller())
        let ball = CounterArray(count: 1)
        let player = WorkerThread.start(name: "there") {
            var events: [Poller.Event] = []
            for turn in 0..<5_000 {
                while ball[0] != 2 * turn + 1 { try? there.wait(milliseconds: -1, into: &events) }
                ball.add(0)
                here.wake()
            }
        }
        var events: [Poller.Event] = []
        for turn in 0..<5_000 {
            ball.add(0)
            there.wake()
            while ball[0] != 2 * turn + 2 { try here.wait(milliseconds: -1, into: &events) }
        }
        player.join()
        #expect(ball[0] == 10_000)
        // The last wake-up may have come when its wait was over already.
        try here.wait(milliseconds: 0, into: &events)
        #expect(try restsNow(here))
    }
}
