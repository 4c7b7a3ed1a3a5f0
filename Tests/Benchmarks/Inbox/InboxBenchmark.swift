import Bundles
import Dialogue
import Foundation
import Inbox
import LineLoad
import Privacy
import SystemCalls
import TestSupport
import TextAnalysis

/// How fast alerts get on the device, and how soon an inbox that holds many is open; their grouping is not measured here.
struct InboxBenchmark: LoneBenchmark {
    let name = "inbox"
    let summary = "alerts a second with writers that each wait for the device, one alert alone, opening with 100,000"

    private static let kept = 100_000
    /// The bars of the project: alerts a second with 50 writers, and seconds until an inbox of 100,000 is open.
    private static let bars = (rate: 5_000.0, opening: 2.0)

    func run() throws {
        var figures = Figures(of: "writers", ["alerts/s", "p50 ms", "p99 ms", "longest ms"])
        var rates: [Int: Double] = [:]
        for writers in [1, 10, 50, 200] {
            let trial = try Trial(writers: writers, each: writers == 1 ? 200 : 10_000 / writers)
            rates[writers] = trial.rate
            figures.add(
                "\(writers)",
                [trial.rate] + [0.5, 0.99, 1].map { Double(trial.times.quantile($0)) / 1_000_000 }, format: "%.2f")
        }
        figures.show()
        let sync = try Self.syncSeconds()
        print(String(format: "one sync of a page on this device: %.2f ms", sync * 1_000))
        let opening = try Self.opening()
        Bar.show("alerts a second with 50 writers", rates[50]!, atLeast: Self.bars.rate)
        Bar.show("opening with \(Self.kept) alerts", opening, atMost: Self.bars.opening, "s")
        // On whatever machine: writers share what a commit costs, and to open is not to write again.
        try WrongResult.check(rates[50]! >= 1.5 * rates[1]!, "50 writers are no faster than one")
        try WrongResult.check(opening <= Double(Self.kept) / rates[50]! / 2, "opening takes as long as writing")
    }

    /// Writers that each open an alert, wait until it is on the device, and open the next.
    private struct Trial {
        let rate: Double
        let times: LatencyHistogram

        init(writers: Int, each count: Int) throws {
            let directory = try TemporaryDirectory()
            var settings = InboxSettings()
            settings.grouping = GroupByNumber()
            let inbox = try Inbox(state: directory.path, settings: settings)
            let times = Lock(LatencyHistogram())
            let begin = MonotonicClock.now()
            let threads = (0..<writers).map { writer in
                WorkerThread.start(name: "writer") {
                    for number in 0..<count {
                        let start = MonotonicClock.now()
                        let alert = InboxBenchmark.alert(writer * count + number)
                        guard (try? inbox.commit(InboxBatch([.open(alert)])))?.count == 1 else { return }
                        let time = MonotonicClock.now() - start
                        times.withLock { $0.record(time) }
                    }
                }
            }
            for thread in threads { thread.join() }
            rate = Double(writers * count) / (Double(MonotonicClock.now() - begin) / 1_000_000_000)
            self.times = times.withLock { $0 }
            try WrongResult.check(self.times.count == writers * count, "not every alert was acknowledged")
            let open = try inbox.storage.openAlerts()[.standard]
            try WrongResult.check(open == writers * count, "not every acknowledged alert is there")
        }
    }

    private static let redactor = Redactor(masker: PatternMasker())

    private static func alert(_ number: Int) -> NewAlert {
        let nearest = (0..<3).map {
            NewAlert.NearAnswer(answer: .init(rawValue: "answer-\($0)"), title: "Title", share: 0.3)
        }
        return NewAlert(
            tenant: .standard, domain: DomainName(rawValue: "support"), cause: .unanswered, language: .english,
            question: redactor.redact(Utterance("what becomes of my order of \(number % 977) boxes of sort \(number)")),
            turn: "t_\(number)", session: String(format: "%032x", number % 5_000), version: 3, confidence: 0.2,
            nearest: nearest, time: Int(Date().timeIntervalSince1970 * 1_000))
    }

    /// One alert in ten begins a group; it costs nothing to find.
    private struct GroupByNumber: AlertGrouping {
        private let last = Counter()

        func group(of alert: NewAlert) -> GroupID? {
            let count = last.increment()
            return count % 10 == 1 ? nil : GroupID(max(1, count / 20))
        }

        func add(_ text: String, as alert: AlertID, to group: GroupID, of domain: DomainName) {}
        func move(_ alerts: [AlertID], to group: GroupID, of domain: DomainName) {}
        func remove(_ alerts: [AlertID], of domain: DomainName) {}
    }

    private static func opening() throws -> Double {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings()
        settings.grouping = GroupByNumber()
        let inbox = try Inbox(state: directory.path, settings: settings)
        for start in stride(from: 0, to: kept, by: 1_000) {
            _ = try inbox.commit(InboxBatch((start..<start + 1_000).map { .open(alert($0)) }))
        }
        inbox.stop()
        let size = try FileStanding.of("\(directory.path)/inbox.sqlite").size
        print("a file of \(kept) alerts: \(size >> 20) MiB")
        let begin = MonotonicClock.now()
        let again = try Inbox(state: directory.path, settings: settings)
        let seconds = Double(MonotonicClock.now() - begin) / 1_000_000_000
        try WrongResult.check(again.findings.isEmpty, "the file is damaged: \(again.findings)")
        try WrongResult.check(try again.storage.openAlerts()[.standard] == kept, "alerts are missing")
        for limit in [200, kept] {
            var query = GroupQuery(tenant: .standard)
            query.limit = limit
            let begin = MonotonicClock.now()
            let groups = try again.storage.groups(query)
            let time = Double(MonotonicClock.now() - begin) / 1_000_000
            print(String(format: "reading %d groups with their figures and lines: %.1f ms", groups.count, time))
            try WrongResult.check(groups.count == min(limit, kept / 10), "groups are missing")
        }
        return seconds
    }

    /// What any storage on this device waits for one commit at least.
    private static func syncSeconds() throws -> Double {
        let directory = try TemporaryDirectory()
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: directory.write("", to: "sync")))
        let page = Data(repeating: 7, count: 4_096)
        let begin = MonotonicClock.now()
        for _ in 0..<50 {
            try handle.write(contentsOf: page)
            try handle.synchronize()
        }
        return Double(MonotonicClock.now() - begin) / 1_000_000_000 / 50
    }
}
