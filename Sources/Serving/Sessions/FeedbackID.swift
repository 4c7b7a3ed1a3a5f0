/// The identifier of a rating, `f_<n>`; no two ratings of a server have the same, over all its restarts.
package struct FeedbackID: Hashable, Sendable, CustomStringConvertible {
    package let number: Int

    package init(_ number: Int) { self.number = number }

    package var description: String { "f_\(number)" }
}
