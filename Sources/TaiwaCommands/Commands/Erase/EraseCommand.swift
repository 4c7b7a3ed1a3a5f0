import Bundles
import Dialogue
import Foundation
import Inbox
import Serving
import SystemCalls
import Terminal

/// `taiwa erase`: forgets what is kept about somebody, or from before a day.
struct EraseCommand: Command {
    static let specification = CommandSpecification(
        name: "erase", summary: "forget what is kept about somebody, or from before a day",
        options: [
            .keptSession, .subject, .before, .keptTenant, .keptBundle, .unasked, .eraser, .plugins, .keptState, .format,
        ],
        discussion: [
            "It says what it would erase, asks, and erases turns, alerts, ratings and taught lines from the inbox, with the",
            "bytes that they took, and the session itself where no server runs. The audit keeps that it was done, without",
            "the content. Lines that are in a bundle's sheets are named with file and line: delete them there and train,",
            "and remove the versions that have learnt them with taiwa bundles gc.",
            "",
            "Exit code 1: it is erased, and a bundle must be trained anew.",
        ])

    private let subject: Subject
    private let isAgreed: Bool
    private let by: String
    private let plugins: String
    private let state: String
    private let format: OutputFormat

    init(_ arguments: ParsedArguments) throws(UsageError) {
        subject = try Subject(arguments, command: "erase", options: [.keptSession, .subject, .before])
        isAgreed = arguments.has(.unasked)
        by = arguments[.eraser] ?? NSUserName()
        plugins = arguments.plugins
        state = arguments.state
        format = try arguments.format()
        guard by.contains(where: { !$0.isWhitespace }), by.utf8.count <= 100 else {
            throw .badValue(OptionSpecification.eraser.name, expected: "a name of at most 100 bytes")
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let session = try subject.session()
        let scope = try subject.scope(session)
        let inbox = KeptInbox(state: state)
        let records = try inbox.records(scope, of: subject.tenant, domain: subject.domain)
        let hasSession = subject.domain == nil ? try session?.content() != nil : false
        guard !records.isEmpty || hasSession else {
            try ErasureResult().print(as: format, on: console)
            return .good
        }
        console.note(Self.preview(records, hasSession: hasSession, of: subject.description))
        guard try isAgreed || asked(on: console) else {
            console.note("nothing was erased")
            return .good
        }
        var result = ErasureResult()
        result.take(traces(of: records))
        result.erased = try inbox.erase(
            Erasure(scope, of: subject.tenant, domain: subject.domain, by: by))
        if hasSession, let session { result.session = try Self.erase(session, on: console) }
        result.audit = try inbox.audit()?.records.last
        try result.print(as: format, on: console)
        return result.needsTraining ? .barNotMet : .good
    }

    private static func preview(_ records: KeptRecords, hasSession: Bool, of subject: String) -> String {
        var parts = [
            "\(records.turns.count) turns", "\(records.alerts.count) alerts", "\(records.feedback.count) ratings",
            "\(records.examples.count) taught lines",
        ]
        if hasSession { parts.append("the conversation of the session") }
        return "about \(subject) are kept: \(parts.joined(separator: ", "))"
    }

    private func asked(on console: Console) throws -> Bool {
        guard TerminalDevice.standardInput.isTerminal else {
            throw UsageError.unmet("erase without a terminal", needs: "--yes", command: "erase")
        }
        console.note("Erase it for ever? Type yes:")
        return Swift.readLine()?.lowercased() == "yes"
    }

    /// Where what was taught stands in sheets, by bundle; a bundle that is gone has none.
    private func traces(of records: KeptRecords) -> [(domain: DomainName, traces: TaughtTraces)] {
        records.learnt.compactMap { domain, texts in
            guard let directory = try? BundleSelection(plugins: plugins, names: [domain.rawValue]).bundles.first else {
                return nil
            }
            return (domain, TaughtTraces(of: texts, in: directory))
        }
    }

    private static func erase(_ session: SubjectSession, on console: Console) throws -> ErasureResult.Session {
        do throws(StateError) {
            return try session.erase() ? .erased : .none
        } catch {
            guard case .inUse = error else { throw error }
            console.note("a server runs in this state directory and has the session; send it ERASE, or end the session")
            return .left
        }
    }
}
