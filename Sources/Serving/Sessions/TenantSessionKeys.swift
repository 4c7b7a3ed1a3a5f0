import ModelFiles

/// Makes the keys of one tenant's sessions.
package struct TenantSessionKeys: Sendable {
    private let code: HMACSHA256

    init(_ code: HMACSHA256) { self.code = code }

    /// The key of a session by its name.
    package func key(of session: String) -> SessionKey { SessionKey(code: code.code(of: Array(session.utf8))) }
}
