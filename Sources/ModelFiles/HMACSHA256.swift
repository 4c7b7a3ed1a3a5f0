/// The keyed message authentication code HMAC with SHA-256 (RFC 2104).
///
/// A value that has taken in its key: many messages under one key cost two blocks less each.
package struct HMACSHA256: Sendable {
    /// The digest after the key's inner block.
    private let inner: SHA256
    /// The digest after the key's outer block.
    private let outer: SHA256

    /// The length of a block of SHA-256, in bytes.
    private static let blockLength = 64

    /// Takes in a key; one that is longer than a block is hashed first.
    package init(key: [UInt8]) {
        var block = key
        if key.count > Self.blockLength {
            var digest = SHA256()
            digest.update(key.span)
            block = digest.finalized()
        }
        block += [UInt8](repeating: 0, count: Self.blockLength - block.count)
        inner = Self.digest(of: block, masked: 0x36)
        outer = Self.digest(of: block, masked: 0x5C)
    }

    private static func digest(of block: [UInt8], masked mask: UInt8) -> SHA256 {
        var digest = SHA256()
        let masked = block.map { $0 ^ mask }
        digest.update(masked.span)
        return digest
    }

    /// The 32-byte code of a message.
    package func code(of message: [UInt8]) -> [UInt8] {
        var inner = inner
        inner.update(message.span)
        var outer = outer
        // Spans of values with names only: a debug build of Swift 6.3 cannot compile the span of a call's result here.
        let digest = inner.finalized()
        outer.update(digest.span)
        return outer.finalized()
    }
}
