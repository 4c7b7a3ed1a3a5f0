package import Bundles
package import Foundation

/// The tokens there are, in the order in which they were made; none is ever taken out, so that no identifier is given twice.
package struct TokenList: Sendable {
    package private(set) var records: [TokenRecord]

    package init() { records = [] }

    /// Records made otherwise than here; no two may have an identifier in common.
    package init(records: [TokenRecord]) { self.records = records }

    /// Adds a token, and returns the text that is to be shown once.
    package mutating func create(_ request: TokenRequest, at now: Date) -> TokenSecret {
        let id = TokenID(number: (records.map(\.id.number).max() ?? 0) + 1)
        let secret = TokenSecret(for: id)
        records.append(
            TokenRecord(
                id: id, digest: secret.digest, roles: request.roles, tenant: request.tenant, created: now.wholeSeconds,
                expires: request.expires?.wholeSeconds, note: request.note))
        return secret
    }

    /// Revokes a token for ever.
    ///
    /// - Parameters:
    ///   - tenant: whose it must be; `nil` for any.
    /// - Returns: `false` when there is no such token; revoking one twice keeps the first time.
    package mutating func revoke(_ id: TokenID, of tenant: TenantName?, at now: Date) -> Bool {
        guard let place = records.firstIndex(where: { $0.id == id && (tenant == nil || $0.tenant == tenant) }) else {
            return false
        }
        if records[place].revoked == nil { records[place].revoked = now.wholeSeconds }
        return true
    }
}

extension Date {
    /// Without what a ``Timestamp`` does not hold.
    fileprivate var wholeSeconds: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down)) }
}
