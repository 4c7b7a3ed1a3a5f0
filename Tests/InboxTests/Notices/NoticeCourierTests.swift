import Bundles
import Foundation
import Inbox
import StrictJSON
import SystemCalls
import TestSupport
import Testing

struct NoticeCourierTests {
    private let ground: NoticeGround

    init() throws { ground = try NoticeGround() }

    @Test func `a webhook gets the notice with its number, attempt, time and signature`() throws {
        let server = try HookServer([.status(200)])
        let secret = try #require(NoticeSecret(Array("0123456789abcdef".utf8)))
        let target = try NoticeGround.webhook(server.url, secret: secret)
        let notice = try #require(try ground.keep(for: [target]).first)
        let courier = try ground.courier([target])
        try courier.start()
        defer { courier.stop() }
        #expect(try eventually { try ground.waiting(target).isEmpty })
        let request = try #require(server.requests.first)
        #expect(request.body == notice.json(attempt: 1))
        #expect(request.headers["content-type"] == "application/json; charset=utf-8")
        #expect(request.headers["x-taiwa-notice"] == "\(notice.id)")
        #expect(request.headers["x-taiwa-attempt"] == "1")
        let time = try #require(request.headers["x-taiwa-timestamp"].flatMap { Int($0) })
        #expect(abs(time - NoticeGround.now() / 1_000) < 600)
        #expect(
            request.headers["x-taiwa-signature"] == NoticeSignature(secret).value(of: request.body, at: time))
        #expect(courier.figures.map(\.delivered) == [1])
        #expect(server.requests.count == 1)
    }

    @Test func `a failing webhook is tried again with the same number, and then has it`() throws {
        let server = try HookServer([.status(500), .reset, .status(503), .status(200)])
        let target = try NoticeGround.webhook(server.url)
        let notice = try #require(try ground.keep(for: [target]).first)
        let courier = try ground.courier([target])
        try courier.start()
        defer { courier.stop() }
        #expect(try eventually { try ground.waiting(target).isEmpty })
        #expect(server.requests.map { $0.headers["x-taiwa-notice"] } == [String?](repeating: "\(notice.id)", count: 4))
        #expect(server.requests.map { $0.headers["x-taiwa-attempt"] } == ["1", "2", "3", "4"])
        #expect(courier.figures.map(\.failed) == [3])
        #expect(try ground.dead.isEmpty)
    }

    @Test func `a webhook that says when is not asked before`() throws {
        let server = try HookServer([.status(429, ["Retry-After": "120"])])
        let target = try NoticeGround.webhook(server.url)
        let start = NoticeGround.now()
        try ground.keep(["a", "b"], for: [target])
        let courier = try ground.courier([target])
        try courier.start()
        #expect(eventually { courier.figures.map(\.failed) == [1] })
        #expect(try eventually { try ground.waiting(target).contains { $0.attempts == 1 } })
        courier.stop()
        let waiting = try ground.waiting(target)
        #expect(waiting.map(\.attempts).sorted() == [0, 1])
        #expect(waiting.filter { $0.attempts == 1 }.allSatisfy { $0.due >= start + 120_000 })
        #expect(waiting.first { $0.attempts == 1 }?.failure == "answered 429")
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [301, 400, 404, 410])
    func `a refusal is final, listed, and sent again by hand`(_ status: Int) throws {
        let server = try HookServer([.status(status), .status(204)])
        let target = try NoticeGround.webhook(server.url)
        let notice = try #require(try ground.keep(for: [target]).first)
        let courier = try ground.courier([target])
        try courier.start()
        defer { courier.stop() }
        #expect(try eventually { try ground.dead.count == 1 })
        let letter = try #require(try ground.dead.first)
        #expect(letter.notice == notice)
        #expect(letter.failure == "answered \(status)")
        #expect(try ground.storage.deadLetters(of: TenantName("beta"), limit: 10).isEmpty)
        #expect(try ground.storage.resend(notice.id, of: TenantName("beta"), at: NoticeGround.now()) == 0)
        #expect(try ground.storage.resend(notice.id, of: Samples.tenant, at: NoticeGround.now()) == 1)
        courier.wake()
        #expect(eventually { server.requests.count == 2 })
        #expect(try eventually { try ground.dead.isEmpty && ground.waiting(target).isEmpty })
    }

    @Test func `a target that hangs keeps no other waiting, and the end does not wait for it`() throws {
        let server = try HookServer([.silence])
        defer { server.stop() }
        let hanging = try NoticeGround.webhook(server.url)
        let file = NoticeTarget(.file("\(ground.directory.path)/notices.jsonl"))
        let courier = try ground.courier([hanging, file])
        try courier.start()
        try ground.keep(["a", "b", "c"], for: [hanging, file])
        courier.wake()
        #expect(eventually { server.requests.count == 1 })
        #expect(try eventually { try ground.waiting(file).isEmpty })
        // Stopped before the ten seconds are over: it counts for nothing, and is tried again at the next start.
        courier.stop()
        #expect(try ground.waiting(hanging).map(\.attempts) == [0, 0, 0])
        let lines = ground.read("notices.jsonl").split(separator: "\n")
        #expect(lines.count == 3)
        for line in lines { #expect(try JSONReader.read(Array(line.utf8))["attempt"]?.content == .integer(1)) }
    }

    @Test func `what waits is delivered after a restart, also where nobody listened before`() throws {
        let refused = try NoticeGround.webhook("http://127.0.0.1:1/hook")
        let file = NoticeTarget(.file("\(ground.directory.path)/notices.jsonl"))
        try ground.keep(["a", "b"], for: [refused, file])
        let first = try ground.courier([refused])
        try first.start()
        #expect(eventually { first.figures[0].failed > 3 })
        first.stop()
        // What was there for the file is dead now: the first courier knew of no such target.
        #expect(
            try ground.dead.map(\.failure) == ["there is no such target any more", "there is no such target any more"])
        let again = try SQLiteStorage("\(ground.directory.path)/inbox.sqlite")
        for letter in try ground.dead { _ = try again.resend(letter.notice.id, of: nil, at: NoticeGround.now()) }
        let second = try NoticeCourier(
            to: [refused, file], storage: again, backOff: NoticeGround.quick, seed: 2, now: NoticeGround.now)
        try second.start()
        #expect(try eventually { try ground.waiting(file).isEmpty })
        second.stop()
        #expect(ground.read("notices.jsonl").split(separator: "\n").count == 2)
        #expect(try ground.waiting(refused).allSatisfy { $0.attempts > 0 && $0.failure != nil })
    }

    @Test func `a command finds the notice on its standard input, and is tried again until it ends with 0`() throws {
        let path = ground.directory.path
        let target = NoticeTarget(
            NoticeTarget.shell(
                "cat > '\(path)/got'; echo \"$TAIWA_NOTICE $TAIWA_ATTEMPT $HOME\" >> '\(path)/tried'; [ $TAIWA_ATTEMPT -ge 3 ]"
            ))
        let notice = try #require(try ground.keep(for: [target]).first)
        let courier = try ground.courier([target])
        try courier.start()
        defer { courier.stop() }
        #expect(try eventually { try ground.waiting(target).isEmpty })
        #expect(ground.read("tried") == (1...3).map { "\(notice.id) \($0) \n" }.joined())
        #expect(ground.read("got") == String(decoding: notice.json(attempt: 3), as: UTF8.self))
    }

    @Test func `a command that takes too long is killed with what it has started`() throws {
        let path = ground.directory.path
        let target = NoticeTarget(
            NoticeTarget.shell("sleep 1000 & echo $! > '\(path)/child'; echo much; wait"))
        try ground.keep(for: [target])
        let courier = try ground.courier([target], commandLimit: 1_000)
        try courier.start()
        defer { courier.stop() }
        #expect(eventually { courier.figures[0].failed > 0 })
        #expect(try eventually { try ground.waiting(target).first?.failure == "the command did not end within 1 s" })
        // Where the machine has so much else to do that a first run came to nothing, a later one does; each writes it anew.
        var found: Int32?
        #expect(
            eventually {
                let text = ground.read("child")
                found = text.hasSuffix("\n") ? Int32(text.dropLast()) : nil
                return found != nil
            })
        let child = try #require(found)
        #expect(eventually { Self.isGone(child) })
    }

    /// Also one that is dead and that nobody has waited for.
    private static func isGone(_ process: Int32) -> Bool {
        let standing = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return kill(process, 0) != 0 || standing?.contains(") Z ") == true
    }

    @Test func `a command is broken off at the end, and begins anew at the next start`() throws {
        let path = ground.directory.path
        let target = NoticeTarget(NoticeTarget.shell("echo $$ > '\(path)/child'; exec sleep 1000"))
        try ground.keep(for: [target])
        let courier = try ground.courier([target])
        try courier.start()
        #expect(eventually { ground.read("child").hasSuffix("\n") })
        courier.stop()
        let child = try #require(Int32(ground.read("child").trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(Self.isGone(child))
        #expect(try ground.waiting(target).map(\.attempts) == [0])
    }

    @Test func `a file that cannot be written is tried again`() throws {
        let target = NoticeTarget(.file("\(ground.directory.path)/later/notices.jsonl"))
        try ground.keep(for: [target])
        let courier = try ground.courier([target])
        try courier.start()
        defer { courier.stop() }
        #expect(eventually { courier.figures[0].failed > 1 })
        try ground.directory.write("", to: "later/other")
        #expect(try eventually { try ground.waiting(target).isEmpty })
        #expect(ground.read("later/notices.jsonl").contains("where is my parcel"))
    }

    @Test func `the lines of a notice are forgotten when all have it, not before`() throws {
        let server = try HookServer([.status(404)])
        let webhook = try NoticeGround.webhook(server.url)
        let file = NoticeTarget(.file("\(ground.directory.path)/notices.jsonl"))
        let notices = try ground.keep(["a", "b"], for: [webhook, file])
        // Nobody waits for a notice of which nobody is told.
        let other = try ground.storage.keep([NoticeSamples.draft("c", group: 3)], for: [], seen: [:])
        let courier = try ground.courier([webhook, file])
        try courier.start()
        #expect(try eventually { try ground.waiting(file).isEmpty && ground.dead.count == 2 })
        courier.stop()
        func lines() throws -> [NoticeID: [String]] {
            let all = try ground.storage.notices(of: nil, since: 0, limit: 10)
            return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.draft.lines) })
        }
        #expect(try lines() == [notices[0].id: ["a"], notices[1].id: ["b"], other[0].id: []])
        var letter = try #require(try ground.dead.first { $0.notice.id == notices[0].id })
        letter.state = .delivered
        try ground.storage.update(letter)
        #expect(try lines() == [notices[0].id: [], notices[1].id: ["b"], other[0].id: []])
        try ground.storage.forgetNotices(before: .max)
        #expect(try lines().isEmpty)
        #expect(try ground.dead.isEmpty)
    }
}
