/// What a request calls itself; the reply gives it back in the same type.
package enum RequestID: Sendable, Hashable {
    /// 1 to 64 ASCII letters, digits, `-`, `.`, `_` and `:`.
    case text(String)
    /// 0 to 2^53 − 1.
    case number(Int)
}
