import Bundles
import Dialogue
import Foundation
import Inbox
import Privacy
import TestSupport
import Testing
import TextAnalysis
import Training

/// Teaching, from the alert to the next answer.
struct TriageTests {
    private let place: TemporaryDirectory
    private let directory: BundleDirectory
    private let fleet: Fleet
    private let inbox: Inbox
    private let triage: Triage
    private static let tenant = TenantName.standard
    private static let shop = DomainName(rawValue: "shop")
    private static let receipt = AnswerID(rawValue: "receipt")

    init() throws {
        place = try TemporaryDirectory()
        directory = BundleDirectory(
            domain: Self.shop, path: try SampleBundle.japanese.write(to: place, as: "Plugins/shop"))
        _ = try BundleTrainer(catalog: .standard, background: .empty, threads: 1).train(directory)
        let fleet = Fleet(
            plugins: PluginDirectory(path: "\(place.path)/Plugins"), catalog: .standard,
            memory: BundleMemory(limit: 1 << 30))
        try fleet.rescan()
        self.fleet = fleet
        inbox = try Inbox(state: place.path, settings: .atNoon)
        let directory = directory
        triage = Triage(inbox) { domain in
            try? fleet[domain]?.active?.loaded()
        } directory: { _ in
            directory
        }
    }

    private func open(_ text: String) throws -> Alert {
        let alert = NewAlert(
            tenant: Self.tenant, domain: Self.shop, cause: .unanswered, language: .japanese,
            question: Redactor().redact(Utterance(text)), time: Samples.noon)
        guard case .alert(let alert)? = try inbox.commit(InboxBatch([.open(alert)])).first else { throw Missing() }
        return alert
    }

    private struct Missing: Error {}

    private func verdict(_ text: String) throws -> Verdict {
        try #require(try fleet[Self.shop]?.active?.loaded()).pipeline.run(Utterance(text))
    }

    private func alerts() throws -> [Alert] { try inbox.storage.alerts(AlertQuery(tenant: Self.tenant)) }

    @Test func `attached lines answer at once, each once, and their alerts are resolved by them`() throws {
        let ids = try ["熨斗は付きますか", "熨斗は、付きますか？", "名入れは頼めますか"].map { try open($0).id }
        let taught = try triage.attach(.alerts(ids), to: Self.receipt, of: Self.tenant, by: "kim")
        #expect(taught.examples.map(\.text) == ["熨斗は付きますか", "名入れは頼めますか"])
        #expect(taught.examples.allSatisfy { $0.state == .provisional && $0.by == "kim" })
        #expect(taught.alerts.map(\.state) == [.resolved, .resolved, .resolved])
        #expect(taught.alerts.compactMap(\.example).count == 3)
        #expect(taught.effect.questions == 5 && taught.known.isEmpty && !taught.isRepeated)
        let verdict = try verdict("熨斗は付きますか")
        #expect(verdict.decision == .answer(Self.receipt))
        #expect(verdict.lesson?.id == taught.examples[0].id.description)
    }

    @Test func `what was taught is there after a restart`() throws {
        _ = try triage.teach("熨斗は付きますか", in: Self.shop, .answer(Self.receipt), of: Self.tenant, by: "kim")
        inbox.stop()
        let again = try Inbox(state: place.path, settings: .atNoon)
        let shelf = LessonShelf(of: Self.shop)
        try again.storage.fill(shelf, of: Self.shop, policy: .standard)
        #expect(shelf.book.lessons.map(\.text.string) == ["熨斗は付きますか"])
    }

    @Test func `a new answer is named by its title, checked, and given`() throws {
        let alert = try open("ペイペイは使えますか")
        let taught = try triage.answer(
            .alerts([alert.id]), with: "はい、お使いいただけます。", title: "PayPay payment", of: Self.tenant, by: "kim")
        #expect(taught.answer.rawValue == "paypay-payment")
        let bundle = try #require(try fleet[Self.shop]?.active?.loaded())
        #expect(bundle.answer(taught.answer)?.wordings.first?.text == "はい、お使いいただけます。")
        #expect(try verdict("ペイペイは使えますか").decision == .answer(taught.answer))
        let second = try triage.teach(
            "現金は使えますか", in: Self.shop, .reply("はい。", title: "PayPay payment"), of: Self.tenant, by: "kim")
        #expect(second.answer.rawValue == "paypay-payment-2")
        let untitled = try triage.teach(
            "小切手は使えますか", in: Self.shop, .reply("いいえ。", title: nil), of: Self.tenant, by: "kim")
        #expect(untitled.answer.rawValue == "taught")
        #expect(bundle.answer(untitled.answer)?.wordings.first?.title == "小切手は使えますか")
    }

