import Bundles
import Dialogue
import Inbox
import Terminal

/// What became of an erasure, and what is left to do.
struct ErasureResult {
    /// What became of the session itself.
    enum Session: String, Encodable {
        case erased
        /// There was none.
        case none
        /// A running server has it.
        case left
    }

    var erased = Erased()
    var session = Session.none
    var audit: AuditRecord?
    /// Rows of the tenant's sheets, and of those kept with versions.
    private(set) var rows: [TaughtTraces.Row] = []
    private(set) var kept: [TaughtTraces.Row] = []
    private(set) var versions: [(domain: DomainName, version: Int)] = []
    private(set) var findings: [String] = []

    /// Whether a bundle has learnt from what was erased.
    var needsTraining: Bool { !erased.learntBy.isEmpty || !rows.isEmpty || !versions.isEmpty }

    mutating func take(_ traces: [(domain: DomainName, traces: TaughtTraces)]) {
        for (domain, traces) in traces {
            rows += traces.rows
            kept += traces.kept
            versions += traces.versions.map { (domain, $0) }
            findings += traces.findings
        }
    }

    func print(as format: OutputFormat, on console: Console) throws {
        for finding in findings { console.report(finding) }
        switch format {
        case .json: try console.printJSON(self, layout: .indented)
        case .table: for line in lines { try console.print(line.sanitizedForTerminal()) }
        }
    }

    private var lines: [String] {
        guard let audit else { return ["nothing is kept"] }
        var lines = [
            "erased: \(erased.turns) turns, \(erased.alerts) alerts, \(erased.ratings) ratings, "
                + "\(erased.examples) taught lines" + (session == .erased ? ", the session" : ""),
            "audit: record \(audit.number), \(audit.action), by \(audit.by)",
        ]
        if !needsTraining { return lines }
        lines += erased.learntBy.map { "\($0) has learnt from it: train it anew" }
        lines += rows.map { "\($0.path):\($0.line): delete this line, then train" }
        lines += kept.map { "\($0.path):\($0.line): kept with a version that has learnt it" }
        lines += versions.map {
            "\($0.domain) version \($0.version) has learnt it: taiwa bundles gc removes old versions"
        }
        return lines
    }
}

extension ErasureResult: Encodable {
    private enum CodingKeys: String, CodingKey {
        case erased, session, audit, retrain, sheets, versions
        case keptSheets = "kept_sheets"
    }

    private struct Counts: Encodable {
        let turns: Int
        let alerts: Int
        let feedback: Int
        let examples: Int
    }

    private struct Place: Encodable {
        let path: String
        let line: Int

        init(_ row: TaughtTraces.Row) {
            path = row.path
            line = row.line
        }
    }

    private struct Version: Encodable {
        let bundle: String
        let version: Int
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(
            Counts(
                turns: erased.turns, alerts: erased.alerts, feedback: erased.ratings, examples: erased.examples),
            forKey: .erased)
        try container.encode(session, forKey: .session)
        try container.encode(audit?.number, forKey: .audit)
        try container.encode(erased.learntBy.map(\.rawValue), forKey: .retrain)
        try container.encode(rows.map(Place.init), forKey: .sheets)
        try container.encode(kept.map(Place.init), forKey: .keptSheets)
        try container.encode(
            versions.map { Version(bundle: $0.domain.rawValue, version: $0.version) }, forKey: .versions)
    }
}
