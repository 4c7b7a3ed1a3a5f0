import Bundles
import Dialogue
import Inbox
import TestSupport
import Testing

struct ReportMaterialTests {
    @Test func `a report is made of what an inbox keeps`() throws {
        let directory = try TemporaryDirectory()
        let inbox = try Inbox(state: directory.path, settings: .atNoon)
        defer { inbox.stop() }
        let opened = try inbox.commit(
            InboxBatch([
                .turns([
                    Samples.turn("where is it"), Samples.turn("can i go", outcome: .unanswered),
                    Samples.turn("of another bundle", domain: DomainName(rawValue: "acme/other")),
                ]),
                .open(Samples.alert("can i go")), .open(Samples.alert("how much is it")),
            ]))
        guard case .alert(let alert) = opened[1] else {
            Issue.record("no alert was opened")
            return
        }
        _ = try inbox.commit(InboxBatch([.teach(Samples.example("can i go", alert: alert.id))]))
        let today = ReportDay(ofMilliseconds: Samples.noon)
        var material = ReportMaterial(
            of: Samples.domain, period: ReportPeriod(from: ReportDay(today.number - 6), to: today))
        try material.read(inbox.storage)
        let figures = ReportFigures(material)
        #expect(figures.total.questions == 2)
        #expect(figures.total.unanswered == 1)
        #expect(figures.confidences.questions == 2)
        #expect(figures.groups.map(\.representative) == ["how much is it"])
        #expect(figures.groups.first?.days.count == 7)
        #expect(figures.fixes.map(\.before) == [0])
        #expect(figures.fixes.map(\.again) == [1])
        #expect(figures.fixes.map(\.group) == [alert.group])
    }
}
