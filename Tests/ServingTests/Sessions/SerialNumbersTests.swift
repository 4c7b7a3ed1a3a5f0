import Serving
import SystemCalls
import TestSupport
import Testing

struct SerialNumbersTests {
    private func numbers(_ volume: any StateVolume, _ health: StorageHealth = StorageHealth()) throws -> SerialNumbers {
        try SerialNumbers(path: "turns", block: 100, volume: volume, health: health, time: 1_800_000_000)
    }

    @Test func `numbers go on behind those of the run before, however it ended`() throws {
        var random = SeededGenerator(seed: 9)
        let volume = MemoryVolume()
        var highest = 0
        for _ in 0..<50 {
            let run = try numbers(volume)
            for _ in 0..<Int.random(in: 0..<300, using: &random) {
                let number = run.next()
                #expect(number > highest, "seed \(random.seed)")
                highest = number
                if Int.random(in: 0..<20, using: &random) == 0 { run.reserveAhead() }
            }
            run.reserveAhead()
        }
        #expect(try numbers(MemoryVolume()).next() == 1)
    }

    @Test func `no two threads get the same number`() throws {
        let run = try numbers(MemoryVolume())
        let given = Lock<Set<Int>>([])
        let threads = (0..<4).map { _ in
            WorkerThread.start(name: "numbers") {
                let own = (0..<1000).map { _ in run.next() }
                given.withLock { $0.formUnion(own) }
            }
        }
        for thread in threads { thread.join() }
        #expect(given.withLock { $0.count } == 4000)
    }

    @Test func `a full disk does not stop numbers, and is told until a block is reserved`() throws {
        let volume = MemoryVolume()
        let health = StorageHealth()
        let run = try numbers(volume, health)
        volume.set(capacity: 0)
        for _ in 0..<80 { _ = run.next() }
        run.reserveAhead()
        #expect(health.standing == .full)
        let highest = (0..<80).map { _ in run.next() }.max() ?? 0
        volume.set(capacity: .max)
        run.reserveAhead()
        #expect(health.standing == .ok)
        #expect(try numbers(volume).next() > highest)
    }

    @Test(arguments: ["", "{}", "0\n", #"{"reserved":200,"crc":"00000000"}"# + "\n"])
    func `a damaged file lets numbers begin far beyond any that were given`(content: String) throws {
        let run = try numbers(MemoryVolume(["turns": Array(content.utf8)]))
        #expect(run.wasDamaged)
        #expect(run.next() == 1_800_000_000_001)
        #expect(TurnID(parsing: TurnID(run.next()).description) != nil)
    }

    @Test func `a file on disk is kept over runs`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/turns.json"
        let first = try SerialNumbers(path: path, health: StorageHealth(), time: 0)
        #expect(first.next() == 1 && first.next() == 2)
        let second = try SerialNumbers(path: path, health: StorageHealth(), time: 0)
        #expect(second.next() == 1_000_001 && !second.wasDamaged)
    }
}
