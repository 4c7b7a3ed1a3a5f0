import Foundation
import Inbox
import SystemCalls
import TestSupport
import Testing

/// A record that was changed is found.
struct AuditChainTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        for number in 1...5 {
            let alert = try inbox.open(Samples.alert("question \(number)"))
            try inbox.decide(.claim, .alerts([alert.id]))
        }
        inbox.stop()
    }

    private func firstBreak(after script: String) throws -> AuditChain.Break? {
        do {
            let database = try SQLiteDatabase("\(directory.path)/inbox.sqlite", .writing)
            try database.execute(script)
        }
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        return try #require(inbox.storage as? SQLiteStorage).firstAuditBreak()
    }

    @Test func `a chain that nobody touched holds`() throws { #expect(try firstBreak(after: "") == nil) }

    @Test(arguments: [
        "UPDATE audit SET by = 'eve' WHERE id = 3", "UPDATE audit SET time = time + 1 WHERE id = 3",
        "UPDATE audit SET subject = 'a_9' WHERE id = 3", "UPDATE audit SET hash = zeroblob(32) WHERE id = 3",
        "UPDATE audit SET tenant = 'acm', by = 'ekim' WHERE id = 3", "DELETE FROM audit WHERE id = 2",
    ])
    func `the first record is named that is not as it was written`(_ script: String) throws {
        #expect(try firstBreak(after: script) == .record(3))
    }

    @Test func `records that are missing at the end are missed`() throws {
        #expect(try firstBreak(after: "DELETE FROM audit WHERE id > 3") == .end(after: 3))
    }

    @Test func `a byte of a record that is flipped in the file is detected`() throws {
        let url = URL(fileURLWithPath: "\(directory.path)/inbox.sqlite")
        var bytes = try Data(contentsOf: url)
        let place = try #require(bytes.range(of: Data("claima_3".utf8)))
        bytes[place.lowerBound] ^= 1
        try bytes.write(to: url)
        #expect(try firstBreak(after: "") == .record(3))
    }
}
