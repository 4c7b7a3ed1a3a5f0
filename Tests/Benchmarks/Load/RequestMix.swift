import TestSupport

/// The lines that the connections of a flow send, over and over; a line that is listed twice is sent twice as often.
package struct RequestMix: Sendable {
    /// Each with its line feed.
    let lines: [[UInt8]]

    /// - Parameters:
    ///   - lines: without line feeds; at least one.
    ///   - shuffledFrom: a seed to shuffle the order with; `nil` to keep it.
    package init(_ lines: [String], shuffledFrom seed: UInt64? = nil) {
        precondition(!lines.isEmpty)
        let bytes = lines.map { Array($0.utf8) + [0x0A] }
        guard let seed else {
            self.lines = bytes
            return
        }
        var generator = SeededGenerator(seed: seed)
        self.lines = bytes.shuffled(using: &generator)
    }
}
