import Bundles
import Foundation
import Serving
import SystemCalls
import TestSupport
import Testing

struct SubjectSessionTests {
    /// A state directory with the sessions of three people.
    private static func filled(_ directory: TemporaryDirectory) throws {
        let secret = try SessionSecret.open(inStateDirectory: directory.path)
        let table = SessionTable(limits: SessionLimits(most: 10))
        let journal = SessionJournal(path: "\(directory.path)/sessions.jsonl", table: table, health: StorageHealth())
        for (number, (name, color)) in ["ann": "red", "bob": "green", "cho": "blue"].sorted(by: { $0.key < $1.key })
            .enumerated()
        {
            table.turn(secret.key(of: name, tenant: .standard), at: 0) {
                SampleSessions.answer("is it \(color)", turn: number + 1, in: &$0)
            }
            journal.write(at: 0, time: 100)
        }
    }

    private static func content(_ name: String, in directory: TemporaryDirectory) throws -> String? {
        let session = try SubjectSession(name, of: .standard, inStateDirectory: directory.path)
        return try session?.content().map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `a session is found by its name and taken out, and the others stay`() throws {
        let directory = try TemporaryDirectory()
        try Self.filled(directory)
        #expect(try Self.content("bob", in: directory)?.contains("is it green") == true)
        #expect(try Self.content("eve", in: directory) == nil)
        let bob = try #require(try SubjectSession("bob", of: .standard, inStateDirectory: directory.path))
        #expect(try bob.erase())
        #expect(try !bob.erase())
        #expect(try Self.content("bob", in: directory) == nil)
        #expect(try Self.content("ann", in: directory)?.contains("is it red") == true)
        #expect(try Self.content("cho", in: directory)?.contains("is it blue") == true)
        let file = try String(contentsOfFile: "\(directory.path)/sessions.jsonl", encoding: .utf8)
        #expect(!file.contains("green"))
    }

    @Test func `what a running server has is not taken from under it`() throws {
        let directory = try TemporaryDirectory()
        try Self.filled(directory)
        let bob = try #require(try SubjectSession("bob", of: .standard, inStateDirectory: directory.path))
        let lock = try FileLock("\(directory.path)/lock")
        #expect(throws: StateError.inUse(path: directory.path)) { try bob.erase() }
        withExtendedLifetime(lock) {}
        #expect(try Self.content("bob", in: directory) != nil)
    }

    @Test func `a directory without a secret has no sessions, and none is made`() throws {
        let directory = try TemporaryDirectory()
        #expect(try SubjectSession("bob", of: .standard, inStateDirectory: directory.path) == nil)
        #expect(!FileManager.default.fileExists(atPath: "\(directory.path)/session.key"))
    }

    @Test func `the key is that of the server, and tells tenants apart`() throws {
        let directory = try TemporaryDirectory()
        try Self.filled(directory)
        let keys = try [TenantName.standard, TenantName("acme")].map {
            try #require(try SubjectSession("bob", of: $0, inStateDirectory: directory.path)).key
        }
        #expect(keys[0].count == 64)
        #expect(keys[0] != keys[1])
    }
}
