package import SystemCalls

/// The key under which notices to a webhook are signed; it is never shown.
package struct NoticeSecret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    let bytes: [UInt8]

    /// The fewest bytes: 128 bits, where each is one of 256.
    package static let shortest = 16

    /// Takes a secret without the white space around it, such as the line feed at the end of a file; `nil` when less than
    /// ``shortest`` bytes are left.
    package init?(_ text: [UInt8]) {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        var bytes = text[...]
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        bytes = bytes.drop(while: isSpace)
        guard bytes.count >= Self.shortest else { return nil }
        self.bytes = Array(bytes)
    }

    /// Reads a file of at most 4096 bytes that holds a secret and nothing else; `nil` when it is too short.
    ///
    /// - Throws: ``SystemError`` when it cannot be read, is no plain file or is larger.
    package init?(fileAt path: String) throws(SystemError) {
        let file = try PlainFile(path: path)
        self.init(try file.read(most: 4096))
    }

    package var description: String { "a secret" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
