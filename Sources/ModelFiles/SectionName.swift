/// The name of a section: 1 to 16 bytes of lower-case ASCII letters, digits, `.` and `-`.
package struct SectionName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let description: String

    package init(stringLiteral name: StaticString) { self.init(name.description) }

    package init(_ name: String) {
        precondition((1...16).contains(name.utf8.count), "a section's name has 1 to 16 bytes")
        description = name
    }
}
