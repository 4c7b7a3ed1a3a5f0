/// Several questions that each have a predicate of their own: `How do I X? And where is Y?`, 「Aしたい。あとBも知りたい」.
struct QuestionSentences {
    private struct Segment {
        /// Without what introduces it.
        let range: Range<Int>
        /// Whether it is introduced as another question.
        let isAnnounced: Bool
        /// Whether it is introduced by what says nothing else: 「あと」, `also`, but not `and`.
        let isPlainlyAnnounced: Bool
        /// Where it begins, with what introduces it.
        let beginning: Int
    }

    private let letters: Letters

    init(letters: Letters) { self.letters = letters }

    /// The cut between the questions; statements stay with the question that follows.
    var proposal: QuestionSplitter.Proposal? {
        let segments = self.segments
        guard segments.count >= 2 else { return nil }
        var isAnnounced = true
        var ranges: [Range<Int>] = []
        var start: Int?
        for segment in segments {
            let from = start ?? segment.range.lowerBound
            start = nil
            if let last = ranges.last, Self.references.occur(in: segment.range, of: letters) {
                ranges[ranges.count - 1] = last.lowerBound..<segment.range.upperBound
            } else if segment.isPlainlyAnnounced, ranges.isEmpty, from < segment.range.lowerBound {
                // 「ルーターが赤い。あと、パスワードを忘れた」: two problems, told as such.
                isAnnounced = false
                ranges += [from..<segment.beginning, segment.range]
            } else if isQuestion(segment.range) {
                if !ranges.isEmpty, !segment.isAnnounced { isAnnounced = false }
                ranges.append(from..<segment.range.upperBound)
            } else {
                start = from
            }
        }
        guard ranges.count >= 2 else { return nil }
        let questions = ranges.map { letters.text(in: withoutComma($0)) }
        return QuestionSplitter.Proposal(bond: isAnnounced ? .announced : .adjacent, questions: questions)
    }

    /// What refers to the question before: a sentence with one of these does not stand alone.
    private static let references: SetPhrases = [
        "it", "one", "that", "this", "them", "these", "those", "they", "there", "its", "それは", "それが", "それを", "それって",
        "それで", "その", "そこ", "そちら",
        "これ", "この", "ここ", "そのまま", "同様",
    ]
    private static let openings: SetPhrases = [
        "how do", "how can", "how to", "how much", "how long", "how about", "what about", "what is", "what's",
        "what are", "where is",
        "where are", "where do", "where can", "when is", "when do", "when does", "when are", "which", "can i",
        "can you", "could i",
        "may i", "is there", "are there", "do i", "do you", "i want to", "i would like", "i'd like", "i also want",
        "i also need", "i'd also like",
        "i would also like", "i need to", "tell me", "also", "who do", "could you",
    ]
    private static let announcements: SetPhrases = [
        "and also", "also", "and", "plus", "another thing", "another question", "one more thing", "one more question",
        "oh and",
        "secondly", "second", "additionally", "besides", "next", "then", "あと", "あとは", "それと", "それから", "また", "ついでに",
        "あわせて", "合わせて", "加えて",
        "さらに", "もう一つ", "もうひとつ", "もう1つ", "ほかに", "他に", "それに", "次に", "そして",
    ]
    private static let conjunctions: SetPhrases = ["and", "plus"]
    /// Behind a comma, only these begin a question of their own.
    private static let plainAnnouncements: SetPhrases = [
        "あと", "あとは", "それと", "それから", "ついでに", "もう一つ", "もうひとつ", "もう1つ", "plus", "also", "and also", "oh and",
    ]
    private static let requests: SetPhrases = [
        "how", "what", "where", "when", "which", "who", "why", "can i", "can you", "could i", "could you", "may i",
        "do i", "is there", "are there",
        "want to", "need to", "would like", "i'd like", "i'd also like", "tell me", "please", "want", "like to know",
    ]
    private static let japaneseRequests: SetPhrases = [
        "どう", "どこ", "いつ", "いくら", "教えて", "おしえて", "知りたい", "聞きたい", "したい", "たいです", "たいの", "ほしい", "欲しい", "方法", "お願い", "ですか",
        "ますか", "でしょうか",
        "ませんか", "何", "なに", "どの", "いい？", "ください", "下さい", "たい",
    ]

    private func withoutComma(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, letters.weight(of: end - 1..<end) == 0, letters.scalars[end - 1] != 0x3F {
            end -= 1
        }
        return range.lowerBound..<end
    }

    private var segments: [Segment] {
        var segments: [Segment] = []
        var start = 0
        for index in 0...letters.count where index == letters.count || isBoundary(at: index, from: start) {
            append(start..<index, to: &segments)
            start = index
        }
        return segments
    }

    private func append(_ whole: Range<Int>, to segments: inout [Segment]) {
        var range = whole
        while !range.isEmpty, letters.weight(of: range.lowerBound..<range.lowerBound + 1) == 0 {
            range = range.lowerBound + 1..<range.upperBound
        }
        guard letters.weight(of: range) >= 2 else { return }
        var (isAnnounced, isPlain) = (false, false)
        while !segments.isEmpty, let length = Self.announcements.length(at: range.lowerBound, in: letters),
            length < range.count
        {
            isAnnounced = true
            if Self.plainAnnouncements.length(at: range.lowerBound, in: letters) != nil { isPlain = true }
            var begin = range.lowerBound + length
            while begin < range.upperBound, letters.weight(of: begin..<begin + 1) == 0 { begin += 1 }
            range = begin..<range.upperBound
        }
        guard letters.weight(of: range) >= 2 else { return }
        segments.append(
            Segment(
                range: range, isAnnounced: isAnnounced, isPlainlyAnnounced: isPlain,
                beginning: whole.lowerBound))
    }

    /// Whether a question or sentence of its own begins at a place.
    private func isBoundary(at index: Int, from start: Int) -> Bool {
        guard index > start else { return false }
        let before = letters.scalars[index - 1]
        if letters.kinds[index - 1] == .stop {
            switch before {
            case 0x3002, 0x3F, 0x21: return true
            case 0x2E, 0x3B: return true
            case 0x3001, 0x2C:
                var next = index
                if letters.kinds[next] == .space { next += 1 }
                return Self.plainAnnouncements.length(at: next, in: letters) != nil
            default: return false
            }
        }
        // ` and how do I …`
        guard letters.kinds[index - 1] == .space,
            Self.conjunctions.length(at: index, in: letters) != nil
        else { return false }
        var next = index
        while next < letters.count, letters.kinds[next] != .space { next += 1 }
        return Self.openings.length(at: next + 1, in: letters) != nil
    }

    private func isQuestion(_ range: Range<Int>) -> Bool {
        if range.upperBound > range.lowerBound, letters.scalars[range.upperBound - 1] == 0x3F { return true }
        return Self.requests.occur(in: range, of: letters) || Self.japaneseRequests.occur(in: range, of: letters)
    }
}
