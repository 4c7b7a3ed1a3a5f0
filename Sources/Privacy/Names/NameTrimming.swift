/// Sets the ends of names that the tagger found: honorifics go, initials and the rest of a given name come.
struct NameTrimming {
    private let shadow: Shadow
    private let units: [NameUnit]

    init(_ shadow: Shadow, _ units: [NameUnit]) {
        self.shadow = shadow
        self.units = units
    }

    /// The units of the name itself; empty where none is left.
    func trimmed(_ found: Range<Int>) -> Range<Int> {
        var (start, end) = (found.lowerBound, found.upperBound)
        while start < end, !isCore(start) || isStray(start, in: found) { start += 1 }
        while end > start, !isCore(end - 1) || isHonorific(end - 1) && end - 1 > start || isStray(end - 1, in: found) {
            end -= 1
        }
        guard start < end else { return start..<start }
        return units[start].shape.isLatin ? grown(start, end) : start..<extended(start, end)
    }

    /// Whether a unit can stand at an end of a name.
    private func isCore(_ index: Int) -> Bool {
        switch units[index].shape {
        case .nameDot, .point, .hyphen: false
        default: true
        }
    }

    private func isHonorific(_ index: Int) -> Bool {
        switch shadow.scalars[units[index].range.lowerBound] {
        // 様, 殿, 氏.
        case 0x69D8, 0x6BBF, 0x6C0F: units[index].range.count == 1
        default: false
        }
    }

    /// Whether a word in small letters stands at the end of a name with capitals, or is a frequent word.
    private func isStray(_ index: Int, in name: Range<Int>) -> Bool {
        guard units[index].shape == .lower, index == 0 || units[index - 1].shape != .hyphen else { return false }
        if units[index].marks.contains(.commonWord) && name.count > 1 { return true }
        return name.contains { units[$0].shape == .title } && !isParticle(units[index].range)
    }

    /// de, van, von, bin: a part of surnames that is written small.
    private func isParticle(_ range: Range<Int>) -> Bool {
        Self.particles.longestWord(in: shadow.scalars, from: range.lowerBound)?.end == range.upperBound
    }

    private static let particles = PhraseTable<NameMarks>(
        "de da di do dos du del della la le van der den von zu bin ibn al el ten ter".split(separator: " ").map {
            (String($0), .names)
        })

    /// With the initials and the given name before, and a number or junior after.
    private func grown(_ start: Int, _ end: Int) -> Range<Int> {
        var (start, end) = (start, end)
        if start > 1, units[start - 1].shape == .point, units[start - 2].range.count == 1,
            units[start - 2].shape == .title
        {
            start -= 2
        } else if start > 0, units[start].followsSpace, units[start - 1].shape == .title, units[start].shape == .title,
            units[start - 1].marks.contains(.latinGiven), units[start].marks.contains(.latinSurname)
        {
            start -= 1
        }
        if end < units.count, units[end].shape == .capitals, isOrdinal(units[end].range) { end += 1 }
        return start..<end
    }

    /// II, III, IV.
    private func isOrdinal(_ range: Range<Int>) -> Bool {
        range.count < 4 && range.allSatisfy { shadow.scalars[$0] == 0x69 || shadow.scalars[$0] == 0x76 }
    }

    /// With the rest of a reading in kana that a table knows: 「金子 み」 of 「金子 みどり」.
    private func extended(_ start: Int, _ end: Int) -> Int {
        let last = units[end - 1]
        if last.shape == .hiragana, last.word.upperBound > end, last.marks.contains(.givenReading) {
            return last.word.upperBound
        }
        guard end < units.count, last.marks.contains(.surnameEnd), units[end].shape == .hiragana,
            units[end].marks.contains(.givenReading), units[end].word.lowerBound == end, units[end].word.count > 2
        else { return end }
        return units[end].word.upperBound
    }
}
