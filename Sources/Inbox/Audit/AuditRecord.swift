package import Bundles

/// Something that an operator did, without any content of what it was done to.
package struct AuditRecord: Sendable, Equatable {
    package let number: Int
    package let tenant: TenantName
    /// Milliseconds of Unix time.
    package let time: Int
    package let by: String
    /// `erase`, `teach`, `unteach`, `merge`, `split`, `claim`, `release`, `resolve`, `dismiss` or `reopen`.
    package let action: String
    /// Identifiers and counts.
    package let subject: String

    package init(number: Int, tenant: TenantName, time: Int, by: String, action: String, subject: String) {
        self.number = number
        self.tenant = tenant
        self.time = time
        self.by = by
        self.action = action
        self.subject = subject
    }
}
