/// What a request asks for; the raw value is the word as `op` has it, in lower case.
package enum Verb: String, CaseIterable, Sendable {
    case hello, auth, ping, health, ready, limits, help, quit
    case use, ask, good, bad, why, end, models
    case alerts, alert, sub, unsub, ack
    case model, teach, unteach, preview, train, token, erase
    case status, metrics, drain

    /// The word as people type it in a line.
    package var word: String { rawValue.uppercased() }

    /// The verb of a word in letters of either case; `nil` for a word that is none.
    package init?(word: String) {
        guard let row = VerbTable.row(of: ShortWord(lowercasing: word)) else { return nil }
        self = row.verb
    }
}
