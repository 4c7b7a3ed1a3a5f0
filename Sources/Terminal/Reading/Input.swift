/// What a user answered to a prompt.
package enum Input: Sendable, Equatable {
    /// A line, without its line end.
    case line(String)

    /// A line of more than `limit` bytes, which was dropped; only from a pipe or a file.
    case tooLong(limit: Int)

    /// Ctrl-C: the line was given up, but there may be another.
    case cancelled

    /// What the reader was to look out for has come; the line that was begun is kept for the next call.
    case interrupted

    /// Ctrl-D, the end of the file, or the terminal is gone.
    case endOfInput
}
