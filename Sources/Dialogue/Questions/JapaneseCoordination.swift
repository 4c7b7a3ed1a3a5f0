/// Things coordinated before one predicate: 「AとBはどうすれば」, 「A、B、Cについて教えて」, 「AとあわせてBも」.
struct JapaneseCoordination {
    private let letters: Letters

    init(letters: Letters) { self.letters = letters }

    private static let links: SetPhrases = [
        "とあわせて", "と合わせて", "に加えて", "と一緒に", "といっしょに", "のついでに", "および", "及び", "ならびに", "並びに", "それから", "それと", "と、あと", "と",
        "や", "、あと", "、それと",
        "、", "・",
    ]
    private static let particles: SetPhrases = ["について", "に関して", "は", "の", "を", "が", "も", "って"]
    private static let requests: SetPhrases = [
        "どう", "どこ", "いつ", "いくら", "教えて", "おしえて", "知りたい", "聞きたい", "したい", "たい", "方法", "やり方", "仕方", "手続き", "お願い", "ですか",
        "ますか", "でしょうか", "何", "なに", "必要",
        "ください", "下さい", "できる",
    ]
    /// Ends of a noun made from a verb, written in hiragana: 引っ越し, 手続き, 支払い.
    private static let okurigana: Set<UInt32> = Set("しりきけいえみちげびれせめぎじ".unicodeScalars.map(\.value))

    /// The questions of each way to read the coordination.
    var questions: [[String]] {
        var index = 1
        while index + 1 < letters.count {
            if let link = link(at: index), let reading = reading(from: link) { return reading }
            index += 1
        }
        return []
    }

    private func link(at index: Int) -> Range<Int>? {
        guard let length = Self.links.length(at: index, in: letters), index + length < letters.count,
            endsNoun(at: index),
            letters.kinds[index] != .katakana
        else { return nil }
        var end = index + length
        while end < letters.count, letters.weight(of: end..<end + 1) == 0 { end += 1 }
        guard end < letters.count, letters.kinds[end] != .hiragana || length > 2 else { return nil }
        return index..<end
    }

    private func endsNoun(at index: Int) -> Bool {
        switch letters.kinds[index - 1] {
        case .han, .katakana, .word: true
        case .hiragana:
            Self.okurigana.contains(letters.scalars[index - 1]) && index >= 2 && letters.kinds[index - 2] != .space
                && letters.kinds[index - 2] != .stop
        case .space, .stop: false
        }
    }

    /// Reads a coordination from its first link: the things, and the predicate that they share.
    private func reading(from first: Range<Int>) -> [[String]]? {
        var things = [startOfThing(before: first.lowerBound)..<first.lowerBound]
        var isJoined = !isComma(first)
        var start = first.upperBound
        var index = start + 1
        while index < letters.count {
            if let next = link(at: index) {
                things.append(start..<index)
                if !isComma(next) { isJoined = true }
                start = next.upperBound
                index = start + 1
                continue
            }
            // 「AのBとCのD」: what stands before the predicate is a thing like the first.
            if isEnd(at: index), !(isGenitive(at: index) && hasGenitive(things[0])) { break }
            index += 1
        }
        index = min(index, letters.count)
        things.append(start..<index)
        let end = letters.count
        let predicate = index..<end
        guard things.allSatisfy({ letters.weight(of: $0) >= 2 && $0.count <= 20 }), things.count <= 8,
            isJoined || things.count > 2, things.dropLast().allSatisfy(isNoun), asks(predicate)
        else { return nil }
        let context = letters.text(in: 0..<things[0].lowerBound)
        return readings(things, context: context, predicate: letters.text(in: predicate))
    }

    private func readings(_ things: [Range<Int>], context: String, predicate: String) -> [[String]] {
        let plain = things.map { context + letters.text(in: $0) + predicate }
        let first = things[0]
        let genitive = first.dropFirst().dropLast().last(where: isGenitive)
        guard let genitive, !things.dropFirst().contains(where: hasGenitive) else { return [plain] }
        let shared = letters.text(in: first.lowerBound..<genitive + 1)
        return [[plain[0]] + things.dropFirst().map { context + shared + letters.text(in: $0) + predicate }, plain]
    }

    private func isGenitive(at index: Int) -> Bool {
        letters.scalars[index] == 0x306E && letters.kinds[index] == .hiragana
    }

    private func hasGenitive(_ thing: Range<Int>) -> Bool { thing.dropFirst().dropLast().contains(where: isGenitive) }

    private func isComma(_ link: Range<Int>) -> Bool { letters.kinds[link.lowerBound] == .stop }

    /// Whether a thing has no particle of a predicate in it: 「予約の方法」, not 「紙を入れたい」.
    private func isNoun(_ thing: Range<Int>) -> Bool {
        !thing.contains { letters.kinds[$0] == .hiragana && [0x306F, 0x304C, 0x3092].contains(letters.scalars[$0]) }
    }

    private func startOfThing(before end: Int) -> Int {
        let clause = letters.clauseStart(before: end)
        var start = clause
        for index in clause + 1..<max(end - 1, clause + 1)
        where letters.kinds[index] == .hiragana && [0x306F, 0x304C, 0x3092, 0x3067].contains(letters.scalars[index])
            && letters.kinds[index - 1] != .hiragana && letters.kinds[index + 1] != .hiragana
        {
            start = index + 1
        }
        while start < end, letters.kinds[start] == .space { start += 1 }
        return start
    }

    private func isEnd(at index: Int) -> Bool {
        if letters.kinds[index] == .stop || letters.kinds[index] == .space { return true }
        return letters.kinds[index] == .hiragana && Self.particles.length(at: index, in: letters) != nil
            && endsNoun(at: index)
    }

    /// Whether what follows the things asks for something, or is nothing but a mark.
    private func asks(_ predicate: Range<Int>) -> Bool {
        letters.weight(of: predicate) == 0 || letters.scalars[predicate.upperBound - 1] == 0x3F
            || Self.requests.occur(in: predicate, of: letters)
    }
}
