import Inbox
import TestSupport
import Testing

struct DecidingTests {
    private let directory: TemporaryDirectory
    private let inbox: Inbox

    init() throws {
        directory = try TemporaryDirectory()
        inbox = try Inbox(state: directory.path, settings: .atNoon)
    }

    @Test func `an alert is claimed, resolved and opened again, and its group follows`() throws {
        let alert = try inbox.open(Samples.alert("where is my parcel"))
        #expect(try inbox.decide(.claim, .alerts([alert.id])).map(\.state) == [.claimed])
        #expect(try inbox.groups.map(\.state) == [.claimed])
        #expect(try inbox.decide(.resolve(example: nil), .group(alert.group)).map(\.state) == [.resolved])
        #expect(try inbox.groups.map(\.state) == [.resolved])
        #expect(try inbox.storage.openAlerts() == [Samples.tenant: 0])
        #expect(try inbox.decide(.reopen, .alerts([alert.id])).map(\.state) == [.new])
        #expect(try inbox.groups.map(\.open) == [1])
    }

    @Test func `what somebody else has claimed is left alone`() throws {
        let alert = try inbox.open(Samples.alert("where is my parcel"))
        try inbox.decide(.claim, .alerts([alert.id]), by: "lee")
        #expect(throws: InboxError.conflict("a_1 is claimed by lee")) {
            try inbox.decide(.dismiss, .alerts([alert.id]))
        }
        #expect(throws: InboxError.conflict("a_1 is claimed by lee")) {
            try inbox.decide(.dismiss, .group(alert.group))
        }
    }

    @Test func `what is closed is not decided again before it is opened again`() throws {
        let alert = try inbox.open(Samples.alert("where is my parcel"))
        try inbox.decide(.dismiss, .alerts([alert.id]))
        #expect(throws: InboxError.conflict("a_1 is dismissed already; reopen it first")) {
            try inbox.decide(.claim, .alerts([alert.id]))
        }
        #expect(try inbox.decide(.claim, .group(alert.group)).isEmpty)
    }

    @Test func `two groups become one, and one is split off again`() throws {
        let parcel = try inbox.open(Samples.alert("where is my parcel"))
        let order = try inbox.open(Samples.alert("has my order been sent"))
        let batch = InboxBatch([.merge(order.group, into: parcel.group, of: Samples.tenant, by: "kim")])
        guard case .group(let merged)? = try inbox.commit(batch).first else { throw Unexpected() }
        #expect(merged.id == parcel.group)
        #expect(merged.count == 2)
        #expect(try inbox.groups.map(\.id) == [parcel.group])
        // What comes in now finds the group that lives on.
        #expect(try inbox.open(Samples.alert("has my order been sent")).group == parcel.group)
        let splitting = InboxBatch([.split([order.id, AlertID(3)], of: Samples.tenant, by: "kim")])
        guard case .group(let split)? = try inbox.commit(splitting).first else { throw Unexpected() }
        #expect(split.count == 2)
        #expect(split.id > order.group)
        #expect(try inbox.open(Samples.alert("has my order been sent")).group == split.id)
        #expect(try inbox.open(Samples.alert("where is my parcel")).group == parcel.group)
    }

    @Test func `what is taught resolves its alerts, and what is taken back opens them again`() throws {
        let first = try inbox.open(Samples.alert("where is my parcel"))
        let second = try inbox.open(Samples.alert("WHERE is my parcel"))
        let resolve = AlertDecision(.resolve(example: nil), .group(first.group), of: Samples.tenant, by: "kim")
        let outcomes = try inbox.commit(
            InboxBatch([.teach(Samples.example("where is my parcel", alert: first.id)), .decide(resolve)]))
        guard case .example(let taught) = outcomes[0] else { throw Unexpected() }
        #expect(taught.id == ExampleID(1))
        #expect(taught.state == .provisional)
        #expect(try inbox.alerts.map(\.state) == [.resolved, .resolved])
        #expect(try inbox.alerts.map(\.example) == [taught.id, taught.id])
        let undo = InboxBatch([.unteach(taught.id, of: Samples.tenant, by: "kim")])
        #expect(try inbox.commit(undo).count == 1)
        #expect(try inbox.alerts.map(\.state) == [.new, .new])
        #expect(throws: InboxError.conflict("e_1 is undone already")) { try inbox.commit(undo) }
        #expect(try inbox.storage.examples(of: Samples.tenant, domain: nil).map(\.state) == [.undone])
        #expect(second.group == first.group)
    }

    @Test func `operators' actions are in the audit, and it holds`() throws {
        let alert = try inbox.open(Samples.alert("where is my parcel"))
        try inbox.decide(.claim, .alerts([alert.id]))
        try inbox.teach(Samples.example("where is my parcel", alert: alert.id))
        let storage = try #require(inbox.storage as? SQLiteStorage)
        #expect(try storage.auditRecords().map(\.action) == ["claim", "teach"])
        #expect(try storage.auditRecords().map(\.subject) == ["a_1", "e_1 from a_1"])
        #expect(try storage.firstAuditBreak() == nil)
    }
}
