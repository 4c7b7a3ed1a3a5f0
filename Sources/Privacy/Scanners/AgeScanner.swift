/// Finds ages: 「42歳」, "42 years old", "aged 42". They say who a person is only beside a name, so that they are looked for in
/// a text in which a person was found.
struct AgeScanner {
    private static let oldest = 129

    /// Adds the ages in a text, with ranges of shadow scalars.
    static func ages(in text: ScannedText, into findings: inout [PIIFinding]) {
        findJapanese(in: text.shadow, into: &findings)
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
            } else if !text.shadow.kind(at: age.end).isWord, isAnnounced(text.shadow, group.range.lowerBound) {
                findings.append(PIIFinding(kind: .age, range: group.range.lowerBound..<age.end))
                end = age.end
            }
        }
    }

    private static func findJapanese(in shadow: Shadow, into findings: inout [PIIFinding]) {
        guard shadow.contains(.kanji) else { return }
        for index in shadow.scalars.indices where shadow.scalars[index] == 0x6B73 || shadow.scalars[index] == 0x624D {
            var start = index
            while index - start < 10, Numeral.isNumeral(shadow, at: start - 1) || shadow.scalar(at: start - 1) == 0x20 {
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
        for length in 4...9 where place - length >= 0 && !shadow.kind(at: place - length - 1).isWord {
            if let word = announcements.longestWord(in: shadow.scalars, from: place - length), word.end == place {
                return true
            }
        }
        return false
    }

    private static let announcements = PhraseTable<ContextFamily>(
        ["aged ", "age ", "age: ", "age:", "age is ", "aged: ", "age of ", "年齢は", "年齢", "年齢:"].map { ($0, .other) })
}
