import Bundles
import SystemCalls

/// What operators did.
extension InboxTransaction {
    func audit(_ action: String, _ subject: String, of tenant: TenantName, by: String) throws {
        let previous = try database.first("SELECT value FROM meta WHERE key = 'audit'") { $0.bytes(0) } ?? []
        try database.run(
            "INSERT INTO audit (tenant, time, by, action, subject, hash) VALUES (?, ?, ?, ?, ?, x'')",
            .text(tenant.rawValue), .integer(now), .text(by), .text(action), .text(subject))
        let record = AuditRecord(
            number: database.lastRow, tenant: tenant, time: now, by: by, action: action, subject: subject)
        let hash = AuditChain.hash(of: record, after: previous)
        try database.run("UPDATE audit SET hash = ? WHERE id = ?", .bytes(hash), .integer(record.number))
        try database.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('audit', ?)", .bytes(hash))
    }
}
