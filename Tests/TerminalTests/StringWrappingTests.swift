import Terminal
import TestSupport
import Testing

struct StringWrappingTests {
    @Test(arguments: ["", "a", "日", "日本語", "日本。", "hello you", "a  b", "😀👍🏽"])
    func `what fits stays one line`(text: String) {
        #expect(text.wrapped(to: 9) == [text])
        #expect(text.wrapped(to: text.displayWidth) == [text])
    }

    @Test(arguments: [
        (18, ["引越しの手続きです"]), (9, ["引越しの", "手続きで", "す"]), (8, ["引越しの", "手続きで", "す"]), (6, ["引越し", "の手続", "きです"]),
        (2, ["引", "越", "し", "の", "手", "続", "き", "で", "す"]), (0, ["引", "越", "し", "の", "手", "続", "き", "で", "す"]),
    ])
    func `Japanese is broken between any two characters`(columns: Int, lines: [String]) {
        #expect("引越しの手続きです".wrapped(to: columns) == lines)
    }

    @Test(arguments: [
        ("手続きです。次へ", 10, ["手続きです。", "次へ"]), ("「引越し」、です", 8, ["「引越し」、", "です"]), ("サーバーです", 2, ["サー", "バー", "で", "す"]),
        ("本当ですか！？はい", 10, ["本当ですか！？", "はい"]), ("本当です!?はい", 8, ["本当です!?", "はい"]), ("a b !", 3, ["a b !"]),
    ])
    func `no line begins with closing punctuation`(text: String, columns: Int, lines: [String]) {
        #expect(text.wrapped(to: columns) == lines)
    }

    @Test(arguments: [
        (18, ["move to a new home"]), (17, ["move to a new", "home"]), (9, ["move to a", "new home"]),
        (8, ["move to", "a new", "home"]), (4, ["move", "to a", "new", "home"]),
        (1, ["move", "to", "a", "new", "home"]),
    ])
    func `English is broken at spaces alone`(columns: Int, lines: [String]) {
        #expect("move to a new home".wrapped(to: columns) == lines)
    }

    @Test(arguments: [
        ("see https://example.jp/a/long/one now", ["see", "https://example.jp/a/long/one", "now"]),
        ("https://example.jp/a/long/one", ["https://example.jp/a/long/one"]),
        ("詳しくはhttps://example.jp/a/long/oneへ", ["詳しくは", "https://example.jp/a/long/one", "へ"]),
        ("詳しくは:https://example.jp/a/long/one", ["詳しくは:", "https://example.jp/a/long/one"]),
        ("予約サイト:https://example.jp/a/long/one", ["予約サイト:", "https://example.jp/a/long/one"]),
        ("予約サイト、https://example.jp/a/long/one。", ["予約サイト、", "https://example.jp/a/long/one。"]),
    ])
    func `a link longer than a line is left whole on a line of its own`(text: String, lines: [String]) {
        #expect(text.wrapped(to: 10) == lines)
    }

    @Test(arguments: [
        ("窓口はdesk 3です", 8, ["窓口は", "desk 3で", "す"]), ("windowは2番です", 8, ["windowは", "2番です"]),
        ("日本.foo", 4, ["日本.", "foo"]), ("日本 foo 日本", 8, ["日本 foo", "日本"]), ("絵文字👨‍👩‍👧と👍🏽", 8, ["絵文字👨‍👩‍👧", "と👍🏽"]),
    ])
    func `words and wide characters share lines`(text: String, columns: Int, lines: [String]) {
        #expect(text.wrapped(to: columns) == lines)
    }

    @Test func `a word that begins with a dot begins a line`() {
        #expect("edit .htaccess now".wrapped(to: 9) == ["edit", ".htaccess", "now"])
    }

    @Test(arguments: [
        ("hello ", ["hello"]), ("hello   ", ["hello"]), ("hello world ", ["hello", "world"]),
        ("hello   world", ["hello", "world"]), ("日本。 ", ["日本。"]), ("日本で。 次", ["日本", "で。", "次"]), (" ", [""]),
    ])
    func `no line ends with a space, and no space makes a line`(text: String, lines: [String]) {
        #expect(text.wrapped(to: 5) == lines)
    }

    @Test func `a part of a text is wrapped like a whole one`() {
        #expect("xx日本語xx".dropFirst(2).dropLast(2).wrapped(to: 4) == ["日本", "語"])
    }
}

/// Laws over random texts.
struct StringWrappingPropertyTests {
    private static let closing: Set<Character> = Set("、。，．）」』】〉》！？・ー,.)!?:;")
    private static let fragments = [
        "引", "越し", "サーバー", "「", "」", "、", "。", "！？", " ", " ", "  ", "a", "word", "longer-word", "it's", ",", ".", ":",
        "!?",
        "(", ")", "https://example.jp/a/b?c=1", ".htaccess", "2026", "👍🏽", "👨‍👩‍👧", "e\u{301}", "ｶﾞ", "\u{200B}", "…",
    ]

    private static func text(from random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...25, using: &random)).map { _ in fragments.randomElement(using: &random)! }.joined()
    }

    /// Whether a line may be as long as it is: nothing in it lets it be broken.
    private static func isUnbreakable(_ line: some StringProtocol) -> Bool {
        line.count == 1 || !line.contains { $0 == " " || DisplayWidth.columns(of: $0) == 2 }
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `lines hold the whole text but for spaces between them`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let text = Self.text(from: &random)
            let columns = Int.random(in: 1...24, using: &random)
            let lines = text.wrapped(to: columns)
            var rest = text[...]
            for (index, line) in lines.enumerated() {
                var isAfterSpace = false
                while index > 0, rest.first == " " {
                    rest.removeFirst()
                    isAfterSpace = true
                }
                #expect(rest.hasPrefix(line), "seed \(seed), \(text.debugDescription) to \(columns): \(lines)")
                rest = rest.dropFirst(line.count)
                #expect(line.last != " ", "seed \(seed), \(text.debugDescription) to \(columns): \(lines)")
                guard index > 0, let first = line.first, Self.closing.contains(first) else { continue }
                // Only a word such as `.htaccess` may.
                let word = line.prefix { $0 != " " }
                #expect(
                    isAfterSpace && !word.allSatisfy(Self.closing.contains),
                    "seed \(seed), \(text.debugDescription) to \(columns): \(lines)")
            }
            #expect(rest.allSatisfy { $0 == " " }, "seed \(seed), \(text.debugDescription) to \(columns): \(lines)")
        }
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `no line is wider than it may be, but for one piece and closing punctuation`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let text = Self.text(from: &random)
            let columns = Int.random(in: 1...24, using: &random)
            for line in text.wrapped(to: columns) where line.displayWidth > columns {
                var body = line[...]
                while let last = body.last, last == " " || Self.closing.contains(last) { body.removeLast() }
                #expect(
                    body.displayWidth <= columns || Self.isUnbreakable(body),
                    "seed \(seed), \(text.debugDescription) to \(columns): \(line.debugDescription)")
            }
        }
    }
}
