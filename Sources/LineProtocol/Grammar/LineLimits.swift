/// The limits that belong to the grammar.
package enum LineLimits {
    /// The most octets of a request line, with its line feed.
    package static let line = 16_384
    /// The most octets of a text.
    package static let text = 4_096
    /// The most octets of a question once it is normalised. A few octets of UTF-8 can stand for many; whoever normalises checks.
    package static let normalizedText = 8_192
    /// The largest integer that every JSON reader keeps exactly (RFC 8259, 6): 2^53 − 1.
    package static let largestInteger = 9_007_199_254_740_991
}
