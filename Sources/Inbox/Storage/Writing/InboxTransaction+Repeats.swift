import Bundles
import SystemCalls

/// Replies that are kept for who asks for the same again.
extension InboxTransaction {
    func isKept(_ key: String) throws -> Bool {
        try database.first("SELECT 1 FROM repeats WHERE key = ?", .text(key)) { _ in true } ?? false
    }

    func keep(_ once: InboxBatch.Once, of changes: [InboxChange], _ outcomes: [InboxOutcome]) throws {
        // Whose it is, so that it is erased with all else of a session.
        var tenant: TenantName?
        var session: String?
        for change in changes {
            switch change {
            case .open(let alert): (tenant, session) = (alert.tenant, alert.session)
            case .rate(let rating): (tenant, session) = (rating.tenant, rating.session)
            default: break
            }
        }
        try database.run(
            "INSERT INTO repeats (key, tenant, session, reply, time) VALUES (?, ?, ?, ?, ?)", .text(once.key),
            .text(tenant?.rawValue), .text(session), .bytes(once.reply(outcomes)), .integer(now))
    }
}
