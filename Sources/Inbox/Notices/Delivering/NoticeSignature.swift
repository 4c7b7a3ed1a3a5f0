import ModelFiles

/// By what a webhook knows that a notice comes from here, and when: HMAC-SHA256 (RFC 2104) over the time, a full stop and the
/// body.
package struct NoticeSignature: Sendable {
    private let code: HMACSHA256

    package init(_ secret: NoticeSecret) { code = HMACSHA256(key: secret.bytes) }

    /// What stands in the header `X-Taiwa-Signature`: `sha256=` and 64 hexadecimal digits.
    ///
    /// - Parameters:
    ///   - seconds: of Unix time, as they stand in the header `X-Taiwa-Timestamp`.
    package func value(of body: [UInt8], at seconds: Int) -> String {
        let digits = code.code(of: Array("\(seconds).".utf8) + body).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }
        return "sha256=" + digits.joined()
    }
}
