/// Finds ages: 「42歳」, "42 years old", "aged 42". They say who a person is only beside a name, so that they are looked for in
/// a text in which a person was found.
struct AgeScanner {
    private static let oldest = 129

    /// Adds the ages in a text, with ranges of shadow scalars.
    static func ages(in text: ScannedText, into findings: inout [PIIFinding]) {
        findJapanese(in: text.shadow, into: &findings)
        if text.shadow.contains(.lower) { findSpelled(in: text.shadow, into: &findings) }
        if text.numbers.groups.isEmpty { return }
        var end = 0
        for group in text.numbers.groups where group.range.lowerBound >= end {
            guard !text.shadow.kind(at: group.range.lowerBound - 1).isWord,
                let age = Numeral.read(text.shadow, from: group.range.lowerBound, mostDigits: 3, splitBy: 0x20),
                age.value <= oldest
            else { continue }
            if let unitEnd = unit(in: text.shadow, from: age.end) {
                findings.append(PIIFinding(kind: .age, range: group.range.lowerBound..<unitEnd))
                end = unitEnd
            } else if !text.shadow.kind(at: age.end).isWord,
                isAnnounced(text.shadow, group.range.lowerBound)
                    || isApposition(group.range.lowerBound..<age.end, age.value, in: text.shadow, after: findings)
            {
                findings.append(PIIFinding(kind: .age, range: group.range.lowerBound..<age.end))
                end = age.end
            }
        }
    }

    /// Whether a number stands between commas after a person: "Ann Lee, 42, needs".
    private static func isApposition(
        _ range: Range<Int>, _ value: Int, in shadow: Shadow, after findings: [PIIFinding]
    ) -> Bool {
        let comma = shadow.scalar(at: range.lowerBound - 1) == 0x20 ? range.lowerBound - 2 : range.lowerBound - 1
        guard value > 9, range.count == 2, comma > 0, shadow.scalar(at: comma) == 0x2C,
            shadow.scalar(at: range.upperBound) == 0x2C, shadow.kind(at: range.upperBound + 1) == .space
        else { return false }
        return shadow.classes[comma - 1] == .barrier
            || findings.contains { $0.kind == .person && $0.range.upperBound == comma }
    }

    /// Finds ages that are spelt with a unit: "sixty-two years old".
    private static func findSpelled(in shadow: Shadow, into findings: inout [PIIFinding]) {
        var index = 0
        while index < shadow.count {
            guard tens.mayBegin(with: shadow.scalars[index]), !shadow.kind(at: index - 1).isLetter,
                let word = tens.longestWord(in: shadow.scalars, from: index)
            else {
                index += 1
                continue
            }
            var end = word.end
            if shadow.scalar(at: end) == 0x2D || shadow.scalar(at: end) == 0x20,
                let one = ones.longestWord(in: shadow.scalars, from: end + 1), !shadow.kind(at: one.end).isLetter
            {
                end = one.end
            }
            if let unitEnd = unit(in: shadow, from: end), unitEnd > end + 3 {
                findings.append(PIIFinding(kind: .age, range: index..<unitEnd))
            }
            index = end
        }
    }

    private static let tens = PhraseTable<ContextFamily>(
        [
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "eighteen", "nineteen",
            "seventeen", "sixteen", "fifteen", "fourteen", "thirteen", "twelve", "eleven", "ten", "nine", "eight",
            "seven",
            "six", "five", "four", "three", "two",
        ].map { ($0, .other) })
    private static let ones = PhraseTable<ContextFamily>(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"].map { ($0, .other) })

    private static func findJapanese(in shadow: Shadow, into findings: inout [PIIFinding]) {
        guard shadow.contains(.kanji) else { return }
        for index in shadow.scalars.indices where shadow.scalars[index] == 0x6B73 || shadow.scalars[index] == 0x624D {
            var start = index
            while start > 0, index - start < 10,
                Numeral.isNumeral(shadow, at: start - 1) || shadow.scalars[start - 1] == 0x20
            {
                start -= 1
            }
            while start < index, shadow.scalars[start] == 0x20 { start += 1 }
            guard start < index, let age = Numeral.read(shadow, from: start, mostDigits: 3, splitBy: 0x20),
                age.value <= oldest, shadow.scalar(at: age.end) == 0x20 || age.end == index,
                !isLimit(shadow, after: index + 1)
            else { continue }
            findings.append(PIIFinding(kind: .age, range: start..<index + 1))
        }
    }

    /// Whether 以上, 以下, 以降, 未満 or 代 makes a class of people of an age.
    private static func isLimit(_ shadow: Shadow, after place: Int) -> Bool {
        switch (shadow.scalar(at: place), shadow.scalar(at: place + 1)) {
        case (0x4EE5, _), (0x672A, 0x6E80), (0x4EE3, _): true
        default: false
        }
    }

    /// The end of the unit that follows a number of years.
    private static func unit(in shadow: Shadow, from end: Int) -> Int? {
        var start = end
        while start - end < 2, shadow.scalar(at: start) == 0x20 || shadow.scalar(at: start) == 0x2D,
            start < shadow.count
        {
            start += 1
        }
        guard let word = units.longestWord(in: shadow.scalars, from: start), !shadow.kind(at: word.end).isLetter
        else { return nil }
        return word.end
    }

    private static let units = PhraseTable<ContextFamily>(
        [
            "years old", "year old", "years-old", "year-old", "yrs old", "yr old", "yrs. old", "yo", "y/o", "y.o.",
            "y.o",
            "years of age", "さい",
        ].map { ($0, .other) })

    /// Whether "aged" or "age" stands before a number.
    private static func isAnnounced(_ shadow: Shadow, _ place: Int) -> Bool {
        let end = shadow.scalar(at: place - 1) == 0x20 ? place - 1 : place
        for length in 2...6 where end - length >= 0 && !shadow.kind(at: end - length - 1).isLetter {
            if let word = announcements.longestWord(in: shadow.scalars, from: end - length), word.end == end {
                return true
            }
        }
        return false
    }

    private static let announcements = PhraseTable<ContextFamily>(
        ["aged", "age", "age:", "age is", "aged:", "age of", "年齢", "年齢は", "年齢:"].map { ($0, .other) })
}
