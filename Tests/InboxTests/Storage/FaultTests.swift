import CSQLite
import Inbox
import SystemCalls
import TestSupport
import Testing

/// Calls of the system fail, one after the other.
struct FaultTests {
    private struct Case: CustomTestStringConvertible {
        let operation: TestVolume.Operation
        let code: Int32
        let isForEver: Bool

        var testDescription: String {
            "\(operation), \(code == SQLITE_FULL ? "full" : "failing"), \(isForEver ? "for ever" : "once")"
        }
    }

    private static let cases = TestVolume.Operation.allCases.flatMap { operation in
        [SQLITE_IOERR, SQLITE_FULL].flatMap { code in
            [false, true].map { Case(operation: operation, code: code, isForEver: $0) }
        }
    }

    @Test(arguments: cases)
    private func `what was acknowledged is there, whatever call fails`(_ trial: Case) throws {
        var number = 1
        var fired = 0
        while true {
            let plan = FaultPlan(trial.operation, number: number, isForEver: trial.isForEver, code: trial.code)
            try expectWhole(with: plan, "\(trial.testDescription), number \(number)")
            guard plan.hasFired else { break }
            fired += 1
            // All of the first, in which the file is made; then some.
            number += number < 24 ? 1 : 11
        }
        #expect(fired > 0)
    }

    private func expectWhole(with plan: FaultPlan, _ comment: Comment) throws {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        settings.volume = plan.volume().name
        settings.longestLog = 20
        let acknowledged = work(in: directory, settings)
        plan.end()
        settings.volume = TestVolume.quiet.name
        let inbox = try Inbox(state: directory.path, settings: settings)
        defer { inbox.stop() }
        #expect(inbox.findings == [], comment)
        let texts = try inbox.alerts.map(\.text)
        for text in acknowledged { #expect(texts.filter { $0 == text }.count == 1, comment) }
        let events = try inbox.events.map(\.number)
        #expect(events == Array(1..<events.count + 1), comment)
        #expect(try inbox.groups.map(\.count).reduce(0, +) == texts.count, comment)
        #expect(try inbox.storage.openAlerts()[Samples.tenant] ?? 0 == texts.count, comment)
        // And goes on.
        try inbox.open(Samples.alert("afterwards"))
    }

    /// Opens alerts, and erases one of them.
    ///
    /// - Returns: what was acknowledged and not erased.
    private func work(in directory: TemporaryDirectory, _ settings: InboxSettings) -> [String] {
        guard let inbox = try? Inbox(state: directory.path, settings: settings) else { return [] }
        defer { inbox.stop() }
        var acknowledged: [String] = []
        for number in 1...6 {
            let text = "question \(number) of \(number % 2)"
            if (try? inbox.open(Samples.alert(text))) != nil { acknowledged.append(text) }
        }
        _ = try? inbox.open(Samples.alert("to be erased", session: "ab12"))
        _ = try? inbox.erase(.session("ab12"))
        if (try? inbox.open(Samples.alert("the last"))) != nil { acknowledged.append("the last") }
        return acknowledged
    }

    @Test func `after a sync that failed nothing is acknowledged until the next start`() throws {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        try Inbox(state: directory.path, settings: settings).stop()
        let plan = FaultPlan(.sync, number: 3, isForEver: false, code: SQLITE_IOERR)
        settings.volume = plan.volume().name
        let inbox = try Inbox(state: directory.path, settings: settings)
        var acknowledged: [String] = []
        for number in 1...20 {
            if let alert = try? inbox.open(Samples.alert("question \(number)")) { acknowledged.append(alert.text) }
        }
        #expect(plan.hasFired)
        #expect(inbox.standing == .failing)
        #expect(acknowledged == Array((1...20).map { "question \($0)" }.prefix(acknowledged.count)))
        #expect(acknowledged.count < 20)
        // What was acknowledged can be read all the time.
        #expect(try inbox.alerts.map(\.text) == acknowledged)
        inbox.stop()
        settings.volume = nil
        let again = try Inbox(state: directory.path, settings: settings)
        #expect(again.standing == .ok)
        #expect(try again.alerts.map(\.text).prefix(acknowledged.count) == acknowledged[...])
        #expect(throws: Never.self) { try again.open(Samples.alert("afterwards")) }
    }

    @Test func `a full disk is told, and by itself it is well again once there is space`() throws {
        let directory = try TemporaryDirectory()
        var settings = InboxSettings.atNoon
        try Inbox(state: directory.path, settings: settings).stop()
        let plan = FaultPlan(.write, number: 30, isForEver: true, code: SQLITE_FULL)
        settings.volume = plan.volume().name
        let inbox = try Inbox(state: directory.path, settings: settings)
        var acknowledged: [String] = []
        while inbox.standing == .ok {
            do {
                acknowledged.append(try inbox.open(Samples.alert("question \(acknowledged.count)")).text)
            } catch {
                #expect(error as? InboxError == .diskFull)
            }
        }
        #expect(inbox.standing == .full)
        #expect(throws: InboxError.diskFull) { try inbox.open(Samples.alert("refused")) }
        #expect(try inbox.alerts.map(\.text) == acknowledged)
        plan.end()
        #expect(eventually { inbox.standing == .ok })
        try inbox.open(Samples.alert("refused"))
        #expect(try inbox.alerts.map(\.text) == acknowledged + ["refused"])
    }
}
