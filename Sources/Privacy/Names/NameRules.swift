/// Names by what is said beside them, whatever the tables know: introductions, forms of address, forms to fill in.
struct NameRules {
    private let shadow: Shadow
    private let units: [NameUnit]

    /// A name has at most so many units on one side of a cue.
    private static let longestRun = 12

    init(_ shadow: Shadow, _ units: [NameUnit]) {
        self.shadow = shadow
        self.units = units
    }

    /// Calls `found` with the units of each name that a cue shows.
    func forEachName(_ found: (Range<Int>) -> Void) {
        for index in units.indices {
            let start = units[index].range.lowerBound
            guard NameCue.table.target(of: 0, shadow.scalars[start]) != 0,
                let (end, cue) = NameCue.table.longestWord(in: shadow.scalars, from: start)
            else { continue }
            let name: Range<Int>?
            if shadow.classes[start].isLetter {
                guard !shadow.kind(at: end).isWord || cue == .englishForm else { continue }
                name =
                    cue == .signature
                    ? signature(after: end, from: index)
                    : englishName(after: end, from: index, isForm: cue == .englishForm)
            } else {
                switch cue {
                case .namesAfter: name = nameAfter(end, from: index)
                case .relativeAfter: name = givenNameAfter(end, from: index)
                default: name = nameBefore(index, cue)
                }
            }
            if let name { found(name) }
        }
    }

    /// The name right before a cue that begins at a unit.
    private func nameBefore(_ cue: Int, _ kind: NameCue) -> Range<Int>? {
        guard cue > 0, !units[cue].followsSpace || kind == .honorsBefore else { return nil }
        let shape = units[cue - 1].shape
        var start = cue
        while start > 0, cue - start < Self.longestRun, continues(start - 1, before: start, shape, isLast: start == cue)
        {
            start -= 1
        }
        guard start < cue else { return nil }
        let name = start..<cue
        let isSurname = isWord(name, .surnameStart)
        // 奥様, 大家さん: the word for a part reaches into the cue.
        if kind != .introducesBefore && units[cue].marks.contains(.role) && has(.role, name) { return nil }
        switch kind {
        case .introducesBefore:
            if isSurname { return name }
            if name.allSatisfy({ units[$0].marks.contains(.role) }) { return nil }
            if has(.thing, name) && shape == .kanji && name.count > 3 { return nil }
            return shape == .hiragana ? (startsClause(start) && isReading(name) ? name : nil) : name
        case .honorsBefore:
            if isSurname { return name }
            if has(.role, name) || has(.thing, name) || has(.place, name) { return nil }
            if shape == .kanji { return name.count > 1 && !endsLikeRole(cue - 1) ? name : nil }
            return shape == .katakana ? name : nil
        case .addressesBefore:
            if isSurname { return name }
            return shape == .katakana && !has(.role, name) && !has(.thing, name) && !has(.place, name) ? name : nil
        case .copula:
            if shape == .hiragana {
                return name.count > 2 && startsClause(start) && isWord(name, .givenReading) ? name : nil
            }
            return isSurname && startsClause(start) && !has(.place, name) && !has(.numeral, name) ? name : nil
        default: return nil
        }
    }

    /// Whether the unit at an index is of one run with those after it.
    private func continues(_ index: Int, before next: Int, _ shape: NameUnit.Shape, isLast: Bool) -> Bool {
        let unit = units[index]
        switch shape {
        case .kanji, .hiragana:
            // A space inside a name stands between two parts that tables or characters of given names tell.
            if !isLast && units[next].followsSpace && !units[index].marks.contains(.surnameEnd) { return false }
            return unit.shape == shape
        case .katakana:
            if !isLast && units[next].followsSpace { return false }
            return unit.shape == .katakana || unit.shape == .nameDot && index > 0 && units[index - 1].shape == .katakana
        case .lower, .title, .capitals, .mixed:
            return unit.shape == shape && !unit.marks.contains(.commonWord)
        default: return false
        }
    }

    /// The name right after a cue that ends at a scalar: up to the next punctuation, particle or two words.
    private func nameAfter(_ end: Int, from cue: Int) -> Range<Int>? {
        guard let start = unit(at: end, from: cue), units[start].shape.canBeName else { return nil }
        let shape = units[start].shape
        var last = start + 1
        while last < units.count, last - start < Self.longestRun {
            let unit = units[last]
            if unit.followsSpace && (last > start + 6 || unit.marks.contains(.thing) || has(.role, last..<last + 1)) {
                break
            }
            if shape == .kanji && unit.shape == .hiragana && !units[last].marks.contains(.givenReading) { break }
            guard
                unit.shape == shape || unit.shape == .nameDot || shape == .kanji && unit.shape == .hiragana
                    || unit.followsSpace && unit.shape.canBeName && spaces(in: start..<last) == 0
            else { break }
            last += 1
        }
        // 「氏名：山崎 遼太　電話：」: the last word is the next field's.
        if last < units.count, shadow.scalars[units[last].range.lowerBound] == 0x3A,
            let field = (start + 1..<max(start + 1, last)).last(where: { units[$0].followsSpace })
        {
            last = field
        }
        let name = start..<last
        if has(.role, name) && !isWord(name, .surnameStart) || has(.numeral, name) { return nil }
        switch shape {
        case .hiragana:
            return name.count > 2 && isWord(name, .givenReading) || isReading(name) && spaces(in: name) > 0 ? name : nil
        case .kanji:
            return has(.surnameStart, start..<start + 1)
                || units[start].marks.contains(.initialHigh) && units[last - 1].marks.contains(.finalHigh) ? name : nil
        case .katakana, .title, .capitals: return has(.commonWord, name) ? nil : name
        case .lower: return units[start].marks.isDisjoint(with: [.latinGiven, .romaji]) ? nil : name
        default: return nil
        }
    }

