import Dialogue
import Foundation
import Inbox
import SystemCalls
import TestSupport
import Testing

/// Two that write the same file, such as a server and a command.
struct SharingTests {
    @Test func `each hears of the other, and their groups are the same`() throws {
        let directory = try TemporaryDirectory()
        let server = try Inbox(state: directory.path, settings: .atNoon)
        let command = try Inbox(state: directory.path, settings: .atNoon)
        let news = Lock<[InboxNews]>([])
        server.listen { item in news.withLock { $0.append(item) } }
        let first = try command.open(Samples.alert("where is my parcel"))
        // Once or twice: the other also notes by itself, soon after its start, what time it is.
        #expect(eventually { news.withLock { !$0.isEmpty && $0.allSatisfy { $0 == .foreign } } })
        #expect(try server.alerts == [first])
        let second = try server.open(Samples.alert("WHERE IS MY PARCEL"))
        #expect(second.group == first.group)
        #expect(second.id == AlertID(2))
        // Who waits for it hears of it before those who only listen.
        #expect(eventually { news.withLock { $0.contains(.opened(second, isNewGroup: false, count: 2)) } })
        #expect(try server.events.map(\.number) == [1, 2])
    }

    @Test func `several may make it at the same moment, and who looks meanwhile does not find it empty`() throws {
        for _ in 0..<40 {
            let directory = try TemporaryDirectory()
            let failures = Lock<[String]>([])
            let threads = (0..<8).map { number in
                WorkerThread.start(name: "opening \(number)") {
                    do {
                        if number.isMultiple(of: 2) {
                            _ = try Inbox(state: directory.path, settings: .atNoon).open(Samples.alert("\(number)"))
                        } else if FileManager.default.fileExists(atPath: "\(directory.path)/inbox.sqlite") {
                            _ = try Inbox(state: directory.path, settings: .atNoon, isWriting: false)
                        }
                    } catch {
                        failures.withLock { $0.append("\(error)") }
                    }
                }
            }
            for thread in threads { thread.join() }
            #expect(failures.withLock { $0 } == [])
            #expect(try Inbox(state: directory.path, settings: .atNoon).alerts.count == 4)
        }
    }

    @Test func `who only reads makes no file, and writes nothing`() throws {
        let directory = try TemporaryDirectory()
        #expect(throws: InboxError.self) {
            _ = try Inbox(state: directory.path, settings: .atNoon, isWriting: false)
        }
        let writer = try Inbox(state: directory.path, settings: .atNoon)
        let alert = try writer.open(Samples.alert("where is my parcel"))
        let reader = try Inbox(state: directory.path, settings: .atNoon, isWriting: false)
        #expect(try reader.alerts == [alert])
        #expect(throws: InboxError.stopped) { try reader.open(Samples.alert("refused")) }
    }

    @Test func `where as many are kept as may be, the oldest that are closed go, and open ones never`() throws {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        settings.mostOpenAlerts = 3
        let inbox = try Inbox(state: directory.path, settings: settings)
        for number in 1...3 { try inbox.open(Samples.alert("question \(number)")) }
        #expect(throws: InboxError.full) { try inbox.open(Samples.alert("question 4")) }
        try inbox.decide(.dismiss, .alerts([AlertID(2)]))
        try inbox.open(Samples.alert("question 5"))
        #expect(try inbox.alerts.map(\.text) == ["question 1", "question 3", "question 5"])
        #expect(throws: InboxError.full) { try inbox.open(Samples.alert("question 6")) }
        // A rating is kept all the same.
        let rating = Samples.rating(.bad, alert: Samples.alert("question 7", cause: .thumbsDown))
        guard case .rating(_, nil)? = try inbox.commit(InboxBatch([.rate(rating)])).first else { throw Unexpected() }
        #expect(try inbox.events.map(\.number) == Array(1...5))
    }
}
