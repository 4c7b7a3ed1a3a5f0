/// Finds Japanese postal addresses: prefecture, municipality, town, number, building and room, of which a number and a town or
/// municipality must be there.
///
/// Shapes: Act on Indication of Residential Address (Act No. 119 of 1962) and lot numbers of the land register. A town without
/// municipality needs a word like 「住所」 beside it or the shape 「1丁目2番」.
struct JapaneseAddressScanner: PIIScanner {
    /// How far before its number an address begins at most.
    private static let longestReach = 56

    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        guard !text.numbers.groups.isEmpty,
            text.shadow.contains(.kanji) || text.shadow.contains(.katakana) || text.shadow.contains(.hiragana)
        else { return }
        var index = 0
        var limit = 0
        while index < text.shadow.count {
            guard JapaneseNumeral.starts(in: text.shadow, at: index) else {
                index += 1
                continue
            }
            guard let number = AddressNumber(in: text.shadow, from: index) else {
                let wasDigit = text.shadow.classes[index] == .digit
                index += 1
                while wasDigit, text.shadow.kind(at: index) == .digit { index += 1 }
                continue
            }
            if let range = Self.address(around: number, notBefore: limit, in: text) {
                findings.append(PIIFinding(kind: .address, range: range))
                limit = range.upperBound
                index = limit
            } else {
                index = number.firstEnd
            }
        }
    }

    private static func address(around number: AddressNumber, notBefore limit: Int, in text: ScannedText) -> Range<Int>?
    {
        let shadow = text.shadow
        guard
            shadow.kind(at: number.start - 1).isJapanese || shadow.kind(at: number.start - 1) == .space
                || shadow.kind(at: number.start - 1) == .lineBreak
        else { return nil }
        guard number.strength == .strong || !JapaneseTown.isAnnounced(before: number.start, in: shadow),
            !isCounted(number, in: shadow)
        else {
            return nil
        }
        let start =
            placedStart(of: number, notBefore: limit, in: text) ?? townStart(of: number, notBefore: limit, in: text)
        guard let start else { return nil }
        return start..<JapaneseBuilding.end(after: number.end, in: shadow)
    }

    /// Where an address with a prefecture or municipality begins.
    private static func placedStart(of number: AddressNumber, notBefore limit: Int, in text: ScannedText) -> Int? {
        let shadow = text.shadow
        var index = max(limit, number.start - longestReach)
        while index < number.start {
            guard let row = JapanesePlaces.row(in: shadow, from: index), row.end <= number.start else {
                index += 1
                continue
            }
            let town = row.end..<number.start
            if JapaneseTown.isTown(town, in: shadow, isCertain: number.strength == .strong),
                isEnough(number, from: index, after: town, row, in: text)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    /// Whether places, a town and a number are together an address.
    private static func isEnough(
        _ number: AddressNumber, from start: Int, after town: Range<Int>, _ row: JapanesePlaces.Row,
        in text: ScannedText
    ) -> Bool {
        let hasTown = row.hasTown || town.contains { text.shadow.scalars[$0] != 0x20 }
        guard hasTown || row.places.contains(.municipality) else { return false }
        switch number.strength {
        case .strong: return true
        case .medium:
            return hasTown || isAlone(number, in: text.shadow) || hasContext(row.end, number.end, in: text)
        case .weak:
            let isPlain = row.places.isSuperset(of: [.prefecture, .municipality]) && isAlone(number, in: text.shadow)
            let isWhole = start == 0 && number.end == text.shadow.count
            return hasTown && (isPlain || isWhole) || hasContext(row.end, number.end, in: text)
        }
    }

    /// Where an address that begins with its town begins.
    private static func townStart(of number: AddressNumber, notBefore limit: Int, in text: ScannedText) -> Int? {
        guard number.strength >= .medium else { return nil }
        let shadow = text.shadow
        var start = JapaneseTown.start(before: number.start, notBefore: limit, in: shadow)
        for occurrence in text.context.occurrences.reversed() where occurrence.range.upperBound <= number.start {
            start = max(start, occurrence.range.upperBound)
            break
        }
        while start < number.start, isJoint(start, in: shadow) { start += 1 }
        guard start < number.start,
            JapaneseTown.isTown(start..<number.start, in: shadow, isCertain: false),
            number.isComplete || hasContext(start, number.end, in: text)
                || number.strength == .strong
                    && hasContext(start, JapaneseBuilding.end(after: number.end, in: shadow), in: text)
                || number.strength == .strong && isAfterPostalCode(start, in: text)
        else { return nil }
        return start
    }

    /// Whether a space, or a particle before a kanji, stands between a word and the town it announces.
    private static func isJoint(_ index: Int, in shadow: Shadow) -> Bool {
        switch shadow.scalars[index] {
        case 0x20: true
        case 0x304C, 0x306F, 0x3092, 0x306B, 0x306E, 0x3067: shadow.kind(at: index + 1) == .kanji
        default: false
        }
    }

    /// Whether a postal code, found or taken out, stands right before a place.
    private static func isAfterPostalCode(_ start: Int, in text: ScannedText) -> Bool {
        let end = text.shadow.scalar(at: start - 1) == 0x20 ? start - 1 : start
        for index in max(0, end - 9)..<max(0, end) where text.shadow.scalars[index] == 0x3012 { return true }
        return false
    }

    /// Whether nothing of a sentence follows a number.
    private static func isAlone(_ number: AddressNumber, in shadow: Shadow) -> Bool {
        switch shadow.kind(at: number.end) {
        case .space, .lineBreak, .punctuation: true
        default: false
        }
    }

    private static func hasContext(_ start: Int, _ end: Int, in text: ScannedText) -> Bool {
        text.context.families(before: start, within: 16, in: text.shadow).contains(.address)
            || text.context.families(after: end, within: 10, in: text.shadow).contains(.address)
    }

    /// Whether a counter follows, so that the number counts something.
    private static func isCounted(_ number: AddressNumber, in shadow: Shadow) -> Bool {
        if number.strength == .strong { return false }
        var end = number.end
        if shadow.scalar(at: end) == 0x20 { end += 1 }
        guard end < shadow.count else { return false }
        return shadow.classes[end].isLetter || counters.longestWord(in: shadow.scalars, from: end)?.mark == .counter
    }

    private struct Counter: OptionSet {
        let rawValue: UInt32
        static let counter = Counter(rawValue: 1)
        /// Begins like one and is part of a building's name.
        static let name = Counter(rawValue: 2)
    }

    private static let counters = PhraseTable<Counter>(
        ("人 名 泊 日 月 年 時 分 秒 回 個 件 本 枚 台 歳 才 代 円 階 倍 割 点 位 度 週 部 冊 匹 頭 杯 食 室 千 万 億 つ % , 条 帖 畳 着 種 所 番 棟 号 組 "
            + "勝 敗 か / : + 級 段 足 語 歩 国 期 車 線 届 前 "
            + "キロ メートル パーセント グラム リットル にん はく ページ ポイント カ月 ヶ月 ヵ月 か月 か所 ヶ所 カ所 名 ドル ユーロ ラウンド セット チーム クラス グループ")
            .split(separator: " ").map { (String($0), .counter) }
            + "日の出 日ノ出 日吉 日本 日生 日光 日向 日興 日商 日神 日經 月光 本町 本郷 台町 千代 千鳥 千歳 万代 万葉 点字 組合 国際 国道 県営 ".split(separator: " ").map
        { (String($0), .name) })
}