    @Test(arguments: ["担当の山田太郎にメール taro@example.com でご連絡ください", "電話は090-1234-5678です"])
    func `an answer with personal information is refused with its place`(text: String) throws {
        let error = #expect(throws: TriageError.self) {
            try triage.teach("熨斗は付きますか", in: Self.shop, .reply(text, title: nil), of: Self.tenant, by: "kim")
        }
        guard case .personalInformation(_, let scalars)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(scalars.lowerBound > 0)
        #expect(!"\(error!)".contains("example.com") && !"\(error!)".contains("1234"))
        #expect(try inbox.storage.examples(of: Self.tenant, domain: nil).isEmpty)
    }

    @Test func `a line that gets the answer already is not taught twice`() throws {
        let first = try triage.teach(
            "熨斗は付きますか", in: Self.shop, .answer(Self.receipt), of: Self.tenant, by: "kim")
        let alert = try open("熨斗は、付きますか")
        let again = try triage.attach(.alerts([alert.id]), to: Self.receipt, of: Self.tenant, by: "kim")
        #expect(again.examples.isEmpty && again.known.map(\.string) == ["熨斗は、付きますか"])
        #expect(again.alerts.first?.state == .resolved)
        #expect(again.alerts.first?.example == first.examples.first?.id)
        let learnt = try triage.teach(
            SampleBundle.japanese.question, in: Self.shop, .answer(Self.receipt), of: Self.tenant, by: "kim")
        #expect(learnt.examples.isEmpty && learnt.known.count == 1)
    }

    @Test func `a line that is taught for another answer is taken from the first`() throws {
        _ = try triage.teach("熨斗は付きますか", in: Self.shop, .answer(Self.receipt), of: Self.tenant, by: "kim")
        let delivery = AnswerID(rawValue: "delivery")
        _ = try triage.teach("熨斗は付きますか", in: Self.shop, .answer(delivery), of: Self.tenant, by: "kim")
        #expect(try verdict("熨斗は付きますか").decision == .answer(delivery))
        #expect(try inbox.storage.examples(of: Self.tenant, domain: nil).map(\.state) == [.undone, .provisional])
    }

    @Test func `taking back opens the alert again and the bundle is as before`() throws {
        let before = try verdict("熨斗は付きますか")
        let alert = try open("熨斗は付きますか")
        let taught = try triage.attach(.alerts([alert.id]), to: Self.receipt, of: Self.tenant, by: "kim")
        let undone = try triage.undo(taught.examples[0].id, of: Self.tenant, by: "kim")
        #expect(undone.state == .undone)
        #expect(try alerts().map(\.state) == [.new])
        #expect(try verdict("熨斗は付きますか").decision == before.decision)
        #expect(try verdict("熨斗は付きますか").lesson == nil)
        #expect(throws: TriageError.self) {
            try triage.undo(taught.examples[0].id, of: TenantName("acme"), by: "kim")
        }
    }

    @Test func `a line that takes an exam question's place is shown beforehand and when it is taught`() throws {
        let question = "荷物はいつ届きますか"
        let alert = try open(question)
        let preview = try triage.preview(.alerts([alert.id]), to: .answer(Self.receipt), of: Self.tenant)
        #expect(preview.lines.map(\.isAnswered) == [true])
        #expect(preview.lines.first?.now.answer == AnswerID(rawValue: "delivery"))
        #expect(preview.effect.broken.map(\.question.string) == [question])
        #expect(preview.effect.broken.first?.line == 5)
        #expect(try inbox.storage.examples(of: Self.tenant, domain: nil).isEmpty)
        #expect(try verdict(question).lesson == nil)
        let taught = try triage.attach(.alerts([alert.id]), to: Self.receipt, of: Self.tenant, by: "kim")
        #expect(taught.effect == preview.effect)
        #expect(taught.effect.sentence == "of 5 exam questions 0 fixed, 1 broken (line 5)")
    }

    @Test(arguments: ["ありがとう", "こんにちは", "3", "？？", ""])
    func `what is never looked up is not taught`(line: String) {
        #expect(throws: TriageError.self) {
            try triage.teach(line, in: Self.shop, .answer(Self.receipt), of: Self.tenant, by: "kim")
        }
    }

    @Test func `what there is not is told with the nearest that there is`() throws {
        let error = #expect(throws: TriageError.self) {
            try triage.teach(
                "熨斗は付きますか", in: Self.shop, .answer(AnswerID(rawValue: "reciept")), of: Self.tenant, by: "kim")
        }
        #expect(error?.description == "shop has no answer 'reciept' (did you mean 'receipt'?)")
        #expect(throws: TriageError.unknownBundle(Self.shop)) {
            try triage.teach("熨斗は付きますか", in: Self.shop, .answer(Self.receipt), of: TenantName("acme"), by: "kim")
        }
        #expect(throws: TriageError.inbox(.notFound("alert a_99"))) {
            try triage.attach(.alerts([AlertID(99)]), to: Self.receipt, of: Self.tenant, by: "kim")
        }
    }

    @Test func `a request that is repeated with its key teaches once`() throws {
        func once() -> Triage.Once { Triage.Once(key: "k") { taught in Array("\(taught.examples.map(\.id))".utf8) } }
        func teach() throws -> Triage.Taught {
            try triage.teach(
                "熨斗は付きますか", in: Self.shop, .answer(Self.receipt), of: Self.tenant, by: "kim", once: once())
        }
        #expect(try !teach().isRepeated)
        _ = try teach()
        #expect(try inbox.storage.examples(of: Self.tenant, domain: nil).count == 1)
        #expect(try inbox.storage.reply(under: "k") == Array("[e_1]".utf8))
    }

    @Test func `what was taught is folded into the sheets, learnt, and silent then`() throws {
        let alert = try open("熨斗は付きますか")
        let taught = try triage.answer(.alerts([alert.id]), with: "お付けします。", title: "熨斗", of: Self.tenant, by: "kim")
        let outcome = try #require(try inbox.fold(into: directory))
        #expect(outcome.written == [taught.examples[0].id.description] && outcome.answers == [taught.answer])
        #expect(try inbox.storage.examples(of: Self.tenant, domain: nil).map(\.state) == [.folded])
        #expect(try verdict("熨斗は付きますか").lesson != nil, "no version has learnt it yet")
        #expect(try inbox.fold(into: directory) == nil)
        let sheet = try String(contentsOfFile: directory.examplesPath, encoding: .utf8)
        let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.hasPrefix("熨斗は付きますか") }) + 1
        let example = taught.examples[0].id
        #expect(throws: TriageError.inSheets(example, directory.examplesPath, line: line, learntBy: [])) {
            try triage.undo(example, of: Self.tenant, by: "kim")
        }
        let version = try BundleTrainer(catalog: .standard, background: .empty, threads: 1).train(directory)
        #expect(version.isReleased)
        fleet.refresh(Self.shop)
        let verdict = try verdict("熨斗は付きますか")
        #expect(verdict.decision == .answer(taught.answer) && verdict.lesson == nil)
        let learnt = TriageError.inSheets(example, directory.examplesPath, line: line, learntBy: [version.number])
        #expect(throws: learnt) { try triage.undo(example, of: Self.tenant, by: "kim") }
        // Deleted where it stands, it is taken back, and its alert is open again.
        let rest = lines.filter { !$0.hasPrefix("熨斗は付きますか") }.joined(separator: "\n")
        try rest.write(toFile: directory.examplesPath, atomically: true, encoding: .utf8)
        #expect(try triage.undo(example, of: Self.tenant, by: "kim").state == .undone)
        #expect(try inbox.storage.alerts(AlertQuery(tenant: Self.tenant)).map(\.state) == [.new])
    }
}
