import LineServing
import SystemCalls

/// A service of the tests. It answers a line with the line, except for a few words:
///
/// - `later TEXT` is answered with `TEXT` from another thread;
/// - `hold TEXT` is answered with `TEXT` when the test says so (``release(_:)``);
/// - `big N` gets N times `x`; `work N` takes N milliseconds of the loop's time;
/// - `news` is answered, and from then on the connection is told what the test calls out (``callOut(_:)``), as fast as it reads;
///   `bye` among it ends the connection; `news held` is answered when the test says so;
/// - `peer` gets the peer's address; `known` and `subscribed` set how long the connection may stay;
/// - `quit` is answered and ends the connection; an empty line gets nothing.
final class TestService: LineService {
    let standing: ConnectionStanding
    /// How many handlers were made, and how many connections were told to be gone.
    let made = Counter()
    let closed = Counter()
    /// How many lines were taken.
    let taken = Counter()
    let problems = Lock<[ServingProblem]>([])
    /// Whether connections may stay; false has each say `revoked` and end.
    let keeps = Lock(true)
    /// What each connection is told when it is looked after.
    let beat = Lock("")
    private let held = Lock<[Promise]>([])
    private let news = Lock(News())
    private let replier: Replier

    /// What the test has called out, and whose bells are rung for it.
    private struct News: Sendable {
        var lines: [[UInt8]] = []
        var bells: [LineBell] = []
    }

    /// Tells something to each connection that has asked for news.
    func callOut(_ lines: [String]) {
        let bells = news.withLock { news in
            news.lines += lines.map { Array("\($0)\n".utf8) }
            return news.bells
        }
        for bell in bells { bell.ring() }
    }

    /// A reply that was promised.
    struct Promise: Sendable {
        let ticket: ReplyTicket
        let line: [UInt8]

        func keep() { ticket.redeem(line) }
    }

    init(standing: ConnectionStanding = .known) {
        self.standing = standing
        replier = Replier()
    }

    /// How many replies wait for the test.
    var holding: Int { held.withLock { $0.count } }

    /// Gives the replies that are held, in an order of the test's choice.
    func release(_ order: ([Promise]) -> [Promise] = { $0 }) {
        let promises = held.withLock { held in
            let all = held
            held = []
            return all
        }
        for promise in order(promises) { promise.keep() }
    }

    private func subscribe(_ bell: LineBell) {
        news.withLock { $0.bells.append(bell) }
        bell.ring()
    }

    /// The news from one on, and how many there are.
    private func news(from first: Int, upTo octets: Int) -> (lines: [[UInt8]], total: Int) {
        news.withLock { news in
            var lines: [[UInt8]] = []
            var room = octets
            while room > 0, first + lines.count < news.lines.count {
                lines.append(news.lines[first + lines.count])
                room -= lines[lines.count - 1].count
            }
            return (lines, news.lines.count)
        }
    }

    func handler(for connection: LineConnection) -> any LineHandler {
        _ = made.increment()
        return Handler(self, connection)
    }

    func line(for fault: ConnectionFault) -> [UInt8]? { Array("\(fault)\n".utf8) }

    func note(_ problem: ServingProblem) { problems.withLock { $0.append(problem) } }

    /// Replies from a thread of its own, the latest first.
    private final class Replier: Sendable {
        private struct Desk {
            var promises: [Promise] = []
            var isOver = false
        }

        private let desk: Lock<Desk>
        private let thread: WorkerThread
        private let poller: Poller

        init() {
            let desk = Lock(Desk())
            guard let poller = try? Poller() else { preconditionFailure("no descriptors for a poller") }
            self.desk = desk
            self.poller = poller
            thread = WorkerThread.start(name: "replier") {
                var events: [Poller.Event] = []
                while true {
                    try? poller.wait(milliseconds: -1, into: &events)
                    let (promises, isOver) = desk.withLock { desk in
                        let taken = (desk.promises, desk.isOver)
                        desk.promises = []
                        return taken
                    }
                    for promise in promises.reversed() { promise.keep() }
                    if isOver { return }
                }
            }
        }

        func reply(_ promise: Promise) {
            desk.withLock { $0.promises.append(promise) }
            poller.wake()
        }

        deinit {
            desk.withLock { $0.isOver = true }
            poller.wake()
            thread.join()
        }
    }

    private final class Handler: LineHandler {
        private let service: TestService
        private let connection: LineConnection
        var standing: ConnectionStanding
        /// How many of the news were told; `nil` for a connection that asked for none.
        private var told: Int?

        init(_ service: TestService, _ connection: LineConnection) {
            self.service = service
            self.connection = connection
            standing = service.standing
        }

        func greeting() -> [UInt8] { Array("hello\n".utf8) }

        func take(_ line: borrowing Span<UInt8>, _ arrival: LineArrival, replyingIn output: inout [UInt8])
            -> LineOutcome
        {
            _ = service.taken.increment()
            if line.isEmpty { return .done }
            var bytes: [UInt8] = []
            for index in line.indices { bytes.append(line[index]) }
            let words = bytes.split(separator: 0x20, maxSplits: 1)
            let word = String(decoding: words.first ?? [], as: UTF8.self)
            let rest = words.count == 2 ? Array(words[1]) : []
            let number = Int(String(decoding: rest, as: UTF8.self)) ?? 0
            switch word {
            case "later":
                service.replier.reply(Promise(ticket: arrival.ticket, line: rest + [0x0A]))
                return .later
            case "news":
                told = 0
                standing = .subscribed
                service.subscribe(connection.bell)
                if rest == Array("held".utf8) {
                    let promise = Promise(ticket: arrival.ticket, line: bytes + [0x0A])
                    service.held.withLock { $0.append(promise) }
                    return .later
                }
                output += bytes
            case "hold":
                let promise = Promise(ticket: arrival.ticket, line: rest + [0x0A])
                service.held.withLock { $0.append(promise) }
                return .later
            case "big": output += [UInt8](repeating: 0x78, count: number)
            case "work":
                let end = MonotonicClock.now() + UInt64(number) * 1_000_000
                while MonotonicClock.now() < end {}
                output += bytes
            case "peer": output += "\(connection.peer.address) \(connection.isProxied)".utf8
            case "user": output += "\(connection.credentials?.user ?? .max)".utf8
            case "known", "subscribed":
                standing = word == "known" ? .known : .subscribed
                output += bytes
            default: output += bytes
            }
            output.append(0x0A)
            return word == "quit" ? .final : .done
        }

        func keep(at now: UInt64, sayingIn output: inout [UInt8]) -> Bool {
            output += service.beat.withLock { $0 }.utf8
            guard !service.keeps.withLock({ $0 }) else { return true }
            output += "revoked\n".utf8
            return false
        }

        func tellNews(upTo octets: Int, sayingIn output: inout [UInt8]) -> NewsOutcome {
            guard let told else { return .all }
            let news = service.news(from: told, upTo: octets)
            for line in news.lines {
                output += line
                if line == Array("bye\n".utf8) { return .final }
            }
            self.told = told + news.lines.count
            return told + news.lines.count < news.total ? .more : .all
        }

        func close() { _ = service.closed.increment() }
    }
}
