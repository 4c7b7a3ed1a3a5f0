/// The name of a section: 1 to 16 bytes of lower-case ASCII letters, digits, `.` and `-`.
package struct SectionName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let description: String

    package init(stringLiteral name: StaticString) { self.init(name.description) }

    package init(_ name: String) {
        precondition(Self.isName(name.utf8), "'\(name)' is not a section's name")
        description = name
    }

    /// A name read from a file; `nil` when it is not one.
    init?(bytes: [UInt8]) {
        guard Self.isName(bytes) else { return nil }
        description = String(decoding: bytes, as: UTF8.self)
    }

    private static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        (1...16).contains(bytes.count)
            && bytes.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D
            }
    }
}
