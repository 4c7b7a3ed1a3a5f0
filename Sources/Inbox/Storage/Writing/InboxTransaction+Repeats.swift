import Bundles
import SystemCalls

/// Replies that are kept for who asks for the same again.
extension InboxTransaction {
    func isKept(_ key: String) throws -> Bool {
        try database.first(
            "SELECT 1 FROM repeats WHERE key = ? AND time > ?", .text(key),
            .integer(now - CalendarDay.milliseconds)
        ) { _ in true } ?? false
    }

    func keep(_ once: InboxBatch.Once, of changes: [InboxChange], _ outcomes: [InboxOutcome]) throws {
        // Whose it is, so that it is erased with all else of a session.
        let tenant = changes.compactMap(\.tenant).first
        let session = changes.compactMap(\.session).first
        try database.run(
            "INSERT OR REPLACE INTO repeats (key, tenant, session, reply, time) VALUES (?, ?, ?, ?, ?)",
            .text(once.key),
            .text(tenant?.rawValue), .text(session), .bytes(once.reply(outcomes)), .integer(now))
    }
}

extension InboxChange {
    /// Whose it is; `nil` where it is nobody's.
    fileprivate var tenant: TenantName? {
        switch self {
        case .open(let alert): alert.tenant
        case .rate(let rating): rating.tenant
        case .decide(let decision): decision.tenant
        case .merge(_, _, let tenant, _), .split(_, let tenant, _), .unteach(_, let tenant, _, _), .fold(_, let tenant):
            tenant
        case .teach(let example): example.tenant
        case .turns(let turns): turns.first?.tenant
        case .erase(let erasure): erasure.tenant
        }
    }

    /// The session that it comes from.
    fileprivate var session: String? {
        switch self {
        case .open(let alert): alert.session
        case .rate(let rating): rating.session
        default: nil
        }
    }
}
