/// The side of a column that its text keeps to.
package enum Alignment: Sendable, Equatable {
    /// Words.
    case left

    /// Numbers.
    case right
}
