import TextAnalysis

/// What is remembered of a bundle between two looks.
struct BundleMemory: Sendable {
    /// When its last alerts came, as many as the rule of rates wants.
    private(set) var times: [Int] = []
    /// A few of their texts, each once, the latest last.
    private(set) var lines: [String] = []
    /// The language of its last alert.
    private(set) var language = Language.english
    /// What its questions had come to at some instants, the oldest first.
    var looks: [Look] = []

    /// What a day's questions had come to at an instant.
    struct Look: Sendable {
        let time: Int
        /// Days since 1970-01-01, UTC.
        let day: Int
        let share: UnansweredShare
    }

    /// Takes note of an alert.
    mutating func add(_ alert: Alert, keeping most: Int) {
        language = alert.language
        lines.removeAll { $0 == alert.text }
        lines.append(alert.text)
        if lines.count > 3 { lines.removeFirst() }
        guard most > 0 else { return }
        times.append(alert.time)
        if times.count > most { times.removeFirst() }
    }
}
