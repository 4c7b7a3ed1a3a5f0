import TextAnalysis

/// A closed class of phrases, found at a place in a text.
struct SetPhrases: Sendable, ExpressibleByArrayLiteral {
    /// Normalised, the longest first.
    private let phrases: [[UInt32]]
    /// A bit for the lowest six bits of each phrase's first letter: most places are passed over by it.
    private let beginnings: UInt64

    init(_ phrases: [String]) {
        self.phrases = phrases.map { NormalizedText($0).string.unicodeScalars.map(\.value) }
            .sorted { $0.count > $1.count }
        beginnings = self.phrases.reduce(0) { $0 | 1 << UInt64($1[0] & 63) }
    }

    init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// Whether a phrase may begin with a letter; only a few that begin none pass.
    func mayBegin(with scalar: UInt32) -> Bool { beginnings >> UInt64(scalar & 63) & 1 == 1 }

    /// The length of the longest phrase that begins at a place and does not cut a spaced word.
    func length(at start: Int, in letters: Letters) -> Int? {
        guard start < letters.count, mayBegin(with: letters.scalars[start]),
            letters.isWordBoundary(start)
        else { return nil }
        return phrases.first { phrase in
            let end = start + phrase.count
            return end <= letters.count && phrase.indices.allSatisfy { phrase[$0] == letters.scalars[start + $0] }
                && letters.isWordBoundary(end)
        }?.count
    }

    /// The length of the longest phrase that ends at a place.
    func length(endingAt end: Int, in letters: Letters) -> Int? {
        guard letters.isWordBoundary(end) else { return nil }
        return phrases.first { phrase in
            let start = end - phrase.count
            return start >= 0 && phrase.indices.allSatisfy { phrase[$0] == letters.scalars[start + $0] }
                && letters.isWordBoundary(start)
        }?.count
    }

    /// Where the first phrase of a range stands.
    func first(in range: Range<Int>, of letters: Letters) -> Range<Int>? {
        for start in range {
            if let length = length(at: start, in: letters), start + length <= range.upperBound {
                return start..<start + length
            }
        }
        return nil
    }

    func occur(in range: Range<Int>, of letters: Letters) -> Bool { first(in: range, of: letters) != nil }
}
