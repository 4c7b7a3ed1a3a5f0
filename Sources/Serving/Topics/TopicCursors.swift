import Bundles

/// How far readers have come, by the names that they gave themselves.
struct TopicCursors: Sendable {
    struct Cursor: Sendable, Equatable {
        let topic: Topic
        /// The number of the last event that was taken care of; 0 for none.
        var acknowledged: Int
    }

    /// What an acknowledgement came to.
    enum Verdict: Equatable {
        /// It is to be kept; this far the reader has come.
        case kept(Int)
        /// The name is a reader's of another topic.
        case otherTopic
        case tooMany
    }

    /// The most names of a tenant.
    static let most = 256

    private var names: [TenantName: [String: Cursor]] = [:]

    /// How many there are.
    var count: Int { names.values.reduce(0) { $0 + $1.count } }

    subscript(name: String, of tenant: TenantName) -> Cursor? { names[tenant]?[name] }

    /// Moves a reader on; it never goes back.
    mutating func acknowledge(_ number: Int, by name: String, of key: TopicKey) -> Verdict {
        var cursor = names[key.tenant]?[name] ?? Cursor(topic: key.topic, acknowledged: 0)
        guard cursor.topic == key.topic else { return .otherTopic }
        guard names[key.tenant]?[name] != nil || names[key.tenant]?.count ?? 0 < Self.most else { return .tooMany }
        cursor.acknowledged = max(cursor.acknowledged, number)
        names[key.tenant, default: [:]][name] = cursor
        return .kept(cursor.acknowledged)
    }

    /// All of them as records.
    var records: [TopicRecord] {
        names.flatMap { tenant, cursors in cursors.map { .cursor($0.value, name: $0.key, of: tenant) } }
    }
}
