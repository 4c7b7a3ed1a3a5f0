/// The part of a Japanese address after its number: a building's name and the room in it.
enum JapaneseBuilding {
    private static let longestName = 24
    private static let longestRoom = 4

    private struct Word: OptionSet {
        let rawValue: UInt32
        /// A word in the name of a building.
        static let building = Word(rawValue: 1 << 0)
        /// Begins like a word of a room and is none.
        static let other = Word(rawValue: 1 << 1)
    }

    /// Where building and room end after a number part that ends at an index; that index where neither follows.
    static func end(after number: Int, in shadow: Shadow) -> Int {
        var end = number
        if let word = rooms.longestWord(in: shadow.scalars, from: number), word.mark.contains(.building),
            shadow.kind(at: number) == .kanji
        {
            return word.end
        }
        let start = gapEnd(from: number, in: shadow)
        if let name = spelledNameEnd(from: start, isApart: start > number, in: shadow) {
            end = name
        } else if let name = nameEnd(from: start, isApart: start > number, in: shadow) {
            end = name
        }
        let isNamed = end > number
        for _ in 0..<2 {
            guard let room = roomEnd(from: gapEnd(from: end, in: shadow), at: end, isNamed: isNamed, in: shadow)
            else { break }
            end = room
        }
        return end
    }

    /// The index after a space, comma or dot.
    private static func gapEnd(from index: Int, in shadow: Shadow) -> Int {
        var index = index
        for _ in 0..<2 where index < shadow.count {
            switch shadow.scalars[index] {
            case 0x20, 0x3001, 0x2C, 0x30FB: index += 1
            default: return index
            }
        }
        return index
    }

    /// Where a name with hiragana in it ends, 「みどりアパート」, 「さくら荘」, 「うみのまち1203」: at its last word for a building, or
    /// where a room follows; no particle begins it, and where nothing sets it apart from the number both must be there.
    private static func spelledNameEnd(from start: Int, isApart: Bool, in shadow: Shadow) -> Int? {
        if shadow.kind(at: start) == .hiragana, isParticle(start, in: shadow) { return nil }
        var index = start
        var wordEnd: Int?
        var (hasHiragana, hasHouse) = (false, false)
        while index < shadow.count, index - start < longestName, shadow.classes[index].isJapanese {
            if shadow.classes[index] == .hiragana {
                if shadow.scalars[index] == 0x3092 { return nil }
                if shadow.scalars[index] != 0x30FC { hasHiragana = true }
            }
            if let word = words.longestWord(in: shadow.scalars, from: index), word.end > (wordEnd ?? 0) {
                wordEnd = word.end
                hasHouse = shadow.classes[index] != .hiragana
            }
            index += 1
        }
        guard hasHiragana, index - start > 2 else { return nil }
        if let wordEnd, hasHouse, wordEnd - start > 2, isApart || isRoom(from: wordEnd, in: shadow) {
            if index > wordEnd, isRoom(from: gapEnd(from: index, in: shadow), in: shadow) { return index }
            return nameEnd(afterWord: wordEnd, in: shadow)
        }
        guard isApart, isRoom(from: gapEnd(from: index, in: shadow), in: shadow),
            shadow.kind(at: index) == .digit || shadow.kind(at: index) == .space
        else { return nil }
        switch shadow.scalars[index - 1] {
        case 0x306B, 0x306F, 0x304C, 0x3067, 0x306E, 0x3068, 0x3082, 0x3078, 0x3089, 0x3059: return nil
        default: return index
        }
    }

