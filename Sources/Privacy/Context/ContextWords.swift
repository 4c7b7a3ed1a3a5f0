/// Where words of a text say what digits near them are.
struct ContextWords {
    /// One such word.
    struct Occurrence {
        let range: Range<Int>
        let family: ContextFamily
    }

    /// The words in order; a longer word hides those inside it.
    private(set) var occurrences: [Occurrence] = []

    /// Forgets the words of the text before.
    mutating func removeAll() { occurrences.removeAll(keepingCapacity: true) }

    /// Reads the words of a text in place of those before.
    mutating func read(_ shadow: Shadow) {
        occurrences.removeAll(keepingCapacity: true)
        var index = 0
        while index < shadow.count {
            guard let end = word(in: shadow, from: index) else {
                index += 1
                continue
            }
            index = end
        }
    }

    private mutating func word(in shadow: Shadow, from start: Int) -> Int? {
        let isSpaced = shadow.classes[start].isLetter
        guard !isSpaced || !shadow.kind(at: start - 1).isLetter else { return nil }
        var longest: Occurrence?
        Self.table.forEachWord(in: shadow.scalars, from: start) { end, family in
            if shadow.classes[end - 1].isLetter && shadow.kind(at: end).isLetter { return }
            longest = Occurrence(range: start..<end, family: family)
        }
        guard let longest else { return nil }
        occurrences.append(longest)
        return longest.range.upperBound
    }

    /// What the words that end at most `reach` scalars before a place say, the nearest alone if `nearest`; nothing is read
    /// across a value that was taken out or the end of a sentence.
    func families(before place: Int, within reach: Int = 24, in shadow: Shadow) -> ContextFamily {
        var families: ContextFamily = []
        var index = firstOccurrence(endingAfter: place) - 1
        while index >= 0, occurrences[index].range.upperBound + reach >= place {
            let occurrence = occurrences[index]
            if Self.isCut(shadow, from: occurrence.range.upperBound, to: place) { break }
            families.formUnion(occurrence.family)
            index -= 1
        }
        return families
    }

    /// What the nearest word before a place says.
    func nearest(before place: Int, within reach: Int = 24, in shadow: Shadow) -> ContextFamily {
        let index = firstOccurrence(endingAfter: place) - 1
        guard index >= 0, occurrences[index].range.upperBound + reach >= place,
            !Self.isCut(shadow, from: occurrences[index].range.upperBound, to: place)
        else { return [] }
        return occurrences[head(of: index, in: shadow)].family
    }

    /// The word that another hangs on by "on my", "for the" and the like, if that one says what a number is; else that word's own
    /// index.
    private func head(of index: Int, in shadow: Shadow) -> Int {
        let start = occurrences[index].range.lowerBound
        guard index > 0, shadow.scalar(at: start - 1) == 0x20 else { return index }
        let earlier = occurrences[index - 1]
        guard start - earlier.range.upperBound <= Self.longestLink,
            !earlier.family.isDisjoint(with: [.headNouns, .other])
        else { return index }
        for link in earlier.range.upperBound..<start where shadow.scalars[link] == 0x20 {
            if let word = Self.links.longestWord(in: shadow.scalars, from: link + 1),
                word.end == start - 1,
                shadow.scalars[link + 1] == 0x6F && shadow.scalars[link + 2] == 0x6E
                    || earlier.family.isDisjoint(with: .other)
            {
                return index - 1
            }
        }
        return index
    }

    /// Between "number" and "booking" in "the number I see on my booking" stand at most so many scalars.
    private static let longestLink = 16

    private static let links = PhraseTable<ContextFamily>(
        ["on", "of", "for", "in", "from", "with", "at"].flatMap { preposition in
            ["my", "the", "this", "that", "our", "your", "his", "her", "their", "a", "an"].map {
                ("\(preposition) \($0)", .other)
            }
        })

    /// The nearest word before a place that says what a number is, which 「番号」 alone does not.
    func nearestTelling(before place: Int, within reach: Int, in shadow: Shadow) -> Occurrence? {
        var index = firstOccurrence(endingAfter: place) - 1
        while index >= 0, occurrences[index].range.upperBound + reach >= place {
            let occurrence = occurrences[index]
            if !ContextFamily.untelling.contains(occurrence.family) {
                if Self.isCut(shadow, from: occurrence.range.upperBound, to: place) { return nil }
                return occurrences[head(of: index, in: shadow)]
            }
            index -= 1
        }
        return nil
    }

    /// What the words that begin at most `reach` scalars after a place say.
    func families(after place: Int, within reach: Int = 16, in shadow: Shadow) -> ContextFamily {
        var families: ContextFamily = []
        var index = firstOccurrence(endingAfter: place)
        while index < occurrences.count, occurrences[index].range.lowerBound <= place + reach {
            let occurrence = occurrences[index]
            if Self.isCut(shadow, from: place, to: occurrence.range.lowerBound) { break }
            families.formUnion(occurrence.family)
            index += 1
        }
        return families
    }

    /// The index of the first word that ends after a place.
    private func firstOccurrence(endingAfter place: Int) -> Int {
        var (low, high) = (0, occurrences.count)
        while low < high {
            let middle = (low + high) / 2
            if occurrences[middle].range.upperBound > place { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func isCut(_ shadow: Shadow, from start: Int, to end: Int) -> Bool {
        guard start < end else { return false }
        for index in start..<end {
            switch shadow.scalars[index] {
            case 0, 0x3002, 0x21, 0x3F: return true
            case 0x2E where shadow.kind(at: index + 1) == .space || shadow.kind(at: index + 1) == .lineBreak:
                let isNumberSign = shadow.scalar(at: index - 2) == 0x6E && shadow.scalar(at: index - 1) == 0x6F
                if !isNumberSign { return true }
            default: break
            }
        }
        return false
    }

    private static let table = PhraseTable<ContextFamily>(
        vocabulary.flatMap { family, words in words.split(separator: ",").map { (String($0), family) } })
}
