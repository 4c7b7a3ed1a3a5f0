import TextAnalysis

/// The tables of names, honorifics, places and other words that tell names from what is none.
struct NameLexicon: Sendable {
    static let standard = NameLexicon()

    /// Words of Japanese, found wherever they stand.
    private let japanese: PhraseTable<NameMarks>
    /// Words in Latin letters, found as whole words.
    private let latin: PhraseTable<NameMarks>
    /// By code point from 4E00: how many given names begin (low two bits) and end with the character.
    private let givenLevels: [UInt8]

    private init() {
        japanese = Self.japaneseTable()
        latin = Self.latinTable()
        givenLevels = Self.levels()
    }

    /// Prefectures and municipalities, without 県 and 市 too: 福岡, 横浜.
    private static var japanesePlaces: [String] {
        JapanesePlaces.municipalities.utf8.split { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 }.flatMap { utf8 in
            let place = String(utf8)!
            let bare = String(place.unicodeScalars.dropLast())
            let isBare = "市区町村郡県府都".unicodeScalars.contains(place.unicodeScalars.last!)
            return isBare && bare.utf8.count > 3 ? [place, bare] : [place]
        }
    }

    private static var places: [String] {
        [
            EnglishPlaces.countries, EnglishPlaces.states, EnglishPlaces.regions, EnglishPlaces.cities,
            EnglishPlaces.nationalities,
        ]
        .flatMap { $0.utf8.split { $0 <= 0x20 } }
        .map { String(decoding: $0.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self) }
    }

    private static func japaneseTable() -> PhraseTable<NameMarks> {
        var table = PhraseTable<NameMarks>(
            NameVocabulary.japanese.flatMap { mark, text in words(text).map { ($0, mark) } })
        table.insert(list: JapaneseSurnames.kanji, .surnameStart)
        table.insert(list: JapaneseSurnames.frequentKanji, .commonSurname)
        table.insert(list: JapaneseSurnames.readings, .surnameReading)
        table.insert(list: JapaneseGivenNames.readings, .givenReading)
        for place in Self.japanesePlaces { table.insert(list: place, .place) }
        return table
    }

    private static func latinTable() -> PhraseTable<NameMarks> {
        var table = PhraseTable<NameMarks>(
            NameVocabulary.english.flatMap { mark, text in words(text).map { ($0, mark) } }
                + places.map { ($0, .latinPlace) })
        table.insert(list: EnglishGivenNames.words, .latinGiven)
        table.insert(list: EnglishSurnames.words, .latinSurname)
        table.insert(list: EnglishNonNames.words, .latinWord)
        for readings in [JapaneseSurnames.readings, JapaneseGivenNames.readings] {
            for reading in readings.unicodeScalars.split(whereSeparator: { $0.value <= 0x20 }) {
                for form in Romanization.forms(of: reading.lazy.map(\.value)) { table.insert(list: form, .romaji) }
            }
        }
        return table
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func levels() -> [UInt8] {
        var levels = [UInt8](repeating: 0, count: 0xA000 - 0x4E00)
        func set(_ lists: [String], shift: UInt8) {
            for (place, list) in lists.enumerated() {
                for scalar in list.unicodeScalars where (0x4E00..<0xA000).contains(scalar.value) {
                    levels[Int(scalar.value - 0x4E00)] |= UInt8(place + 1) << shift
                }
            }
        }
        set(JapaneseGivenNames.initials, shift: 0)
        set(JapaneseGivenNames.finals, shift: 2)
        return levels
    }

    /// Marks the units of a shadow.
    func mark(_ unitOfScalar: [UInt32], of shadow: Shadow, in units: inout [NameUnit]) {
        for index in units.indices {
            let unit = units[index]
            if index > 0, units[index - 1].marks.contains(.numeral), unit.shape == .kanji,
                Self.isNumeral(unit, in: shadow)
            {
                units[index - 1].isCounted = true
                units[index].isCounted = true
            }
            switch unit.shape {
            case .kanji:
                let scalar = shadow.scalars[unit.range.lowerBound]
                if Self.isNumeral(unit, in: shadow) { units[index].marks.insert(.numeral) }
                if (0x4E00..<0xA000).contains(scalar) {
                    units[index].marks.formUnion(NameMarks(rawValue: UInt32(givenLevels[Int(scalar - 0x4E00)]) << 4))
                }
                markJapanese(from: index, unitOfScalar, of: shadow, in: &units)
            case .hiragana, .katakana: markJapanese(from: index, unitOfScalar, of: shadow, in: &units)
            case .lower, .title, .capitals, .mixed:
                latin.forEachWord(in: shadow.scalars, from: unit.range.lowerBound) { end, marks in
                    if end == unit.range.upperBound {
                        units[index].marks.formUnion(marks)
                    } else if end > unit.range.upperBound && !shadow.kind(at: end).isLetter && end < shadow.count {
                        spread(marks, from: index, through: Int(unitOfScalar[end - 1]), in: &units)
                    }
                }
            default: break
            }
        }
    }

    private static func isNumeral(_ unit: NameUnit, in shadow: Shadow) -> Bool {
        let scalar = shadow.scalars[unit.range.lowerBound]
        return DigitGroups.kanjiDigit(scalar) != nil || isUnit(scalar)
    }

    /// 十, 百, 千, 万, 年, 月, 日, 歳: beside them kanji digits count something.
    private static func isUnit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x5341, 0x767E, 0x5343, 0x4E07, 0x5E74, 0x6708, 0x65E5, 0x6B73: true
        default: false
        }
    }

    private func markJapanese(
        from index: Int, _ unitOfScalar: [UInt32], of shadow: Shadow, in units: inout [NameUnit]
    ) {
        japanese.forEachWord(in: shadow.scalars, from: units[index].range.lowerBound) { end, marks in
            let last = Int(unitOfScalar[end - 1])
            // A katakana run is one unit: a word must not end inside it, unless the rest is a name too.
            guard units[last].range.upperBound == end else {
                if units[index].shape == .katakana, last == index {
                    units[index].marks.formUnion(marks.intersection(.surnameReading))
                }
                return
            }
            spread(marks, from: index, through: last, in: &units)
        }
    }

    private func spread(_ marks: NameMarks, from first: Int, through last: Int, in units: inout [NameUnit]) {
        let isName = !marks.isDisjoint(with: [.surnameStart, .surnameReading, .givenReading])
        for index in first...last {
            units[index].marks.formUnion(marks.intersection(.spreading))
            if isName && units[index].word.count <= last + 1 - first { units[index].word = first..<last + 1 }
        }
        guard marks.contains(.surnameStart) else { return }
        units[first].marks.formUnion(marks)
        units[last].marks.insert(.surnameEnd)
        if last > first { for index in first + 1...last { units[index].marks.insert(.surnameInside) } }
    }
}
