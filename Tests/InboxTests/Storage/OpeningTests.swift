import Bundles
import Inbox
import SystemCalls
import TestSupport
import Testing
import TextAnalysis

struct OpeningTests {
    private let directory: TemporaryDirectory
    private let inbox: Inbox

    init() throws {
        directory = try TemporaryDirectory()
        inbox = try Inbox(state: directory.path, settings: .atNoon)
    }

    @Test func `an alert is read as it was opened`() throws {
        let alert = try inbox.open(Samples.alert("where is my parcel", session: "ab12", turn: "t_9"))
        #expect(alert.id == AlertID(1))
        #expect(alert.text == "where is my parcel")
        #expect(alert.nearest.first?.share == 0.1 + 0.2)
        #expect(try inbox.alerts == [alert])
    }

    @Test func `the same question is of the same group, in whatever width and case`() throws {
        let first = try inbox.open(Samples.alert("Where is my parcel"))
        let second = try inbox.open(Samples.alert("ｗｈｅｒｅ is my PARCEL"))
        let other = try inbox.open(Samples.alert("can I pay by cheque"))
        #expect(first.group == second.group)
        #expect(first.group != other.group)
        let group = try #require(try inbox.groups.first)
        #expect(group.id == first.group)
        #expect(group.count == 2)
        #expect(group.open == 2)
        #expect(group.causes == [.unanswered: 2])
        #expect(group.days.last == 2)
        #expect(group.days.count == 14)
        #expect(group.lines == ["ｗｈｅｒｅ is my PARCEL", "Where is my parcel"])
    }

    @Test func `each change of a tenant's alerts has the next number`() throws {
        let first = try inbox.open(Samples.alert("where is my parcel"))
        try inbox.open(Samples.alert("another tenant's", tenant: TenantName("beta")))
        try inbox.decide(.claim, .alerts([first.id]))
        let events = try inbox.events
        #expect(events.map(\.number) == [1, 2])
        #expect(events.map(\.alert.state) == [.new, .claimed])
        #expect(events[1].alert.by == "kim")
        #expect(try inbox.storage.lastEvent(of: Samples.tenant) == 2)
        #expect(try inbox.storage.lastEvent(of: TenantName("beta")) == 1)
        #expect(try inbox.storage.openAlerts() == [Samples.tenant: 1, TenantName("beta"): 1])
    }

    @Test func `what was kept is there after a restart, and numbers go on`() throws {
        let alert = try inbox.open(Samples.alert("where is my parcel"))
        inbox.stop()
        let again = try Inbox(state: directory.path, settings: .atNoon)
        #expect(try again.alerts == [alert])
        let next = try again.open(Samples.alert("where is my parcel"))
        #expect(next.id == AlertID(2))
        #expect(next.group == alert.group)
        #expect(throws: InboxError.stopped) { try inbox.open(Samples.alert("late")) }
    }

    @Test func `search finds what is written in another width or case`() throws {
        try inbox.open(Samples.alert("Ｗｉ－Ｆｉのパスワード", language: .japanese))
        try inbox.open(Samples.alert("where is my parcel"))
        var query = AlertQuery(tenant: Samples.tenant)
        query.search = "PARCEL"
        #expect(try inbox.storage.alerts(query).map(\.id) == [AlertID(2)])
        query.search = "ﾊﾟｽﾜｰﾄﾞ"
        #expect(try inbox.storage.alerts(query).map(\.id) == [AlertID(1)])
        var groups = GroupQuery(tenant: Samples.tenant)
        groups.search = "ﾊﾟｽﾜｰﾄﾞ"
        #expect(try inbox.storage.groups(groups).count == 1)
    }

    @Test func `another tenant's alerts are not seen`() throws {
        let alert = try inbox.open(Samples.alert("where is my parcel"))
        let other = TenantName("beta")
        #expect(try inbox.storage.alerts(AlertQuery(tenant: other)).isEmpty)
        #expect(try inbox.storage.group(alert.group, of: other) == nil)
        let decision = AlertDecision(.claim, .alerts([alert.id]), of: other, by: "eve")
        #expect(throws: InboxError.notFound("alert a_1")) { try inbox.commit(InboxBatch([.decide(decision)])) }
    }

    @Test func `a batch is kept whole or not at all, and does not hinder others`() throws {
        let decision = AlertDecision(.claim, .alerts([AlertID(99)]), of: Samples.tenant, by: "kim")
        #expect(throws: InboxError.notFound("alert a_99")) {
            try inbox.commit(InboxBatch([.open(Samples.alert("half")), .decide(decision)]))
        }
        #expect(try inbox.alerts.isEmpty)
        let alert = try inbox.open(Samples.alert("half"))
        // The grouping forgot what was taken back: there is no group to come into.
        #expect(try inbox.groups.map(\.id) == [alert.group])
        #expect(try inbox.events.map(\.number) == [1])
    }

    @Test func `only the owner can read the files`() throws {
        try inbox.open(Samples.alert("where is my parcel"))
        for name in ["inbox.sqlite", "inbox.sqlite-wal", "inbox.sqlite-shm"] {
            #expect(try FileStanding.of("\(directory.path)/\(name)").mode == 0o600)
        }
    }
}