    /// A given name right after a word for a relative: up to three characters of given names, or a reading.
    private func givenNameAfter(_ end: Int, from cue: Int) -> Range<Int>? {
        guard let start = unit(at: end, from: cue), !units[start].followsSpace else { return nil }
        if units[start].shape != .kanji {
            let word = units[start].word
            let isReading = word.lowerBound == start && units[start].marks.contains(.givenReading)
            return isReading && units[start].shape == .hiragana && word.count > 1 && follows(word.upperBound)
                && shadow.scalar(at: units[word.upperBound - 1].range.upperBound) != 0x306B ? word : nil
        }
        var last = start
        while last < units.count, units[last].shape == .kanji, last - start < 4 { last += 1 }
        let name = start..<last
        guard name.count < 4, follows(last), units[start].marks.contains(.initialHigh),
            units[last - 1].marks.contains(.finalHigh), !has(.role, name), !has(.thing, name), !has(.numeral, name)
        else { return nil }
        return name
    }

    /// Whether what follows a name of a relative is a particle or punctuation.
    private func follows(_ index: Int) -> Bool {
        guard index < units.count, units[index].shape == .hiragana else {
            return index >= units.count || units[index].shape != .kanji
        }
        switch shadow.scalars[units[index].range.lowerBound] {
        // が, は, を, に, の, と, も, さ, く, ち, で.
        case 0x304C, 0x306F, 0x3092, 0x306B, 0x306E, 0x3068, 0x3082, 0x3055, 0x304F, 0x3061, 0x3067: return true
        default: return false
        }
    }

    /// The name after an English cue: words with capitals, or small ones that tables know; a middle initial between them.
    private func englishName(after end: Int, from cue: Int, isForm: Bool) -> Range<Int>? {
        guard var start = unit(at: end, from: cue) else { return nil }
        if units[start].shape == .point, start + 1 < units.count { start += 1 }
        var last = start
        var words = 0
        while last < units.count, words < 4 {
            let unit = units[last]
            if unit.shape == .point || unit.shape == .hyphen {
                guard words > 0, last + 1 < units.count, isEnglishName(units[last + 1], isForm) else { break }
                guard unit.shape == .hyphen || units[last - 1].range.count == 1 else { break }
            } else if isEnglishName(unit, isForm) {
                words += 1
            } else {
                break
            }
            last += 1
        }
        return words > 0 && last > start ? start..<last : nil
    }

    private func isEnglishName(_ unit: NameUnit, _ isForm: Bool) -> Bool {
        switch unit.shape {
        case .title, .mixed, .capitals: !unit.marks.contains(.commonWord) || unit.marks.contains(.latinGiven)
        case .lower:
            !unit.marks.isDisjoint(with: [.latinGiven, .latinSurname, .romaji])
                && unit.marks.isDisjoint(with: [.commonWord, .latinWord])
                || unit.range.count == 1 && unit.marks.isDisjoint(with: [.commonWord]) && !isForm
        default: false
        }
    }

    /// The name in the line after a cue, where the line holds nothing else.
    private func signature(after end: Int, from cue: Int) -> Range<Int>? {
        guard var start = unit(at: end, from: cue) else { return nil }
        var breaks = 0
        while start < units.count, !units[start].shape.canBeName {
            guard units[start].shape == .sentenceEnd || units[start].shape == .punctuation else { return nil }
            if shadow.classes[units[start].range.lowerBound] == .lineBreak { breaks += 1 }
            start += 1
        }
        guard breaks > 0, start < units.count, let last = unit(at: units[start].range.lowerBound, from: start),
            let name = englishName(after: units[last].range.lowerBound, from: start, isForm: false)
        else { return nil }
        let next = name.upperBound
        return next == units.count || shadow.classes[units[next].range.lowerBound] == .lineBreak ? name : nil
    }

    /// The first unit that begins at or after a scalar.
    private func unit(at scalar: Int, from index: Int) -> Int? {
        var index = index
        while index < units.count, units[index].range.lowerBound < scalar { index += 1 }
        return index < units.count ? index : nil
    }

    private func spaces(in range: Range<Int>) -> Int { range.dropFirst().count { units[$0].followsSpace } }

    private func has(_ marks: NameMarks, _ range: Range<Int>) -> Bool {
        for index in range where !units[index].marks.isDisjoint(with: marks) { return true }
        return false
    }

    /// Whether some units are one word of a table.
    private func isWord(_ range: Range<Int>, _ mark: NameMarks) -> Bool {
        units[range.lowerBound].word == range && units[range.lowerBound].marks.contains(mark)
    }

    /// Whether tables know all of some kana.
    private func isReading(_ range: Range<Int>) -> Bool {
        range.count > 1 && range.allSatisfy { !units[$0].marks.isDisjoint(with: [.surnameReading, .givenReading]) }
    }

    /// Whether a unit is the first of a clause.
    private func startsClause(_ index: Int) -> Bool {
        index == 0 || units[index - 1].shape == .sentenceEnd || units[index - 1].shape == .punctuation
    }

    /// Whether a character ends words for persons by their part: 担当者, 店員, 相手方.
    private func endsLikeRole(_ index: Int) -> Bool {
        guard let scalar = Unicode.Scalar(shadow.scalars[units[index].range.lowerBound]) else { return false }
        return Self.roleEndings.contains(scalar)
    }

    private static let roleEndings: Set<Unicode.Scalar> = Set(
        "者員社方主手客族人生師士家長官係先側位部局店屋校院課室所同仕多模有異皆貴".unicodeScalars)
}
