import Bundles
import Dialogue
import Inbox
import Terminal

/// `taiwa inbox list`: a row a group; also what plain `taiwa inbox` prints in a pipe.
struct ListAction: InboxAction {
    static let name = "list"
    static let operand = ""
    static let summary = "the groups of questions that somebody should look at, those with the most open ones first"
    static let options: [OptionSpecification] = TriageFilter.options + [.mostGroups]
    static let isWriting = false

    static let usualLimit = 50

    private let filter: TriageFilter
    private let since: TimeSpan?
    private let limit: Int
    private let format: OutputFormat

    init(_ words: ActionWords, _ arguments: ParsedArguments) throws(UsageError) {
        try words.end()
        try self.init(arguments)
    }

    init(_ arguments: ParsedArguments) throws(UsageError) {
        filter = try TriageFilter(arguments)
        since = try TimeSpan(arguments)
        limit = try arguments.integer(.mostGroups, in: 1...1_000_000) ?? Self.usualLimit
        format = try arguments.format()
    }

    func run(_ desk: InboxDesk, on console: Console) throws -> ExitCode {
        let now = desk.now()
        var query = filter.query(at: now)
        query.since = since.map { now - $0.milliseconds }
        // One more tells whether there are more.
        query.limit = limit + 1
        let found = try desk.groups(query)
        let groups = Array(found.prefix(limit))
        if groups.isEmpty { try desk.check(filter) }
        switch format {
        case .json: try console.printJSON(groups.map { GroupEntry($0) }, layout: .indented)
        case .table:
            guard !groups.isEmpty else {
                console.note("nothing is \(filter.summary.isEmpty ? "open" : "there: \(filter.summary)")")
                break
            }
            try console.print(GroupEntry.table(of: groups, at: now))
            if found.count > limit { console.note("… and more; --limit shows them") }
        }
        return .good
    }
}

extension InboxDesk {
    /// A filter that lets nothing through may name a bundle that is not there.
    ///
    /// - Throws: ``UnknownBundleError``.
    func check(_ filter: TriageFilter) throws {
        let names = bundles.names
        guard let domain = filter.domain, !names.isEmpty, !names.contains(domain) else { return }
        throw UnknownBundleError(name: domain.rawValue, plugins: bundles.plugins, known: names.map(\.rawValue))
    }
}
