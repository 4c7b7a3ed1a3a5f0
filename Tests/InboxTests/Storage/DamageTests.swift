import Foundation
import Inbox
import SystemCalls
import TestSupport
import Testing

/// Files that were damaged behind the program's back.
struct DamageTests {
    /// What the files hold after some alerts, whose writer is still running: all is in the log.
    private static func files(alerts count: Int, isClosed: Bool) throws -> [String: [UInt8]] {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        settings.volume = TestVolume.quiet.name
        let inbox = try Inbox(state: directory.path, settings: settings)
        for number in 1...count { try inbox.open(Samples.alert("question \(number) of \(number % 5)")) }
        if isClosed { inbox.stop() }
        var files: [String: [UInt8]] = [:]
        for name in ["inbox.sqlite", "inbox.sqlite-wal"] {
            let url = URL(fileURLWithPath: "\(directory.path)/\(name)")
            if let data = try? Data(contentsOf: url) { files[name] = Array(data) }
        }
        inbox.stop()
        return files
    }

    /// What is read of such files.
    private func open(
        _ files: [String: [UInt8]], _ body: (Inbox, [String]) throws -> Void
    ) throws {
        let directory = try TemporaryDirectory()
        for (name, bytes) in files { try directory.write(bytes, to: name) }
        var settings = InboxSettings.atNoon
        settings.volume = TestVolume.quiet.name
        let inbox = try Inbox(state: directory.path, settings: settings)
        defer { inbox.stop() }
        try body(inbox, try inbox.alerts.map(\.text))
        // It goes on, and numbers that were given do not come again.
        let last = try inbox.alerts.last?.id.number ?? 0
        #expect(try inbox.open(Samples.alert("afterwards")).id.number > last)
    }

    private static let frame = 4_096 + 24

    @Test func `a log that ends early loses what was written last, and nothing else`() throws {
        let files = try Self.files(alerts: 12, isClosed: false)
        let log = try #require(files["inbox.sqlite-wal"])
        let all = (1...12).map { "question \($0) of \($0 % 5)" }
        var seen: Set<Int> = []
        let end = log.count
        let start = end - 3 * Self.frame
        // Each end of a frame, and the bytes around it; in between some.
        let cuts = (start...end).filter {
            ($0 - 32) % Self.frame <= 25 || ($0 - 32) % Self.frame > 4_110 || $0 % 211 == 0
        }
        for cut in cuts {
            var files = files
            files["inbox.sqlite-wal"] = Array(log.prefix(cut))
            try open(files) { inbox, texts in
                #expect(texts == Array(all.prefix(texts.count)), "cut at \(cut)")
                #expect(texts.count >= 10, "cut at \(cut)")
                #expect(inbox.findings == [], "cut at \(cut)")
                seen.insert(texts.count)
            }
        }
        #expect(seen.contains(12))
        #expect(seen.contains(11))
    }

    @Test func `a log that was changed in a byte is told of`() throws {
        let log = try #require(try Self.files(alerts: 6, isClosed: false)["inbox.sqlite-wal"])
        #expect(LogCheck(log).damage == nil)
        // All bytes of the frames' headers, and some of their pages.
        for offset in log.count - 3 * Self.frame..<log.count where (offset - 32) % Self.frame < 24 || offset % 61 == 0 {
            var changed = log
            changed[offset] ^= 0x20
            let check = LogCheck(changed)
            let frame = 32 + (offset - 32) / Self.frame * Self.frame
            #expect(check.damage == frame && check.lostCommits > 0, "byte \(offset): \(check)")
        }
        for offset in 0..<32 {
            var changed = log
            changed[offset] ^= 0x20
            #expect(LogCheck(changed).damage == 0, "byte \(offset)")
        }
    }

    @Test func `a log that is damaged in the middle is used up to there, and it is said where`() throws {
        let files = try Self.files(alerts: 12, isClosed: false)
        let log = try #require(files["inbox.sqlite-wal"])
        let offset = 32 + (log.count / Self.frame - 20) * Self.frame
        var changed = files
        for byte in offset + 100..<offset + 4_196 { changed["inbox.sqlite-wal"]![byte] = 0 }
        try open(changed) { inbox, texts in
            #expect(texts.count < 12)
            #expect(texts == (1...12).map { "question \($0) of \($0 % 5)" }.prefix(texts.count).map { $0 })
            let finding = try #require(inbox.findings.first)
            #expect(finding.contains("is damaged from byte \(offset) on"))
        }
    }

    @Test func `a page of zeros anywhere loses its rows only, and it is said which`() throws {
        let files = try Self.files(alerts: 120, isClosed: true)
        let file = try #require(files["inbox.sqlite"])
        var partial = 0
        // Without the first page nothing can be found.
        for page in 1..<file.count / 4_096 {
            var changed = file
            for byte in page * 4_096..<(page + 1) * 4_096 { changed[byte] = 0 }
            try open(["inbox.sqlite": changed]) { inbox, texts in
                if texts.count < 120 {
                    partial += 1
                    #expect(inbox.findings.count == 1, "page \(page)")
                    #expect(inbox.findings.first?.contains("put aside as") == true, "page \(page)")
                }
                // What is there is as it was, once.
                let expected = Set((1...120).map { "question \($0) of \($0 % 5)" })
                #expect(Set(texts).isSubset(of: expected), "page \(page)")
                #expect(Set(texts).count == texts.count, "page \(page)")
                let counted = try inbox.groups.map(\.count).reduce(0, +)
                #expect(counted == texts.count, "page \(page)")
            }
        }
        #expect(partial > 0)
    }

    @Test func `what is no data base is put aside, and an empty one begins`() throws {
        let directory = try TemporaryDirectory()
        try directory.write(String(repeating: "nothing of the kind\n", count: 1_000), to: "inbox.sqlite")
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        #expect(inbox.findings.count == 1)
        #expect(inbox.findings[0].contains("it is no data base any more"))
        #expect(try inbox.alerts.isEmpty)
        try inbox.open(Samples.alert("where is my parcel"))
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(names.contains("inbox.sqlite.damaged-20261121T120000"))
    }

    @Test func `a damaged file that somebody uses is left where it is`() throws {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        settings.longestLog = 1
        let user = try Inbox(state: directory.path, settings: settings)
        for number in 1...3 { try user.open(Samples.alert("question \(number)")) }
        user.listen { _ in }
        let path = "\(directory.path)/inbox.sqlite"
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: Data(repeating: 7, count: 100))
        #expect {
            _ = try Inbox(state: directory.path, settings: .atNoon)
        } throws: { error in "\(error)".contains("another program uses it") }
        #expect(FileManager.default.fileExists(atPath: path))
    }
}
