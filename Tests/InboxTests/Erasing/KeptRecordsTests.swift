import Bundles
import Dialogue
import Inbox
import TestSupport
import Testing

struct KeptRecordsTests {
    private static let other = DomainName(rawValue: "acme/other")

    /// Two sessions, of which one asks in two bundles, and something of another tenant's.
    private static func filled(_ directory: TemporaryDirectory) throws -> Inbox {
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        _ = try inbox.commit(
            InboxBatch([
                .turns([
                    Samples.turn("mine", session: "aa"), Samples.turn("mine elsewhere", session: "aa", domain: other),
                    Samples.turn("old and mine", session: "aa", time: Samples.noon - 86_400_000),
                    Samples.turn("yours", session: "bb"), Samples.turn("nobody's"),
                ]),
                .open(Samples.alert("mine", session: "aa")), .open(Samples.alert("yours", session: "bb")),
                .open(Samples.alert("of a stranger", tenant: TenantName("other"), session: "aa")),
                .rate(Samples.rating(.bad, session: "aa")), .teach(Samples.example("mine", alert: AlertID(1))),
            ]))
        return inbox
    }

    private static func storage(_ inbox: Inbox) throws -> SQLiteStorage {
        try #require(inbox.storage as? SQLiteStorage)
    }

    @Test(arguments: [
        (scope: Erasure.Scope.session("aa"), domain: DomainName?.none, counts: [3, 1, 1, 1]),
        (scope: .session("aa"), domain: other, counts: [1, 0, 0, 0]),
        (scope: .session("aa"), domain: Samples.domain, counts: [2, 1, 1, 1]),
        (scope: .before(Samples.noon), domain: nil, counts: [1, 0, 0, 0]),
        (scope: .session("cc"), domain: nil, counts: [0, 0, 0, 0]),
    ])
    func `what is listed is what is erased`(
        _ sample: (scope: Erasure.Scope, domain: DomainName?, counts: [Int])
    ) throws {
        let directory = try TemporaryDirectory()
        let inbox = try Self.filled(directory)
        defer { inbox.stop() }
        let storage = try Self.storage(inbox)
        let records = try storage.records(sample.scope, of: Samples.tenant, domain: sample.domain)
        #expect(
            [records.turns.count, records.alerts.count, records.feedback.count, records.examples.count]
                == sample.counts)
        let outcome = try inbox.commit(
            InboxBatch([
                .erase(Erasure(sample.scope, of: Samples.tenant, domain: sample.domain, by: "kim"))
            ]))
        guard case .erased(let erased) = outcome.first else {
            Issue.record("nothing was erased")
            return
        }
        #expect([erased.turns, erased.alerts, erased.ratings, erased.examples] == sample.counts)
        #expect(try storage.records(sample.scope, of: Samples.tenant, domain: sample.domain).isEmpty)
        #expect(try storage.records(.session("aa"), of: TenantName("other")).alerts.count == 1)
    }

    @Test func `the texts are those that were kept`() throws {
        let directory = try TemporaryDirectory()
        let inbox = try Self.filled(directory)
        defer { inbox.stop() }
        let records = try Self.storage(inbox).records(.session("aa"), of: Samples.tenant)
        #expect(Set(records.turns.map(\.question)) == ["mine", "mine elsewhere", "old and mine"])
        #expect(records.alerts.map(\.text) == ["mine"])
        #expect(records.feedback.map(\.comment) == ["so-so"])
        #expect(records.domains == [Self.other, Samples.domain])
        #expect(records.learnt.isEmpty)
    }
}
