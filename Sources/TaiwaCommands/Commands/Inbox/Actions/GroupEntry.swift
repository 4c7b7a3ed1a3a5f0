import Bundles
import Dialogue
import Foundation
import Inbox
import Terminal
import TextAnalysis

/// What programs are told of a group.
struct GroupEntry: Encodable {
    private let group: AlertGroup

    init(_ group: AlertGroup) { self.group = group }

    private enum CodingKeys: String, CodingKey {
        case id, tenant, bundle, language, state, by, question, count, open, causes, days, lines
        case firstSeen = "first_seen"
        case lastSeen = "last_seen"
    }

    /// Encodes what there is not as `null`, so that every group has the same names.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("\(group.id)", forKey: .id)
        try container.encode(group.tenant.rawValue, forKey: .tenant)
        try container.encode(group.domain, forKey: .bundle)
        try container.encode(group.language, forKey: .language)
        try container.encode(group.state.rawValue, forKey: .state)
        try container.encode(group.by, forKey: .by)
        try container.encode(group.representative, forKey: .question)
        try container.encode(group.count, forKey: .count)
        try container.encode(group.open, forKey: .open)
        let causes = Dictionary(uniqueKeysWithValues: group.causes.map { ($0.key.rawValue, $0.value) })
        try container.encode(causes, forKey: .causes)
        try container.encode(group.days, forKey: .days)
        try container.encode(group.lines, forKey: .lines)
        try container.encode(UnixTimestamp(group.firstSeen).text, forKey: .firstSeen)
        try container.encode(UnixTimestamp(group.lastSeen).text, forKey: .lastSeen)
    }

    /// The groups as people read them.
    static func table(of groups: [AlertGroup], at now: Int) -> TextTable {
        var table = TextTable(columns: [
            .init("id"), .init("open", alignment: .right), .init("all", alignment: .right), .init("14 days"),
            .init("why"), .init("state"), .init("last", alignment: .right), .init("lang"),
            .init("bundle", extent: .flexible), .init("question", extent: .flexible),
        ])
        for group in groups {
            let kinds = AlertKind.allCases.filter(group.kinds.contains).map(\.mark).joined()
            table.append(
                [
                    "\(group.id)", "\(group.open)", "\(group.count)", "\(Sparkline(group.days, columns: 14))", kinds,
                    group.state.rawValue, "\(Age(of: group.lastSeen, at: now))", group.language.rawValue,
                    group.domain.rawValue, group.representative,
                ], styles: [1: .bold])
        }
        return table
    }
}

/// A time in milliseconds of Unix time as programs read it: `2026-11-21T18:43:00Z`.
struct UnixTimestamp {
    private let time: Int

    init(_ time: Int) { self.time = time }

    var text: String { Date(timeIntervalSince1970: Double(time) / 1_000).ISO8601Format() }
}
