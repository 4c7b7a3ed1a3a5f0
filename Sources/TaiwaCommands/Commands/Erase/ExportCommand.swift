import Bundles
import Dialogue
import Foundation
import Inbox
import Serving
import Terminal

/// `taiwa export`: everything that is kept about somebody.
struct ExportCommand: Command {
    static let specification = CommandSpecification(
        name: "export", summary: "show everything that is kept about somebody",
        options: [.keptSession, .subject, .keptTenant, .keptBundle, .keptState, .format],
        discussion: [
            "With --format json one document: turns, alerts, ratings, taught lines, and the conversation of the session as it",
            "was last written. All texts are masked, as they were kept; times are ISO 8601 in UTC.",
        ])

    private let subject: Subject
    private let state: String
    private let format: OutputFormat

    init(_ arguments: ParsedArguments) throws(UsageError) {
        subject = try Subject(arguments, command: "export", options: [.keptSession, .subject])
        state = arguments.state
        format = try arguments.format()
    }

    func run(on console: Console) throws -> ExitCode {
        let session = try subject.session()
        let records = try KeptInbox(state: state).records(
            try subject.scope(session), of: subject.tenant, domain: subject.domain)
        let conversation = subject.domain == nil ? try session?.content() : nil
        switch format {
        case .json:
            try console.printJSON(ExportedRecords(records, conversation: conversation), layout: .indented)
        case .table:
            guard !records.isEmpty || conversation != nil else {
                try console.print("nothing is kept")
                break
            }
            try console.print(Self.table(of: records))
            if let conversation { try console.print("and a conversation of \(conversation.count) bytes") }
        }
        return .good
    }

    private static func table(of records: KeptRecords) -> TextTable {
        var table = TextTable(columns: [
            .init("when"), .init("what"), .init("bundle"), .init("text", extent: .flexible),
        ])
        let rows =
            records.turns.map { (time: $0.time, what: $0.outcome.rawValue, domain: $0.domain, text: $0.question) }
            + records.alerts.map {
                (time: $0.time, what: "\($0.id) \($0.cause.rawValue)", domain: $0.domain, text: $0.text)
            }
            + records.feedback.map {
                (
                    time: $0.time, what: "\($0.id) \($0.rating.rawValue)",
                    domain: $0.domain ?? DomainName(rawValue: "–"),
                    text: [$0.question, $0.expected, $0.comment].compactMap(\.self).joined(separator: " / ")
                )
            }
            + records.examples.map {
                (time: $0.time, what: "\($0.id) \($0.state.rawValue)", domain: $0.domain, text: $0.text)
            }
        for row in rows.sorted(by: { $0.time < $1.time }) {
            table.append([ReportFigures.timestamp(row.time), row.what, row.domain.rawValue, row.text])
        }
        return table
    }
}
