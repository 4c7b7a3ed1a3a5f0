package import Bundles
import ModelFiles
import SystemCalls

/// The server's secret, from which the key of every session is made.
package struct SessionSecret: Sendable {
    private let code: HMACSHA256

    /// The length in bytes.
    package static let length = 32

    /// A secret of some bytes.
    package init(_ bytes: [UInt8]) { code = HMACSHA256(key: bytes) }

    /// Opens `session.key` of a state directory, or makes it at the first start, readable by its owner only.
    ///
    /// No session is found again without it: one that is not right is an error and is never replaced.
    package static func open(inStateDirectory state: String) throws(StateError) -> SessionSecret {
        let path = "\(state)/session.key"
        guard let bytes = try content(of: path) else { return try make(path) }
        guard bytes.count == length else {
            throw .damaged(
                path: path, why: "should hold \(length) bytes, not \(bytes.count); without it no session is found again"
            )
        }
        return SessionSecret(bytes)
    }

    private static func content(of path: String) throws(StateError) -> [UInt8]? {
        do throws(SystemError) {
            return try Mapping(path: path).withBytes { span in span.indices.map { span[$0] } }
        } catch {
            if error.isNotFound { return nil }
            throw .system(error)
        }
    }

    private static func make(_ path: String) throws(StateError) -> SessionSecret {
        let bytes = SecureRandom.bytes(length)
        do throws(SystemError) {
            try AtomicFile.replace(path, with: bytes, mode: 0o600)
        } catch {
            throw .system(error)
        }
        return SessionSecret(bytes)
    }

    /// What makes the keys of one tenant's sessions; to be kept where the tenant is known, since it takes four digests.
    package func keys(of tenant: TenantName) -> TenantSessionKeys {
        TenantSessionKeys(
            mark: Array(code.code(of: Array("tenant/\(tenant)".utf8)).prefix(SessionKey.markLength)),
            HMACSHA256(key: code.code(of: Array("session/\(tenant)".utf8))))
    }

    /// The key of one session.
    package func key(of session: String, tenant: TenantName) -> SessionKey { keys(of: tenant).key(of: session) }
}
