/// Contrasts of Japanese: 「XではなくY」, 「Xではありません、Yです」, 「Xはなくしてない、Yを忘れた」.
struct JapaneseContrast {
    let letters: Letters

    /// The denied parts, in order.
    var denied: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < letters.count {
            guard let range = denial(at: index) else {
                index += 1
                continue
            }
            ranges.append(range)
            index = max(range.upperBound, index + 1)
        }
        return ranges
    }

    private func denial(at index: Int) -> Range<Int>? {
        guard letters.kinds[index] == .hiragana || letters.kinds[index] == .han else { return nil }
        return joined(at: index) ?? stated(at: index) ?? mishap(at: index)
    }

    private static let joints: SetPhrases = [
        "ではなくて", "ではなく", "じゃなくて", "じゃなく", "ではなしに", "じゃなしに", "でなくて", "でなく", "ではのうて", "じゃのうて", "やなくて", "やなく", "やのうて",
        "ではないほう", "じゃないほう", "ではない方", "じゃない方",
    ]
    /// After these the words before are no denial: 「学生ではなくなった」, 「本人でなくても」, 「電車でなくした」.
    private static let continuations: SetPhrases = ["も", "な", "ち", "は", "し", "す"]
    /// Before the joint these make an addition of it: 「Xだけでなく」.
    private static let additions: SetPhrases = ["だけ", "のみ", "ばかり", "ただ", "そう", "わけ"]
    /// What makes the denied part a whole predicate: 「解約したいの」, 「失くしたわけ」.
    private static let nominalizers: SetPhrases = [
        "たの", "たん", "たわけ", "だの", "だん", "いの", "いん", "いわけ", "るの", "るん", "るわけ", "うの", "うん",
    ]
    /// Words around the thing that is contrasted: 「Xの方ではなく」.
    private static let sides: SetPhrases = ["の方", "のほう", "のこと", "の件", "の話"]

    /// 「XではなくY」: X and the joint.
    private func joined(at index: Int) -> Range<Int>? {
        guard index > 0, let length = Self.joints.length(at: index, in: letters) else { return nil }
        let end = index + length
        guard Self.continuations.length(at: end, in: letters) == nil else { return nil }
        if letters.scalars[index] == 0x3067, letters.scalars[index + 1] == 0x306A {
            // でなく: 「外でなくて」 is rare, 「外でなくして」 is not.
            guard end >= letters.count || letters.kinds[end] != .hiragana, letters.kinds[index - 1] != .hiragana
            else { return nil }
        }
        let isPredicate = Self.nominalizers.length(endingAt: index, in: letters) != nil
        guard isPredicate || Self.additions.length(endingAt: index, in: letters) == nil else { return nil }
        let clause = letters.clauseStart(before: index)
        let next = letters.clauseEnd(after: end)
        let isWhole = letters.weight(of: end..<next) == 0
        guard !isWhole || letters.weight(of: 0..<clause) + letters.weight(of: next..<letters.count) > 1 else {
            return nil
        }
        var start = clause
        if !isPredicate || !isWhole { start = startOfDenied(in: clause..<index) }
        guard letters.weight(of: start..<index) > 0, index - start <= 24 else { return nil }
        if !isPredicate { start = startOfHead(in: start..<index, against: end..<next) }
        return start..<end
    }

    private static let statements: SetPhrases = [
        "ではありません", "じゃありません", "ではございません", "ではないです", "じゃないです", "ではないよ", "じゃないよ", "ではない", "じゃない", "ではないんです", "じゃないんです",
        "やない", "やないです",
    ]
    private static let copulas: SetPhrases = ["です", "だ", "なんです", "の方", "のほう", "や", "ですよ", "だよ", "のこと", "です。", "のほうです"]

    /// 「Xではありません、Yです」: where the clause beside it names a thing.
    private func stated(at index: Int) -> Range<Int>? {
        guard let length = Self.statements.length(at: index, in: letters) else { return nil }
        let end = index + length
        guard end >= letters.count || letters.kinds[end] == .stop, end >= letters.count || letters.scalars[end] != 0x3F
        else { return nil }
        let clause = letters.clauseStart(before: index)
        guard asserts(nextClause(after: end)) || end + 1 >= letters.count && asserts(previousClause(before: clause))
        else { return nil }
        let start = startOfDenied(in: clause..<index)
        guard letters.weight(of: start..<index) > 0, index - start <= 24 else { return nil }
        return start..<end
    }

    /// Whether a clause names a thing and says that this is it: 「転出です」, 「転出の方」, 「転出届」.
    private func asserts(_ range: Range<Int>) -> Bool {
        guard letters.weight(of: range) >= 2 else { return false }
        return Self.copulas.length(endingAt: range.upperBound, in: letters) != nil
            || letters.kinds[range.upperBound - 1] != .hiragana
    }

    private static let mishaps: SetPhrases = [
        "なくし", "無くし", "失くし", "亡くし", "紛失し", "忘れ", "わすれ", "壊れ", "壊し", "こわれ", "こわし", "盗まれ", "ぬすまれ", "落とし", "落し", "破損し",
        "なくなっ", "無くなっ",
    ]
    private static let undone: SetPhrases = [
        "てない", "ていない", "てません", "ていません", "てないです", "ていないです", "てないんです", "ていないんです", "てなくて", "ていなくて", "てないけど", "ていないけど",
        "てないが", "ていないが", "てませんが", "ていませんが", "てないんですが", "ていないんですが", "てないんですけど", "ていないんですけど", "てないけれど",
    ]

    /// 「Xはなくしてない、Yを忘れた」: a mishap that did not happen is no problem; a good thing that did not, 「届いてない」, is one.
    private func mishap(at index: Int) -> Range<Int>? {
        guard let stem = Self.mishaps.length(at: index, in: letters),
            let ending = Self.undone.length(at: index + stem, in: letters)
        else { return nil }
        let end = index + stem + ending
        guard end >= letters.count || letters.kinds[end] == .stop, end >= letters.count || letters.scalars[end] != 0x3F
        else { return nil }
        let clause = letters.clauseStart(before: index)
        guard
            letters.weight(of: nextClause(after: end)) >= 4
                || end + 1 >= letters.count && letters.weight(of: previousClause(before: clause)) >= 4
        else { return nil }
        return clause..<end
    }

    private func nextClause(after end: Int) -> Range<Int> {
        var start = end
        while start < letters.count, letters.weight(of: start..<start + 1) == 0 { start += 1 }
        return letters.trimmed(start..<letters.clauseEnd(after: start))
    }

    private func previousClause(before start: Int) -> Range<Int> {
        var end = start
        while end > 0, letters.weight(of: end - 1..<end) == 0 { end -= 1 }
        return letters.clauseStart(before: end)..<end
    }

    /// Behind the last particle of a clause: 「忘れたのは|パスワード」, 「コンビニで|住民票」.
    private func startOfDenied(in range: Range<Int>) -> Int {
        var start = range.lowerBound
        for index in range.dropFirst() where index + 1 < range.upperBound && isParticle(at: index) { start = index + 1 }
        return start
    }

    /// は, が, を, に, へ or で, written in hiragana after what can be a noun and before what is no hiragana.
    private func isParticle(at index: Int) -> Bool {
        guard letters.kinds[index] == .hiragana,
            [0x306F, 0x304C, 0x3092, 0x306B, 0x3078, 0x3067].contains(letters.scalars[index])
        else { return false }
        let follows = letters.kinds[index - 1] != .hiragana || letters.scalars[index - 1] == 0x306E
        return letters.scalars[index] == 0x3092 || follows && letters.kinds[index + 1] != .hiragana
    }

    /// Keeps what both sides share: of 「カードの更新ではなく再発行」 only 更新 is denied, of 「転入の届けではなく転出の届け」 all.
    private func startOfHead(in denied: Range<Int>, against other: Range<Int>) -> Int {
        var end = denied.upperBound
        if let side = Self.sides.length(endingAt: end, in: letters) { end -= side }
        guard
            let genitive = (denied.lowerBound..<end).last(where: {
                letters.scalars[$0] == 0x306E && letters.kinds[$0] == .hiragana
            }),
            genitive + 1 < end, genitive > denied.lowerBound
        else { return denied.lowerBound }
        let hasOwn = other.contains {
            letters.scalars[$0] == 0x306E && letters.kinds[$0] == .hiragana
                && Self.sides.length(at: $0, in: letters) == nil
        }
        return hasOwn ? denied.lowerBound : genitive + 1
    }
}