    private static func nameEnd(from start: Int, isApart: Bool, in shadow: Shadow) -> Int? {
        var index = start
        var wordEnd: Int?
        var spaces = 0
        var katakanaEnd = start
        while index < shadow.count, index - start < longestName, isName(index, in: shadow) {
            if shadow.classes[index] == .space || shadow.classes[index] == .lineBreak { spaces += 1 }
            if spaces > 2 { break }
            if let word = words.longestWord(in: shadow.scalars, from: index),
                shadow.classes[index] != .hiragana, word.end > (wordEnd ?? 0)
            {
                wordEnd = word.end
            }
            if katakanaEnd == index, isKatakana(index, in: shadow) { katakanaEnd = index + 1 }
            index += 1
        }
        if let wordEnd { return nameEnd(afterWord: wordEnd, in: shadow) }
        if isApart, let end = nameEnd(beforeRoom: start..<index, in: shadow) { return end }
        guard katakanaEnd - start >= 2, !isVerb(at: katakanaEnd, in: shadow) else { return nil }
        let suffix = kanjiEnd(from: katakanaEnd, in: shadow)
        let end = isRoom(from: gapEnd(from: suffix, in: shadow), in: shadow) ? suffix : katakanaEnd
        return !isApart || isRoom(from: gapEnd(from: end, in: shadow), in: shadow) ? end : nil
    }

    /// Where a name ends that only the room after it says to be a building's: 「東京ミッドタウン八重洲 15階」.
    private static func nameEnd(beforeRoom range: Range<Int>, in shadow: Shadow) -> Int? {
        guard let end = range.first(where: { shadow.classes[$0] == .space || shadow.classes[$0] == .digit }),
            end - range.lowerBound >= 3,
            let room = roomEnd(from: gapEnd(from: end, in: shadow), at: end, isNamed: true, in: shadow),
            shadow.kind(at: room - 1) != .digit
        else { return nil }
        return end
    }

    /// Where a name goes on after its word for a building: 「コーポ山田」, 「ハイツA」; at the word's end where a sentence goes on.
    private static func nameEnd(afterWord wordEnd: Int, in shadow: Shadow) -> Int {
        var end = wordEnd
        while end < shadow.count, end - wordEnd < longestName, isKatakana(end, in: shadow) { end += 1 }
        if isRoom(from: end, in: shadow) { return end }
        let suffix = kanjiEnd(from: end, in: shadow)
        if suffix > end, isClosed(suffix, in: shadow) || isRoom(from: gapEnd(from: suffix, in: shadow), in: shadow) {
            return suffix
        }
        if shadow.kind(at: end).isLetter, !shadow.kind(at: end + 1).isLetter { return end + 1 }
        var kana = end
        while kana - end < 6, shadow.kind(at: kana).isJapanese { kana += 1 }
        if kana > end, !isParticle(end, in: shadow), isRoom(from: gapEnd(from: kana, in: shadow), in: shadow) {
            return kana
        }
        return end
    }

    /// Whether a sentence goes on with a particle: 「に」, 「の」, 「は」.
    private static func isParticle(_ index: Int, in shadow: Shadow) -> Bool {
        switch shadow.scalar(at: index) {
        case 0x306B, 0x306F, 0x304C, 0x3067, 0x306E, 0x3068, 0x3082, 0x3078, 0x3092, 0x304B, 0x3084: true
        default: false
        }
    }

    private static func kanjiEnd(from start: Int, in shadow: Shadow) -> Int {
        var end = start
        while end < shadow.count, end - start < 5, shadow.classes[end] == .kanji || shadow.classes[end] == .katakana,
            !isKanjiRoom(at: end, in: shadow)
        {
            end += 1
        }
        return end
    }

    /// Whether two kanji digits, or one before 階 or 号, begin a room.
    private static func isKanjiRoom(at index: Int, in shadow: Shadow) -> Bool {
        guard DigitGroups.kanjiDigit(shadow.scalars[index]) != nil else { return false }
        let next = shadow.scalar(at: index + 1)
        return DigitGroups.kanjiDigit(next) != nil || next == 0x968E || next == 0x53F7
    }

    private static func isClosed(_ index: Int, in shadow: Shadow) -> Bool {
        switch shadow.kind(at: index) {
        case .kanji, .katakana, .hiragana: false
        default: true
        }
    }

