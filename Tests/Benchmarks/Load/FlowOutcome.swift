/// What became of one ``LoadFlow``.
package struct FlowOutcome: Sendable {
    /// Good replies that came in the measured time.
    package internal(set) var good = 0
    /// Errors that came in the measured time, by their code.
    package internal(set) var refused: [String: Int] = [:]
    /// Of requests that were due in the measured time and got a good reply.
    package internal(set) var latencies = LatencyHistogram()
    /// Of requests that were due in the measured time and got an error.
    package internal(set) var refusalLatencies = LatencyHistogram()
    /// Requests that were due in the measured time, and not sent because too many were in flight.
    package internal(set) var withheld = 0
    /// The measured time, in seconds.
    package internal(set) var seconds = 0.0

    /// Requests that were sent at any time, the warm-up's too.
    package internal(set) var sent = 0
    /// Replies that came at any time.
    package internal(set) var answered = 0
    /// Requests without a reply at the end, on connections that were open or not.
    package internal(set) var unanswered = 0
    /// Lines that came when no request was open.
    package internal(set) var unexpected = 0
    /// Lines that are neither a reply nor an event.
    package internal(set) var unreadable = 0
    package internal(set) var events = 0
    /// When the server ended connections of its own accord, in nanoseconds after they were made, in the order of their ends.
    package internal(set) var endings: [UInt64] = []

    /// Good replies a second.
    package var goodput: Double { seconds > 0 ? Double(good) / seconds : 0 }
    package var refusals: Int { refused.values.reduce(0, +) }
    /// Whether every request got one reply and no connection was lost.
    package var isComplete: Bool { unanswered == 0 && unexpected == 0 && unreadable == 0 && endings.isEmpty }
}

extension FlowOutcome: CustomStringConvertible {
    package var description: String {
        """
        \(good) good, refused \(refused), sent \(sent), answered \(answered), unanswered \(unanswered), unexpected \
        \(unexpected), unreadable \(unreadable), withheld \(withheld), events \(events), ended \(endings.count)
        """
    }
}
