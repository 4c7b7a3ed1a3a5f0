import ModelFiles

/// Makes the keys of one tenant's sessions.
package struct TenantSessionKeys: Sendable {
    /// What all keys of the tenant begin with.
    private let mark: [UInt8]
    private let code: HMACSHA256

    init(mark: [UInt8], _ code: HMACSHA256) {
        self.mark = mark
        self.code = code
    }

    /// The key of a session by its name.
    package func key(of session: String) -> SessionKey {
        SessionKey(code: mark + code.code(of: Array(session.utf8)).prefix(SessionKey.length - mark.count))
    }
}
