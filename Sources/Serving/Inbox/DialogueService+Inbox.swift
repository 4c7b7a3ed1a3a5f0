import Bundles
import Dialogue
import Foundation
import Inbox
import LineProtocol
import LineServing
import Privacy
import StrictJSON
import SystemCalls
import Taiwa
import Training

/// What the server does with what it could not answer, or not well.
extension DialogueService {
    var inbox: Inbox { state.inbox }

    /// What is told with a reply while what should be kept is not.
    var standingWarning: String? {
        state.isFailing ? ErrorCode.storageFull.rawValue : nil
    }

    /// Keeps what is to be kept of a turn without anybody waiting for it.
    ///
    /// - Parameter withTurn: whether the question is kept for reports too.
    func note(_ asked: AskedTurn, by chooser: AbandonedChoices.Chooser, at now: UInt64, withTurn: Bool = true) {
        guard keepsQuestions else { return }
        if withTurn, let turn = asked.reading.turn { inbox.keep(turn) }
        state.abandoned.note(asked.reading.unlessChosen, by: chooser, at: now)
        if let alert = asked.reading.alert, alert.cause.kind == .lowConfidence { suggest(alert, at: now) }
        if let alert = asked.rephrased { suggest(alert, at: now) }
    }

    /// Opens an alert that is only likely one, unless there are many such just now: a flood of questions must not become one of work.
    private func suggest(_ alert: NewAlert, at now: UInt64) {
        guard state.suggestions.take(from: alert.tenant, at: now) == nil else { return }
        open(alert)
    }

    /// Has something written; `completion` is called on the thread that writes.
    func write(_ batch: InboxBatch, completion: @escaping Inbox.Completion) {
        let start = MonotonicClock.now()
        inbox.write(batch) { [metrics] result in
            metrics.recordCommit(after: MonotonicClock.now() - start)
            completion(result)
        }
    }

    /// Opens an alert that nobody waits for.
    func open(_ alert: NewAlert) {
        write(InboxBatch([.open(alert)])) { [metrics] result in
            if case .failure = result { metrics.count(.alertsLost) }
        }
    }

    /// Opens what somebody who has gone was asked back, if anything.
    func openAbandoned(by chooser: AbandonedChoices.Chooser) {
        if let alert = state.abandoned.take(of: chooser) { open(alert) }
    }

    /// Tells a reply once it is known whether its alert is kept.
    func tell(
        _ asked: AskedTurn, alert result: Result<[InboxOutcome], InboxError>, to request: Request,
        _ arrival: LineArrival, once: RepeatableRequest?
    ) {
        var reply: [UInt8]
        switch self.reply(result, once: once, { asked.reply(keptAs: $0) }) {
        case .success(let kept):
            reply = kept
            if let once { state.repetitions.finish(once.key, with: reply, isKept: true) }
        case .failure:
            metrics.count(.alertsLost)
            reply = asked.reply(keptAs: [])
            if let once { state.repetitions.finish(once.key, with: reply) }
        }
        var line: [UInt8] = []
        ServerLine.appendReply(reply, to: once?.id ?? request.id, &line)
        count(request.verb, nil, arrival)
        arrival.ticket.redeem(line)
    }

    /// Takes up what was written, by this process or another; on the thread that writes.
    func take(_ news: InboxNews) {
        switch news {
        case .events(let tenants): for tenant in tenants { state.alertEvents.takeUp(tenant) }
        case .examples(let domains): for domain in domains { learn(domain) }
        case .opened: break
        case .foreign:
            state.alertEvents.takeUpAll()
            learnAll()
        }
    }

    /// Has a domain answer what was taught, from the next message on.
    func learn(_ domain: DomainName) {
        guard let bundle = fleet[domain]?.active else { return }
        do throws(InboxError) {
            try inbox.storage.fill(bundle)
        } catch {
            log.note("what was taught cannot be read", ["why": .text(error.description)], level: .error)
        }
    }

    /// The same for all domains.
    func learnAll() { for entry in fleet.entries { learn(entry.directory.domain) } }

    /// Opens what has waited too long for a choice.
    func openAbandoned(at now: UInt64) { for alert in state.abandoned.takeDue(at: now) { open(alert) } }

    /// The latest questions to a bundle, each once, the latest first; masked again by who asks for them.
    func latestQuestions(
        _ most: Int, of domain: DomainName, redactor: Redactor
    ) throws(ProtocolError) -> [MaskedText] {
        // What was asked in the last second waits to be written.
        inbox.settle()
        let turns = try read { storage throws(InboxError) in try storage.turns(of: domain, since: 0, limit: 4 * most) }
        var seen: Set<String> = []
        return turns.map(\.question).filter { seen.insert($0).inserted }.prefix(most).map {
            redactor.redact(Utterance($0))
        }
    }

    /// What likely helps a group; `nil` where its bundle cannot be opened.
    func likelyFix(for group: AlertGroup) -> LikelyFix? {
        guard let bundle = try? fleet[group.domain]?.active?.loaded() else { return nil }
        return LikelyFix(of: group.lines, in: bundle)
    }

    /// The same as a notice says it.
    func noticeFix(for group: AlertGroup) -> NoticeFix? {
        guard let fix = likelyFix(for: group) else { return nil }
        let why = group.language == .japanese ? fix.whyJapanese : fix.why
        return switch fix.kind {
        case .attach(let answer, let title):
            NoticeFix(answer: answer, title: title, confidence: fix.confidence, why: why)
        case .newAnswer: NoticeFix(answer: nil, title: nil, confidence: fix.confidence, why: why)
        }
    }

    /// Writes what was taught to a bundle into its sheets, before they are trained on.
    func fold(into directory: BundleDirectory) {
        do {
            guard let outcome = try inbox.fold(into: directory) else { return }
            log.note(
                "taught lines written into the sheets",
                ["bundle": .text(directory.domain.rawValue), "what": .text(outcome.sentence)])
        } catch {
            log.note(
                "taught lines are not in the sheets",
                ["bundle": .text(directory.domain.rawValue), "why": .text("\(error)")], level: .warn)
        }
    }
}
