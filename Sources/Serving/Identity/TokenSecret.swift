import ModelFiles
import SystemCalls

/// The text that a client shows to say who it is: `tw1_<id>_<secret>`.
///
/// The secret is 26 characters of base 62 from the system's random numbers, 154 bits, and six more that are the CRC-32C of all
/// before them, so that a text that was cut or mistyped is known as such without a look at any table. Printing one shows its
/// identifier only.
package struct TokenSecret: Sendable {
    package let id: TokenID
    /// The 32 characters after the identifier.
    private let secret: [UInt8]

    private static let prefix = Array("tw1_".utf8)
    private static let randomCount = 26
    private static let checkCount = 6

    /// A new secret for an identifier.
    package init(for id: TokenID) {
        self.init(id: id, characters: Base62.random(Self.randomCount))
    }

    /// A secret of given random characters.
    package init(id: TokenID, characters: [UInt8]) {
        self.id = id
        secret = characters + Self.check(id: id, characters: characters[...])
    }

    /// Reads a token; `nil` for a text that none was ever made like.
    package init?(_ text: some Collection<UInt8>) {
        guard text.starts(with: Self.prefix) else { return nil }
        let parts = Array(text).dropFirst(Self.prefix.count).split(
            separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == Self.randomCount + Self.checkCount, let id = TokenID(parts[0]),
            parts[1].allSatisfy(Base62.isDigit),
            parts[1].suffix(Self.checkCount).elementsEqual(
                Self.check(id: id, characters: parts[1].prefix(Self.randomCount)))
        else { return nil }
        self.id = id
        secret = Array(parts[1])
    }

    private static func check(id: TokenID, characters: ArraySlice<UInt8>) -> [UInt8] {
        let covered = Array(id.description.utf8) + [UInt8(ascii: "_")] + characters
        return Base62.digits(of: CRC32C.checksum(of: covered.span), count: checkCount)
    }

    /// The whole token, to be shown once.
    package var text: String {
        String(decoding: Self.prefix + Array(id.description.utf8) + [UInt8(ascii: "_")] + secret, as: UTF8.self)
    }

    /// What is kept of it: the digest of its 32 secret characters.
    package var digest: TokenDigest {
        var hash = SHA256()
        hash.update(secret.span)
        return TokenDigest(hash.finalized())
    }
}

extension TokenSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "tw1_\(id)_…" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
