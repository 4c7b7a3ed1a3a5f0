import Bundles
import LineServing
import Serving
import StrictJSON
import SystemCalls
import Testing

/// Reading a topic at one's own pace.
struct TopicLogTests {
    private let volume = MemoryVolume()
    private let topics: Topics
    private let log: TopicLog

    init() throws {
        topics = try Topics(path: "t", volume: volume, health: StorageHealth(), keeping: 100)
        log = topics.log(of: .jobs, of: .standard)
    }

    private func publish(_ count: Int, job: String = "j_1") {
        for number in 0..<count {
            let event = TopicEvent(job: job) { writer in
                writer.name("n")
                writer.integer(number)
            }
            topics.publish(event, to: .jobs, of: .standard, at: 0)
        }
        topics.commit(at: 0)
    }

    @Test func `reading on from where one left off gives each event once, whatever there is room for`() {
        publish(90)
        for octets in [1, 20, 100, 10_000] {
            var (next, numbers): (Int, [Int]) = (1, [])
            while true {
                let reading = log.read(from: next, upTo: octets)
                #expect(!reading.events.isEmpty && reading.next == reading.events.last!.number + 1)
                numbers += reading.events.map(\.number)
                next = reading.next
                if !reading.hasMore { break }
            }
            #expect(numbers == Array(1...90))
        }
        let end = log.read(from: 91, upTo: 100)
        #expect(end.events.isEmpty && end.next == 91 && !end.hasMore && !end.isBehind)
    }

    @Test func `of one job only its events are read`() {
        publish(10)
        publish(1, job: "j_2")
        publish(10)
        let reading = log.read(from: 1, job: "j_2", upTo: 1_000)
        #expect(reading.events.map(\.number) == [11] && reading.next == 22 && !reading.hasMore)
        #expect(log.read(from: 1, job: "j_3", upTo: 1_000).events.isEmpty)
    }

    @Test func `who is so far behind that events are gone is told so`() {
        publish(300)
        #expect(log.first > 1 && log.first <= 201 && log.last == 300)
        #expect(log.read(from: 1, upTo: 100).isBehind)
        #expect(!log.read(from: log.first, upTo: 100).isBehind)
    }

    @Test func `bells ring until they are taken away`() {
        let rings = (Counter(), Counter())
        let first = log.subscribe(.init { _ = rings.0.increment() })
        _ = log.subscribe(.init { _ = rings.1.increment() })
        publish(3)
        log.unsubscribe(first)
        publish(3)
        #expect(rings.0.count == 1 && rings.1.count == 2)
    }
}
