import Bundles
import Inbox
import Terminal

/// `taiwa audit`: what operators did, and whether the record of it is whole.
struct AuditCommand: Command {
    static let specification = CommandSpecification(
        name: "audit", summary: "show what operators did with the inbox, and check that the record of it is whole",
        options: [.auditTenant, .keptState, .format],
        discussion: [
            "Each record carries a hash of itself and of the one before, so that one that was changed or removed is found.",
            "Records hold no texts. Exit code 3: the chain is broken.",
        ])

    private let tenant: TenantName?
    private let state: String
    private let format: OutputFormat

    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let name = arguments[.auditTenant] {
            guard let tenant = TenantName(checking: name) else {
                throw .badValue(OptionSpecification.auditTenant.name, expected: "the name of a tenant")
            }
            self.tenant = tenant
        } else {
            tenant = nil
        }
        state = arguments.state
        format = try arguments.format()
    }

    private struct Record: Encodable {
        let number: Int
        let at: String
        let tenant: String
        let by: String
        let action: String
        let subject: String

        init(_ record: AuditRecord) {
            number = record.number
            at = ReportFigures.timestamp(record.time)
            tenant = record.tenant.rawValue
            by = record.by
            action = record.action
            subject = record.subject
        }
    }

    private struct Result: Encodable {
        let records: [Record]
        let isWhole: Bool

        private enum CodingKeys: String, CodingKey {
            case records
            case isWhole = "whole"
        }
    }

    func run(on console: Console) throws -> ExitCode {
        let audit = try KeptInbox(state: state).audit()
        let records = (audit?.records ?? []).filter { $0.tenant == tenant ?? $0.tenant }.map(Record.init)
        switch format {
        case .json:
            try console.printJSON(Result(records: records, isWhole: audit?.firstBreak == nil), layout: .indented)
        case .table:
            var table = TextTable(columns: [
                .init("record", alignment: .right), .init("when"), .init("tenant"), .init("by"), .init("what"),
                .init("of", extent: .flexible),
            ])
            for record in records {
                table.append([
                    "\(record.number)", record.at, record.tenant, record.by, record.action, record.subject,
                ])
            }
            try console.print(table)
        }
        if let broken = audit?.firstBreak {
            console.report(broken)
            return .badData
        }
        if format == .table { console.note("the chain of \(audit?.records.count ?? 0) records is whole") }
        return .good
    }
}
