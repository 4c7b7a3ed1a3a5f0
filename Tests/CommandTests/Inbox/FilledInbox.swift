import Bundles
import Dialogue
import Foundation
import Inbox
import Privacy
import Testing
import TextAnalysis

/// A workspace with the tiny bundles and an inbox in which a few questions wait.
struct FilledInbox {
    let workspace: Workspace
    let inbox: Inbox

    /// In the order in which they come in.
    static let questions = [
        ("do you have a car park", AlertCause.unanswered, Language.english, "cafe"),
        ("駐車場はありますか", .unanswered, .japanese, "cafe"),
        ("when are you open on holidays", .lowConfidence, .english, "cafe"),
        ("Do you have a car park", .thumbsDown, .english, "cafe"),
        ("moles in my lawn", .unanswered, .english, "garden"),
    ]

    init() throws {
        workspace = try TinyBundles.trained()
        inbox = try Self.open(in: workspace)
        for (number, question) in Self.questions.enumerated() {
            try ask(question.0, question.1, question.2, of: question.3, time: now() - (10 - number) * 60_000)
        }
    }

    private static func open(in workspace: Workspace) throws -> Inbox {
        try workspace.makeDirectory(".taiwa")
        return try Inbox(state: "\(workspace.path)/.taiwa")
    }

    /// Another question comes in.
    func ask(
        _ text: String, _ cause: AlertCause = .unanswered, _ language: Language = .english, of bundle: String = "cafe",
        time: Int? = nil
    ) throws {
        let domain = DomainName(rawValue: bundle)
        let alert = NewAlert(
            tenant: TenantName(of: domain), domain: domain, cause: cause, language: language,
            question: Redactor().redact(Utterance(text)), version: 1, confidence: 0.25,
            nearest: [.init(answer: AnswerID(rawValue: "opening-hours"), title: "Opening hours", share: 0.4)],
            time: time ?? now())
        _ = try inbox.commit(InboxBatch([.open(alert)]))
    }

    private func now() -> Int { Int(Date().timeIntervalSince1970 * 1_000) }

    /// Somebody is told of the first alert, and cannot be reached.
    func giveUpNotice() throws {
        let storage = try #require(inbox.notices)
        let alert = try #require(try inbox.storage.alerts(AlertQuery(tenant: nil)).first)
        let target = NoticeTarget(.file("pager"))
        var desk = NoticeDesk()
        _ = try storage.keep(desk.opened(alert, count: 1, at: now()), for: [target], seen: [:])
        var delivery = try #require(try storage.deliveries(to: target.name, until: .max, limit: 1).first)
        (delivery.state, delivery.attempts, delivery.failure) = (.dead, 3, "it refused")
        try storage.update(delivery)
    }

    func taiwa(_ arguments: String..., input: String = "") throws -> ProgramRun {
        try workspace.taiwa(["inbox"] + arguments, input: Data(input.utf8))
    }

    /// The ids of the groups in the list, by their question.
    func groups(_ options: String...) throws -> [String: String] {
        let run = try workspace.taiwa(["inbox", "list", "--format", "json"] + options)
        run.expect(0)
        return Dictionary(
            try run.json().elements.map { ($0["question"]?.string ?? "", $0["id"]?.string ?? "") }
        ) { $1 }
    }
}
