/// The part of a Japanese address between the municipality and the number: town, 大字 and 字, a street of Kyoto.
enum JapaneseTown {
    /// A town's name is shorter than this.
    static let longest = 16
    /// With the crossing streets of Kyoto, 「寺町通御池上る上本能寺前町」.
    static let longestInKyoto = 28
    /// A town without municipality before it.
    private static let longestAlone = 10

    private struct Word: OptionSet {
        let rawValue: UInt32
        /// Says that a number beside it is no house's.
        static let other = Word(rawValue: 1 << 0)
        /// A particle after a place, where no town begins.
        static let particle = Word(rawValue: 1 << 1)
        /// Begins like one of these and is part of a name.
        static let name = Word(rawValue: 1 << 2)
    }

    /// Whether a range can be a town's name before a number; `isCertain` where the number's shape leaves no doubt.
    static func isTown(_ range: Range<Int>, in shadow: Shadow, isCertain: Bool) -> Bool {
        guard range.count <= longestInKyoto, !startsWithParticle(range, in: shadow) else { return false }
        var letters = 0
        var isStreet = false
        for index in range {
            switch shadow.classes[index] {
            case .kanji, .katakana:
                letters += 1
                if shadow.scalars[index] == 0x901A || shadow.scalars[index] == 0x5165 { isStreet = true }
            case .hiragana:
                letters += 1
                guard isNameKana(index, in: range, in: shadow) else { return false }
            case .space, .lineBreak: break
            case .digit
            where shadow.scalar(at: index + 1) == 0x6761 || shadow.scalar(at: index + 1) == 0x756A
                || shadow.kind(at: index + 1) == .digit:
                letters += 1
            default: return false
            }
            if !isCertain || letters == 0, isOther(at: index, in: range, in: shadow) { return false }
        }
        if letters == 1, let first = range.first(where: { shadow.scalars[$0] != 0x20 }),
            shadow.classes[first] == .hiragana
        {
            return false
        }
        return letters <= (isStreet ? longestInKyoto : longest)
    }

    /// Where a town that ends before a number begins; the number itself where there is none.
    static func start(before end: Int, notBefore limit: Int, in shadow: Shadow) -> Int {
        var index = end
        if shadow.scalar(at: index - 1) == 0x20, index - 1 > limit { index -= 1 }
        let last = index
        while index > limit, last - index < longestAlone {
            let kind = shadow.classes[index - 1]
            guard kind == .kanji || kind == .katakana || kind == .hiragana && isJoint(index - 1, last, in: shadow)
            else { break }
            index -= 1
        }
        if index == last || shadow.kind(at: index) != .hiragana, let kana = kanaStart(before: index, limit, in: shadow)
        {
            return kana
        }
        return index == last ? end : index
    }

    /// Where the hiragana begin with which the name of a town begins that ends at a place: 「はりまや町」, 「みなとみらい」.
    private static func kanaStart(before place: Int, _ limit: Int, in shadow: Shadow) -> Int? {
        guard shadow.kind(at: place - 1) == .hiragana else { return nil }
        for start in max(limit, place - longestKana)..<place where shadow.classes[start] == .hiragana {
            if let word = kanaNames.longestWord(in: shadow.scalars, from: start), word.end == place { return start }
        }
        return nil
    }

    private static let longestKana = 7

    /// Names, and beginnings of names, of towns that are written in hiragana (Japan Post, ken_all, facts).
    private static let kanaNames = PhraseTable<Word>(
        list(
            .name,
            "みなとみらい はりまや すすきの くすのき あさひ みどり さくら ひばり つつじ うぐいす かすみ すみれ あおば あおぞら ひまわり けやき もみじ いちょう ときわ いずみ あざみ ゆめ のぞみ みずほ "
                + "わかば さつき なぎさ しらかば みのり あかね めじろ かもめ ちどり せせらぎ やよい ふじみ はくさん うるま つくし ひので あけぼの みなみ きた ひがし にし なかよし まつば かえで やまと "
                + "しおさい うみかぜ かつら あやめ ききょう こばと さざなみ なでしこ はなみずき ほたる やすらぎ ゆりが まどか おおぞら にれ ぶどう りんくう おゆみ ちはら たちばな いぶき"
        ))

