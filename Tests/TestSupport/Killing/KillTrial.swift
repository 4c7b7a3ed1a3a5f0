import Foundation
import SystemCalls

/// Clients that write to a server until it is killed, what they were told, and whether the next start still knows it.
///
///     let trial = KillTrial(seed: seed, asking: "cafe", teaching: "garden", to: "compost")
///     trial.write(to: port, for: 40) { kill(server, SIGKILL) }
///     let wrong = try trial.wrongs(at: nextPort)          // empty
package final class KillTrial: Sendable {
    /// A request that may be repeated.
    fileprivate struct Sent: Sendable {
        let line: String
        let kind: Kind
        let session: String
        let mark: String
        /// `nil` where the server was killed before it was told.
        var reply: String?
    }

    fileprivate enum Kind: Sendable { case ask, rate, claim, teach, erase }

    fileprivate struct Books: Sendable {
        var rounds = 0
        var generator: SeededGenerator
        /// The alert of each question that was told to be durable, by its mark.
        var alerts: [String: (alert: String, session: String)] = [:]
        /// What was told; the latest last.
        var told: [Sent] = []
        /// What the server was killed in.
        var open: [Sent] = []
        /// Sessions that were told to be erased, and those whose erasure was begun.
        var erased: Set<String> = []
        var erasing: Set<String> = []
        /// Alerts up to this one were looked at.
        var seen = 0
        /// How many requests were repeated.
        var repeated = 0
    }

    package let seed: UInt64
    private let books: Lock<Books>
    private let domain: String
    private let taught: String
    private let answer: String

    private static let writers = 4
    /// So many of what was told are repeated after each start.
    private static let sample = 6

    /// - Parameters:
    ///   - domain: the bundle that has no answers to what is asked.
    ///   - taught: another one, which is taught lines of an answer.
    package init(seed: UInt64, asking domain: String, teaching taught: String, to answer: String) {
        self.seed = seed
        books = Lock(Books(generator: SeededGenerator(seed: seed)))
        self.domain = domain
        self.taught = taught
        self.answer = answer
    }

    /// How many questions were told to be durable, how many sessions to be erased, and how many requests were repeated.
    package var counts: (alerts: Int, erased: Int, repeated: Int) {
        books.withLock { ($0.alerts.count, $0.erased.count, $0.repeated) }
    }

    /// A number from the trial's seed.
    package func random(in range: ClosedRange<Int32>) -> Int32 {
        books.withLock { Int32.random(in: range, using: &$0.generator) }
    }

    /// Writes from several connections, and has the server killed in the middle.
    package func write(to port: UInt16, for milliseconds: Int32, kill: () -> Void) {
        let round = books.withLock { books in
            books.rounds += 1
            return books.rounds
        }
        let isOver = Lock(false)
        let threads = (0..<Self.writers).map { writer in
            WorkerThread.start(name: "writer \(writer)") { [self] in
                guard let client = try? LineClient(port: port), (try? client.line()) != nil else { return }
                var number = 0
                while !isOver.withLock({ $0 }) {
                    number += 1
                    guard converse(with: client, "r\(round)w\(writer)n\(number)", writer, number) else { return }
                }
            }
        }
        poll(nil, 0, milliseconds)
        kill()
        isOver.withLock { $0 = true }
        for thread in threads { thread.join() }
    }

    /// - Returns: false when the server is gone.
    private func converse(with client: LineClient, _ name: String, _ writer: Int, _ number: Int) -> Bool {
        let session = "s-\(name.prefix { $0 != "n" })-\(number / 3)"
        let mark = "qzx\(name)z"
        func send(_ kind: Kind, _ members: String) -> String? {
            let line = "{\"op\":\(members),\"idem\":\"\(name)-\(kind)\"}"
            var sent = Sent(line: line, kind: kind, session: session, mark: mark, reply: nil)
            if kind == .erase { _ = books.withLock { $0.erasing.insert(session) } }
            guard let reply = (try? client.ask(line)) ?? nil else {
                books.withLock { [sent] in $0.open.append(sent) }
                return nil
            }
            sent.reply = reply
            note(sent)
            return reply
        }
        guard
            let asked = send(
                .ask, "\"ask\",\"domain\":\"\(domain)\",\"session\":\"\(session)\",\"text\":\"\(mark) vrrk\"")
        else { return false }
        let alert = Self.member("alert", of: asked)
        switch writer {
        case 0 where number % 3 == 0:
            return send(.teach, "\"teach\",\"domain\":\"\(taught)\",\"text\":\"wlpt \(name)\",\"answer\":\"\(answer)\"")
                != nil
        case 1:
            guard let alert else { return true }
            return send(.claim, "\"alert\",\"action\":\"claim\",\"alert\":\"\(alert)\"") != nil
        case 2 where number % 3 == 2:
            return send(.erase, "\"erase\",\"subject\":\"\(session)\"") != nil
        case 3:
            guard let turn = Self.member("turn", of: asked) else { return true }
            return send(.rate, "\"bad\",\"session\":\"\(session)\",\"turn\":\"\(turn)\"") != nil
        default: return true
        }
    }

    private func note(_ sent: Sent) {
        guard let reply = sent.reply, reply.contains(#""durable":true"#) else { return }
        books.withLock { books in
            books.told.append(sent)
            switch sent.kind {
            case .ask:
                guard let alert = Self.member("alert", of: reply) else { return }
                books.alerts[sent.mark] = (alert, sent.session)
            case .erase: books.erased.insert(sent.session)
            case .rate, .claim, .teach: break
            }
        }
    }

    private static func member(_ name: String, of line: String) -> String? {
        guard let start = line.range(of: "\"\(name)\":\"")?.upperBound else { return nil }
        return line[start...].firstIndex(of: "\"").map { String(line[start..<$0]) }
    }
}

extension KillTrial {
    /// What a server does not know any more, knows twice, or shows though it is erased.
    ///
    /// Repeats what it was killed in, twice, and some of what was told.
    ///
    /// - Parameter isWhole: looks at all alerts, not only at those that came since the last time.
    package func wrongs(at port: UInt16, isWhole: Bool = false) throws -> [String] {
        let client = try LineClient(port: port)
        _ = try client.line()
        var wrongs: [String] = []
        let open = books.withLock { books in
            defer { books.open = [] }
            return books.open
        }
        for var sent in open {
            let reply = try client.ask(sent.line)
            sent.reply = reply
            note(sent)
            if let again = try client.ask(sent.line), again != reply {
                wrongs.append("\(sent.line) is told \(reply ?? "nothing"), and then \(again)")
            }
        }
        for sent in books.withLock({ $0.some(Self.sample) }) {
            guard let reply = try client.ask(sent.line), reply != sent.reply else { continue }
            // An erasure takes the replies that may show what it erased; that it was done is told all the same.
            if sent.kind != .ask, sent.kind != .rate, reply == #"{"ok":true,"durable":true}"# { continue }
            wrongs.append("\(sent.line) was told \(sent.reply ?? "nothing"), and now \(reply)")
        }
        return try wrongs + wrongAlerts(client, isWhole: isWhole)
    }

    private func wrongAlerts(_ client: LineClient, isWhole: Bool) throws -> [String] {
        var after = isWhole ? 0 : books.withLock { $0.seen }
        let start = after
        var found: [String: [String]] = [:]
        var isMore = true
        while isMore {
            guard let line = try client.ask("ALERTS limit=1000 after=\(after)"),
                let reply = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let alerts = reply["alerts"] as? [[String: Any]]
            else { return ["no alerts are told"] }
            for alert in alerts {
                guard let id = alert["alert"] as? String, let text = alert["text"] as? String,
                    alert["kind"] as? String == "unanswered", let mark = text.split(separator: " ").first
                else { continue }
                found[String(mark), default: []].append(id)
            }
            after = reply["next"] as? Int ?? after
            isMore = reply["more"] as? Bool ?? false
        }
        return books.withLock { [found] books in
            books.seen = after
            var wrongs = found.filter { $0.value.count > 1 }.map { "\($0.key) is there as \($0.value)" }
            for (mark, (alert, session)) in books.alerts where Int(alert.dropFirst(2)) ?? 0 > start {
                if books.erased.contains(session) {
                    if found[mark] != nil { wrongs.append("\(mark) of \(session), which is erased, is shown") }
                } else if !books.erasing.contains(session), found[mark] != [alert] {
                    wrongs.append("\(mark), \(alert), is there as \(found[mark] ?? [])")
                }
            }
            return wrongs
        }
    }

    /// The marks of what was erased: none of them may be in any file.
    package var erasedMarks: [String] {
        books.withLock { books in
            books.alerts.filter { books.erased.contains($0.value.session) }.map(\.key).sorted()
        }
    }
}

extension KillTrial.Books {
    /// Some of what was told, whose session is not erased.
    fileprivate mutating func some(_ count: Int) -> [KillTrial.Sent] {
        guard !told.isEmpty else { return [] }
        let some = (0..<count).map { _ in told[Int.random(in: 0..<told.count, using: &generator)] }
            .filter { !erasing.contains($0.session) || $0.kind == .erase }
        repeated += some.count
        return some
    }
}
