import Bundles
import Dialogue
import Inbox
import Terminal

/// What programs are told of a notice, or of one that was given up.
struct NoticeEntry: Encodable {
    private let notice: Notice
    /// The delivery that was given up, if it is about one.
    private let delivery: Delivery?

    init(_ notice: Notice) { (self.notice, delivery) = (notice, nil) }

    init(_ delivery: Delivery) { (notice, self.delivery) = (delivery.notice, delivery) }

    private enum CodingKeys: String, CodingKey {
        case id, tenant, bundle, group, kind, title, lines, count, at, target, attempts, failure
    }

    /// Encodes what there is not as `null`, so that every notice has the same names.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("\(notice.id)", forKey: .id)
        try container.encode(notice.draft.tenant.rawValue, forKey: .tenant)
        try container.encode(notice.draft.domain, forKey: .bundle)
        try container.encode(notice.draft.group.map { "\($0)" }, forKey: .group)
        try container.encode(notice.draft.kind.rawValue, forKey: .kind)
        try container.encode(notice.draft.title, forKey: .title)
        try container.encode(notice.draft.lines, forKey: .lines)
        try container.encode(notice.draft.count, forKey: .count)
        try container.encode(UnixTimestamp(notice.draft.time).text, forKey: .at)
        guard let delivery else { return }
        try container.encode(delivery.target, forKey: .target)
        try container.encode(delivery.attempts, forKey: .attempts)
        try container.encode(delivery.failure, forKey: .failure)
    }

    /// Notices as people read them.
    static func table(of notices: [Notice], at now: Int) -> TextTable {
        var table = TextTable(columns: [
            .init("id"), .init("kind"), .init("age", alignment: .right), .init("bundle"), .init("group"),
            .init("notice", extent: .wrapped),
        ])
        for notice in notices {
            table.append([
                "\(notice.id)", notice.draft.kind.rawValue, "\(Age(of: notice.draft.time, at: now))",
                notice.draft.domain?.rawValue ?? "–", notice.draft.group.map { "\($0)" } ?? "–", notice.draft.title,
            ])
        }
        return table
    }

    /// What was given up as people read it.
    static func table(of deliveries: [Delivery], at now: Int) -> TextTable {
        var table = TextTable(columns: [
            .init("id"), .init("target"), .init("tried", alignment: .right), .init("age", alignment: .right),
            .init("failure", extent: .flexible), .init("notice", extent: .wrapped),
        ])
        for delivery in deliveries {
            table.append([
                "\(delivery.notice.id)", delivery.target, "\(delivery.attempts)", "\(Age(of: delivery.since, at: now))",
                delivery.failure ?? "–", delivery.notice.draft.title,
            ])
        }
        return table
    }
}
