import Bundles
import Dialogue
import Foundation
import Inbox
import Privacy
import Serving
import Taiwa
import TextAnalysis

/// The inbox of the chat's state directory: what is asked, rated and taught in the terminal is kept there as a server keeps it.
///
/// It is opened when it is first needed: a chat in which nothing is asked makes no file.
final class ChatInbox {
    private let state: StateDirectory
    private let plugins: String
    private let console: Console
    private var opened: Inbox?
    /// What is opened if nothing is chosen of what was asked back last.
    private var unlessChosen: NewAlert?
    /// The last answer, and when it was given, in milliseconds of Unix time.
    private var former: (exchange: ConversationState.Exchange, time: Int)?

    init(_ state: StateDirectory, plugins: String, console: Console) {
        self.state = state
        self.plugins = plugins
        self.console = console
    }

    /// Where it lies.
    var path: String { "\(state.path)/inbox.sqlite" }

    /// The inbox, to be written to; what of it was damaged, and what was done about it, is told.
    func open() throws -> Inbox {
        if let opened { return opened }
        try state.create()
        var settings = InboxSettings()
        settings.keep(asSaidIn: plugins)
        let inbox = try Inbox(state: state.path, settings: settings)
        opened = inbox
        for finding in inbox.findings { console.report(finding) }
        return inbox
    }

    /// Keeps a question, and what somebody should look at.
    ///
    /// - Parameters:
    ///   - offered: what was offered before it, and the question that this was about.
    func keep(
        _ reply: Reply, to conversation: Conversation,
        offered: (options: [ConversationState.Option], question: MaskedText?), of engine: Engine
    ) throws {
        guard let question = conversation.lastQuestion else { return }
        let time = Int(Date.now.timeIntervalSince1970 * 1_000)
        let tenant =
            (conversation.lastRoutes.first?.best.bundle.domain ?? offered.options.first?.domain)
            .map { TenantName(of: $0) } ?? .standard
        let exchanges = reply.kind == .answer ? conversation.state.lastExchanges : []
        let reading = TurnReading(
            reply, question: question, routes: conversation.lastRoutes, exchanges: exchanges, offered: offered,
            of: engine, at: TurnReading.Place(tenant: tenant, time: time))
        let inbox = try open()
        if let turn = reading.turn { inbox.keep(turn) }
        unlessChosen = reading.unlessChosen
        let alerts = [reading.alert, complaint(by: question, reply, of: tenant, time: time)].compactMap(\.self)
        if !alerts.isEmpty { _ = try inbox.commit(InboxBatch(alerts.map { .open($0) })) }
        former = exchanges.last.map { ($0, time) }
    }

    /// What somebody should look at where a question asks again what was just answered.
    private func complaint(by question: MaskedText, _ reply: Reply, of tenant: TenantName, time: Int) -> NewAlert? {
        guard let former, time - former.time <= Rephrasing.window else { return nil }
        let option = former.exchange.option
        let isSame = reply.answers.contains { $0.bundle == option.domain.rawValue && $0.id == option.answer.rawValue }
        guard Rephrasing.isMade(by: question, of: former.exchange.question, isSameAnswer: isSame) else { return nil }
        return NewAlert(
            tenant: tenant, domain: option.domain, cause: .rephrased, language: reply.language,
            question: former.exchange.question, given: option.answer, comment: question, time: time)
    }

    /// Keeps a rating of all answers of a reply.
    func keep(_ rated: [Reply.RatedExchange]) throws {
        guard let last = rated.last else { return }
        let time = Int(Date.now.timeIntervalSince1970 * 1_000)
        let option = last.exchange.option
        former = nil
        _ = try open().commit(
            InboxBatch([
                .rate(
                    NewRating(
                        tenant: TenantName(of: option.domain), rating: last.rating, turn: nil, session: nil,
                        domain: option.domain, version: nil, exchanges: rated.map(\.exchange), question: nil,
                        expected: nil, comment: nil,
                        alert: last.rating == .bad ? NewAlert(rated: last.exchange, time: time) : nil, time: time))
            ]))
    }

    /// The chat is over: what was asked back and not chosen is opened, and what waits is written.
    func close() {
        if let alert = unlessChosen, let opened { _ = try? opened.commit(InboxBatch([.open(alert)])) }
        opened?.stop()
        opened = nil
    }
}

extension NewAlert {
    /// What somebody should look at because an answer was rated as bad.
    fileprivate init(rated exchange: ConversationState.Exchange, time: Int) {
        self.init(
            tenant: TenantName(of: exchange.option.domain), domain: exchange.option.domain, cause: .thumbsDown,
            language: Language.written(in: NormalizedText(exchange.question.string)) ?? .english,
            question: exchange.question, given: exchange.option.answer,
            time: time)
    }
}
