package import Bundles
package import Foundation
import Synchronization
import SystemCalls

/// The tokens that a server takes, shared by its loops; follows the token file.
package final class TokenStore: Sendable {
    /// What is known of the file.
    private struct Table {
        var records: [TokenID: TokenRecord] = [:]
        /// How the file stood when it was last looked at, good or not; `nil` when it was not there.
        var standing: FileStanding?
    }

    private let file: TokenFile
    private let table: Lock<Table>
    /// Counts the changes of the table.
    private let generation = Atomic(0)
    /// Held while the file is read or written, so that an older reading is never put over a newer one.
    private let reading = Lock(())

    /// Reads the file; one that is not there is no tokens.
    ///
    /// - Throws: ``TokenFileError`` when it is there and cannot be used.
    package init(_ file: TokenFile) throws(TokenFileError) {
        self.file = file
        let standing = try file.standing()
        table = Lock(Table(records: (try file.read() ?? TokenList()).byID, standing: standing))
    }

    /// Whether any token was ever made, be it revoked by now; a server without one may take local peers for whoever they are.
    package var isConfigured: Bool { table.withLock { !$0.records.isEmpty } }

    /// Who shows a token; `nil` for one that is malformed, unknown, expired or revoked.
    ///
    /// The digests are compared also when the identifier is unknown, and in the same time wherever they differ.
    package func authenticate(_ text: some Collection<UInt8>, at now: Date) -> Principal? {
        guard let secret = TokenSecret(text) else { return nil }
        let digest = secret.digest
        let (record, generation) = table.withLock { ($0.records[secret.id], self.generation.load(ordering: .relaxed)) }
        let isRight = digest.matches(record?.digest ?? .none)
        guard isRight, let record, record.state(at: now) == .active else { return nil }
        return Principal(record, generation: generation)
    }

    /// Who shows a token; `nil` for one that is malformed, unknown, expired or revoked.
    package func authenticate(_ text: String, at now: Date) -> Principal? { authenticate(text.utf8, at: now) }

    /// Whether a principal is still known; one atomic load as long as the tokens have not changed since it was last asked of
    /// this value. One that came without a token is always known.
    package func isValid(_ principal: inout Principal, at now: Date) -> Bool {
        guard let seen = principal.generation else { return true }
        if let expires = principal.expires, expires <= now { return false }
        if generation.load(ordering: .acquiring) == seen { return true }
        guard let id = TokenID(principal.name.utf8) else { return false }
        let (record, generation) = table.withLock { ($0.records[id], self.generation.load(ordering: .relaxed)) }
        guard let record, record.state(at: now) == .active else { return false }
        principal = Principal(record, generation: generation)
        return true
    }

    /// Reads the file again if it has changed; called about twice a second.
    ///
    /// - Returns: whether the tokens have changed.
    /// - Throws: ``TokenFileError`` once for each state of the file that cannot be used; the tokens then stay as they were, also
    ///   when the file is gone.
    @discardableResult
    package func reload() throws(TokenFileError) -> Bool {
        try reading.withLock { (_) throws(TokenFileError) in
            let standing = try file.standing()
            let hadFile = try table.withLock { (table) throws(TokenFileError) -> Bool? in
                guard standing != table.standing else { return nil }
                defer { table.standing = standing }
                return table.standing != nil
            }
            guard let hadFile else { return false }
            guard let list = try file.read() else {
                if hadFile { throw TokenFileError(path: file.path, .missing) }
                return false
            }
            publish(list, standing)
            return true
        }
    }

    /// Makes a token, and returns it once it is synced to the device.
    package func create(_ request: TokenRequest, at now: Date) throws(TokenFileError) -> TokenSecret {
        try change { $0.create(request, at: now) }
    }

    /// Revokes a token for every connection.
    ///
    /// - Parameters:
    ///   - tenant: whose it must be; `nil` for any.
    /// - Returns: `false` when there is no such token.
    package func revoke(_ id: TokenID, of tenant: TenantName?, at now: Date) throws(TokenFileError) -> Bool {
        try change { $0.revoke(id, of: tenant, at: now) }
    }

    /// What is kept of the tokens, in the order in which they were made.
    ///
    /// - Parameters:
    ///   - tenant: whose; `nil` for all.
    package func records(of tenant: TenantName?) -> [TokenRecord] {
        table.withLock { $0.records.values.filter { tenant == nil || $0.tenant == tenant } }.sorted { $0.id < $1.id }
    }

    private func change<Result: Sendable>(_ body: (inout TokenList) -> Result) throws(TokenFileError) -> Result {
        try reading.withLock { (_) throws(TokenFileError) in
            let (result, list) = try file.change { (list) throws(TokenFileError) in (body(&list), list) }
            // What another process writes from here on is seen by the next ``reload()``, for it stands otherwise than this.
            publish(list, nil)
            return result
        }
    }

    private func publish(_ list: TokenList, _ standing: FileStanding?) {
        let records = list.byID
        table.withLock { table in
            table.records = records
            table.standing = standing
            generation.wrappingAdd(1, ordering: .releasing)
        }
    }
}

extension TokenList {
    fileprivate var byID: [TokenID: TokenRecord] { Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) }) }
}
