import Bundles
import Dialogue
import Foundation
import Inbox

/// The inbox of a state directory, as commands open it beside a server or without one.
struct KeptInbox {
    /// What operators did, and where the chain over it is broken.
    struct Audit {
        let records: [AuditRecord]
        let firstBreak: AuditChain.Break?
    }

    let state: String

    private var path: String { "\(state)/inbox.sqlite" }

    /// Opens it to be read; `nil` where there is none.
    func storage() throws(InboxError) -> SQLiteStorage? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try SQLiteStorage(path, isMaking: false)
    }

    /// What is kept; nothing where there is no inbox.
    func records(
        _ scope: Erasure.Scope, of tenant: TenantName, domain: DomainName?
    ) throws(InboxError) -> KeptRecords {
        guard let storage = try storage() else { return KeptRecords.none }
        return try storage.records(scope, of: tenant, domain: domain)
    }

    /// Forgets; returns when the bytes have left the file.
    func erase(_ erasure: Erasure) throws(InboxError) -> Erased {
        let inbox = try Inbox(state: state, settings: .keepingAll)
        defer { inbox.stop() }
        guard case .erased(let erased) = try inbox.commit(InboxBatch([.erase(erasure)])).first else { return Erased() }
        return erased
    }

    /// `nil` where there is no inbox.
    func audit() throws(InboxError) -> Audit? {
        guard let storage = try storage() else { return nil }
        return Audit(records: try storage.auditRecords(), firstBreak: try storage.firstAuditBreak())
    }
}
