package import Bundles
package import Dialogue
package import Privacy
import TextAnalysis

/// What operators do about questions that were not answered well, whichever way they say it.
///
/// What is taught is on the device and on its domain's shelf when a call returns: the next message is answered by it.
package struct Triage: Sendable {
    let inbox: Inbox
    let bundle: @Sendable (DomainName) -> LoadedBundle?
    let directory: @Sendable (DomainName) -> BundleDirectory?
    let clock: InboxClock

    /// - Parameters:
    ///   - bundle: the version of a domain that answers.
    ///   - directory: where its sheets lie.
    package init(
        _ inbox: Inbox, bundle: @escaping @Sendable (DomainName) -> LoadedBundle?,
        directory: @escaping @Sendable (DomainName) -> BundleDirectory?, clock: InboxClock = .system
    ) {
        self.inbox = inbox
        self.bundle = bundle
        self.directory = directory
        self.clock = clock
    }

    /// What was taught.
    package struct Taught: Sendable, Equatable {
        package let answer: AnswerID
        /// The lines that answer from now on.
        package let examples: [TaughtExample]
        /// The lines that the bundle gave this answer to already; they are not taught twice.
        package let known: [MaskedText]
        /// The alerts that are resolved by it.
        package let alerts: [Alert]
        package let effect: ExamEffect
        /// Whether it was asked for before with the same key, and nothing was done.
        package let isRepeated: Bool
    }

    /// An answer to attach lines to.
    package enum Target: Sendable, Equatable {
        /// One that the bundle has, or was taught.
        case answer(AnswerID)
        /// A new one, with its text; without a title it gets the line's.
        case reply(String, title: String?)
    }

    /// Makes every distinct line of some alerts an example of an answer, and resolves them; all or nothing.
    ///
    /// - Parameter once: what a repeated request finds its reply by; the first finds it there too.
    package func attach(
        _ selection: AlertDecision.Selection, to answer: AnswerID, of tenant: TenantName, by: String,
        once: Once? = nil
    ) throws(TriageError) -> Taught {
        try resolve(selection, by: .answer(answer), of: tenant, by: by, once: once)
    }

    /// The same with an answer that there is not yet.
    package func answer(
        _ selection: AlertDecision.Selection, with text: String, title: String? = nil, of tenant: TenantName,
        by: String, once: Once? = nil
    ) throws(TriageError) -> Taught {
        try resolve(selection, by: .reply(text, title: title), of: tenant, by: by, once: once)
    }

    private func resolve(
        _ selection: AlertDecision.Selection, by target: Target, of tenant: TenantName, by: String,
        once: Once?
    ) throws(TriageError) -> Taught {
        let alerts = try alerts(selection, of: tenant)
        let bundle = try bundle(of: alerts)
        let lines = alerts.map { Line(bundle.pipeline.mask(Utterance($0.text)), alert: $0) }
        return try teach(lines, target, in: bundle, of: tenant, by: by, once: once)
    }

    /// Makes a line an example of an answer.
    package func teach(
        _ text: String, in domain: DomainName, _ target: Target, of tenant: TenantName, by: String,
        once: Once? = nil
    ) throws(TriageError) -> Taught {
        guard text.utf8.count <= Utterance.mostBytes else { throw .tooLong(bytes: text.utf8.count) }
        guard TenantName(of: domain) == tenant, let bundle = bundle(domain) else { throw .unknownBundle(domain) }
        let line = Line(bundle.pipeline.mask(Utterance(text.trimmed)), alert: nil)
        guard LineKey(line.utterance) != nil else { throw .emptyLine }
        guard DialogueAct.read(line.utterance, offered: []) == .question else { throw .notAQuestion }
        return try teach([line], target, in: bundle, of: tenant, by: by, once: once)
    }

    /// Takes a taught line back; its alerts are open again. One that was written into the sheets must be taken out of them first.
    @discardableResult
    package func undo(
        _ example: ExampleID, of tenant: TenantName, by: String, once: InboxBatch.Once? = nil
    ) throws(TriageError) -> TaughtExample {
        let isOutOfSheets = try isOutOfSheets(example, of: tenant)
        let outcomes = try commit(
            InboxBatch([.unteach(example, of: tenant, by: by, isOutOfSheets: isOutOfSheets)], once: once))
        var undone = outcomes.first?.taughtExample
        // Somebody has asked for it before.
        if undone == nil { undone = try kept(example, of: tenant) }
        guard let undone else { throw .inbox(.notFound("taught example \(example)")) }
        try fillShelf(of: undone.domain)
        return undone
    }

    func commit(_ batch: InboxBatch) throws(TriageError) -> [InboxOutcome] {
        do throws(InboxError) {
            return try inbox.commit(batch)
        } catch {
            throw .inbox(error)
        }
    }

    func read<Value>(_ body: (any InboxStorage) throws(InboxError) -> Value) throws(TriageError) -> Value {
        do throws(InboxError) {
            return try body(inbox.storage)
        } catch {
            throw .inbox(error)
        }
    }

    /// Lets what is kept answer; a bundle that is not served hears of it when it is.
    func fillShelf(of domain: DomainName) throws(TriageError) {
        guard let bundle = bundle(domain) else { return }
        try read { (storage) throws(InboxError) in
            try storage.fill(bundle.shelf, of: domain, policy: bundle.profile.privacy)
        }
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