    /// Whether a hiragana is one of those that join the kanji of a name: 「自由が丘」, 「丸の内」, 「三つ境」.
    private static func isJoint(_ index: Int, _ end: Int, in shadow: Shadow) -> Bool {
        if index + 1 == end, shadow.scalars[index] == 0x308A { return shadow.scalar(at: index - 1) == 0x901A }
        guard index + 1 < end, isName(shadow.kind(at: index + 1)), isName(shadow.kind(at: index - 1)) else {
            return false
        }
        switch shadow.scalars[index] {
        case 0x304C, 0x306E, 0x3064, 0x3051, 0x308A: return true
        default: return false
        }
    }

    private static func isName(_ kind: CharacterClass) -> Bool { kind == .kanji || kind == .katakana }

    /// Whether a hiragana may stand where it does in a name: not 「を」, and no verb's ending.
    private static func isNameKana(_ index: Int, in range: Range<Int>, in shadow: Shadow) -> Bool {
        let isLast = index + 1 == range.upperBound
        return switch shadow.scalars[index] {
        case 0x3092: false
        case 0x3067, 0x3059, 0x307E: !isLast
        case 0x306F, 0x306B, 0x3068, 0x3082, 0x3078, 0x304C, 0x306E:
            !isLast || shadow.kind(at: index - 1) == .hiragana && index - range.lowerBound < 4
        default: true
        }
    }

    private static func startsWithParticle(_ range: Range<Int>, in shadow: Shadow) -> Bool {
        guard let first = range.first, shadow.classes[first] == .hiragana else { return false }
        if let word = words.longestWord(in: shadow.scalars, from: first), word.mark.contains(.particle) { return true }
        switch shadow.scalars[first] {
        case 0x306F, 0x306B, 0x3068, 0x304B, 0x3084, 0x3082, 0x306E, 0x304C:
            return shadow.kind(at: first + 1) != .hiragana
        default: return false
        }
    }

    /// Whether a word follows that ends an address in a sentence: 在住, 在勤, 宛, 気付, 様方.
    static func isClosed(at index: Int, in shadow: Shadow) -> Bool {
        switch (shadow.scalar(at: index), shadow.scalar(at: index + 1)) {
        case (0x5728, 0x4F4F), (0x5728, 0x52E4), (0x5B9B, _), (0x6C17, 0x4ED8), (0x69D8, 0x65B9): true
        default: false
        }
    }

    private static func isOther(at index: Int, in range: Range<Int>, in shadow: Shadow) -> Bool {
        guard let word = words.longestWord(in: shadow.scalars, from: index) else { return false }
        if index > range.lowerBound, let name = words.longestWord(in: shadow.scalars, from: index - 1),
            name.mark.contains(.name), name.end > index
        {
            return false
        }
        return word.mark.contains(.other) && word.end <= range.upperBound
    }

    /// Whether the last characters before a number say that it is no house's, 「約」 or 「第」.
    static func isAnnounced(before start: Int, in shadow: Shadow) -> Bool {
        switch shadow.scalar(at: start - 1) {
        case 0x7B2C, 0x7D04, 0x8A08, 0x5404, 0x6BCE, 0x5168, 0x6708, 0x5E74: true
        default: false
        }
    }

    private static let words = PhraseTable<Word>(
        list(
            .other,
            "駅 営 バス 線 役所 役場 図書館 大学 高校 病院 空港 支店 本店 店舗 ホテル 旅館 民宿 人口 世帯 市内 区内 町内 県内 都内 府内 村内 課 窓口 電話 番号 平日 午前 午後 毎週 毎月 "
                + "定員 合計 最大 最低 料金 税 令和 平成 昭和 大正 曜 祝日 変更 確認 登録 希望 予約 注文 会員 商品 本日 明日 今日 明後日 来週 今週 "
                + "旅行 観光 宿泊 滞在 出発 到着 徒歩 車で 方面 周辺 付近 近辺 以上 以下 地方 地域 代表 選手 優勝 試合 議会 議員 知事 市長 区長 町長 選挙 東口 西口 南口 北口 改札 出口 "
                + "大人 子供 子ども 男性 女性 夫婦 家族 部屋 予算 一人 二人 朝食 夕食 プラン 全国 時点 現在 年度 第")
            + list(.name, "名駅 駅前 駅南 駅北 駅東 駅西 駅元 営所 課税")
            + list(
                .particle,
                "から まで には では とは にて につ にお にあ という とか など を で へ は、 として のほう のみ もし かも です でし だっ だと ですが ます にし にい にな にも にと にき にだ はど はい はあ はな はだ のい のあ のな のう に泊 もあ"
            ))

    private static func list(_ mark: Word, _ words: String) -> [(String, Word)] {
        words.split(separator: " ").map { (String($0), mark) }
    }
}