    private static func isName(_ index: Int, in shadow: Shadow) -> Bool {
        switch shadow.classes[index] {
        case .kanji, .katakana, .lower, .upper, .digit: true
        case .space, .lineBreak: shadow.kind(at: index + 1) != .hiragana
        case .hiragana:
            shadow.kind(at: index + 1) != .hiragana && shadow.kind(at: index - 1) != .hiragana
                && (shadow.scalars[index] == 0x306E || shadow.scalars[index] == 0x304C)
        default: shadow.scalars[index] == 0x30FB || shadow.scalars[index] == 0x27
        }
    }

    private static func isKatakana(_ index: Int, in shadow: Shadow) -> Bool {
        shadow.classes[index] == .katakana || shadow.scalars[index] == 0x30FB || shadow.scalars[index] == 0x30FC
    }

    /// Whether what follows a katakana word makes a verb of it: 「キャンセルしたい」.
    private static func isVerb(at index: Int, in shadow: Shadow) -> Bool {
        switch shadow.scalar(at: index) {
        case 0x3057, 0x3055, 0x3059, 0x305B, 0x3067: shadow.kind(at: index) == .hiragana
        default: false
        }
    }

    private static func isRoom(from start: Int, in shadow: Shadow) -> Bool {
        roomEnd(from: start, at: start - 1, isNamed: true, in: shadow) != nil
    }

    /// Where a room ends: 「203」, 「101号室」, 「3F」, 「B-12」; `place` is where the part before it ended.
    private static func roomEnd(from start: Int, at place: Int, isNamed: Bool, in shadow: Shadow) -> Int? {
        var index = start
        if shadow.scalar(at: index) == 0x23 { index += 1 }
        if shadow.kind(at: index).isLetter && !shadow.kind(at: index - 1).isLetter {
            index += 1
            if shadow.scalar(at: index) == 0x2D { index += 1 }
        }
        let digits = index
        var count: Int
        (index, count) = DigitRun.read(in: shadow, from: digits, joinsDots: true)
        if index == digits {
            while index < shadow.count, DigitGroups.kanjiDigit(shadow.scalars[index]) != nil { index += 1 }
        }
        if count == 0 { count = index - digits }
        guard index > digits, count <= longestRoom else { return nil }
        let isShort = count < 2
        if shadow.scalar(at: index) == 0x2D, shadow.kind(at: index + 1) == .digit {
            var next = index + 1
            while shadow.kind(at: next) == .digit { next += 1 }
            guard next - index <= 3, shadow.scalar(at: next) != 0x2D else { return nil }
            index = next
        }
        if let word = rooms.longestWord(in: shadow.scalars, from: index) {
            return word.mark.contains(.building) && !shadow.kind(at: word.end).isLetter ? word.end : nil
        }
        guard shadow.scalars[digits] != 0x30, !isShort || isNamed, start > place || isNamed else { return nil }
        if JapaneseTown.isClosed(at: index, in: shadow) { return index }
        switch shadow.kind(at: index) {
        case .kanji, .katakana, .lower, .upper, .letter: return nil
        case .punctuation where shadow.kind(at: index + 1) == .digit: return nil
        default: return index
        }
    }

    private static let words = PhraseTable<Word>(
        ("マンション ハイツ コーポ 荘 ビル タワー レジデンス メゾン アパート ハウス パレス コート ハイム ヴィラ ヒルズ プラザ ガーデン テラス ホームズ シャトー "
            + "カーサ フラット レジデンシャル ドミール グランド ライオンズ アーバン パークサイド ビルディング ビレッジ スクエア センター 寮 社宅 団地 会館 住宅 公舎 官舎 "
            + "号棟 号館 コーポラス メゾネット ドーム ステージ エステート サンライズ グリーン プレイス building bldg tower mansion heights residence house court")
            .split(separator: " ").map { (String($0), .building) })

    private static let rooms = PhraseTable<Word>(
        "号室 号 室 階 f 号棟 棟".split(separator: " ").map { (String($0), .building) }
            + "号線 号車 階建 階建て 棟目".split(separator: " ").map { (String($0), .other) })
}
