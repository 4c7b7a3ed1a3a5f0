/// Finds what somebody probably meant to write.
package enum NearestName {
    /// The candidate that is fewest edits away (Levenshtein distance, two neighbours exchanged counting as one edit), if it is near enough to be worth a suggestion: at
    /// most a third of the word's length, one edit for short words.
    package static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars)
        let allowed = Swift.max(1, wanted.count / 3)
        return candidates.map { (distance(wanted, Array($0.lowercased().unicodeScalars)), $0) }
            .filter { $0.0 <= allowed }
            .min { $0 < $1 }?.1
    }

    /// How a sentence repeats a word that is not known: ` 'refnud' (did you mean 'refund'?)` where a known name is near, and
    /// not at all otherwise.
    ///
    /// What is near to no name may be anything, such as a message in the wrong column, and what is said of it may be kept in
    /// a log.
    package static func mention(of word: String, among candidates: some Sequence<String>) -> String {
        suggestion(for: word, among: candidates).map { " '\(word)' (did you mean '\($0)'?)" } ?? ""
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var row = [i + 1]
            for (j, other) in right.enumerated() {
                var best = Swift.min(last[j] + (scalar == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, scalar == right[j - 1], left[i - 1] == other {
                    best = Swift.min(best, beforeLast[j - 1] + 1)
                }
                row.append(best)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
