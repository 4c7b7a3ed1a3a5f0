import Inbox
import SystemCalls
import TestSupport
import Testing

/// The power is cut at every sync.
struct PowerLossTests {
    private struct Noted {
        var acknowledged: [String] = []
        var failures: [String] = []
        var cuts = 0
    }

    @Test func `what was acknowledged is there after a cut of the power at any sync`() throws {
        for _ in 0..<3 {
            let seed = UInt64.random(in: 0 ... .max)
            let noted = Lock(Noted())
            let loss = PowerLoss(seed: seed)
            let directory = try TemporaryDirectory()
            loss.onSync { loss in
                let acknowledged = noted.withLock { $0.acknowledged }
                let failure = Self.failure(after: loss, acknowledged)
                noted.withLock { noted in
                    noted.cuts += 1
                    if let failure { noted.failures.append("cut \(noted.cuts): \(failure)") }
                }
            }
            var settings = InboxSettings.atNoon
            settings.volume = loss.volume().name
            // Small enough that the log is brought into the file several times.
            settings.longestLog = 60
            let inbox = try Inbox(state: directory.path, settings: settings)
            for number in 1...200 {
                let text = "question \(number) of \(number % 7)"
                try inbox.open(Samples.alert(text))
                noted.withLock { $0.acknowledged.append(text) }
            }
            inbox.stop()
            let result = noted.withLock { $0 }
            #expect(result.failures == [], "seed \(seed)")
            #expect(result.cuts > 200, "seed \(seed)")
        }
    }

    /// What is not as it must be in what a cut leaves.
    private static func failure(after loss: PowerLoss, _ acknowledged: [String]) -> String? {
        do {
            let directory = try TemporaryDirectory()
            try loss.leave(in: directory.path)
            var settings = InboxSettings.atNoon
            settings.volume = TestVolume.quiet.name
            let inbox = try Inbox(state: directory.path, settings: settings)
            defer { inbox.stop() }
            let texts = try inbox.alerts.map(\.text)
            guard Array(texts.prefix(acknowledged.count)) == acknowledged else {
                return "\(texts.count) of \(acknowledged.count) are there; \(inbox.findings)"
            }
            // The one that was being written may be there too, and nothing else.
            guard texts.count <= acknowledged.count + 1 else { return "\(texts.count) of \(acknowledged.count)" }
            let events = try inbox.events.map(\.number)
            guard events == Array(1..<texts.count + 1) else { return "events \(events)" }
            return nil
        } catch {
            return "\(error)"
        }
    }
}
