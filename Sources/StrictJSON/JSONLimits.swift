/// How much of what RFC 8259 allows a reader takes.
package struct JSONLimits: Sendable, Equatable {
    /// The most arrays and objects within one another.
    package let deepest: Int
    /// The most members of one object.
    package let mostMembers: Int
    /// Whether a string may hold U+0000, which only the escape `\u0000` can write.
    package let allowsNUL: Bool
    /// Whether a number written as an integer may be outside ``exactIntegers``; it is then read as the nearest double.
    package let allowsRoundedIntegers: Bool

    /// The integers that every reader of JSON keeps as they are: ±(2^53 − 1) (RFC 7493, 2.2).
    package static let exactIntegers = -9_007_199_254_740_991...9_007_199_254_740_991

    /// For a file that its owner wrote.
    package static let file = file(deepest: 8)

    /// For a file whose values may be nested deeper or less deep than usual.
    package static func file(deepest: Int) -> JSONLimits {
        JSONLimits(deepest: deepest, mostMembers: .max, allowsNUL: true, allowsRoundedIntegers: true)
    }

    /// For a line that a stranger sent: the `object` of the line protocol's grammar.
    package static let wire = JSONLimits(deepest: 8, mostMembers: 64, allowsNUL: false, allowsRoundedIntegers: false)
}
