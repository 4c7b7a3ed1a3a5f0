import Privacy
import TestSupport
import Testing
import TextAnalysis

struct CustomPatternTests {
    /// The values that a pattern finds in a text.
    private func values(of pattern: String, in text: String) throws -> [String] {
        var policy = MaskingPolicy.standard
        policy.add(try CustomPattern(name: "x", pattern: pattern))
        return PatternMasker(policy: policy).values(of: .custom, in: text)
    }

    @Test(arguments: [
        ("C-[0-9]{6}", "my number is C-123456.", ["C-123456"]),
        ("C-[0-9]{6}", "お客様番号はC-123456です、C-654321も", ["C-123456", "C-654321"]),
        (#"\d{4}"#, "1234 and 123 and 12345", ["1234"]),
        (#"\d{4,6}"#, "1234, 12345, 123456, 1234567", ["1234", "12345", "123456"]),
        (#"AB?C{0,2}D"#, "ad, 1. abd, 2. accd, 3. abcd, 4. abccd, 5. abcccd", ["ad", "abd", "accd", "abcd", "abccd"]),
        (#"[AB][1-3x]"#, "a1 b3 bx c1 a4 B2", ["a1", "b3", "bx", "B2"]),
        (#"\w{3}#"#, "a_1# ab# é12#", ["a_1#", "é12#"]),
        (#"T\s?\d{2}"#, "t12 T 12 t  12 t-12", ["t12", "T 12", "t  12"]),
        (#"X.Y"#, "x-y xay x y x日y xy", ["x-y", "xay", "x日y"]),
        (#"会員[ァ-ヶー]{2}\d"#, "会員アイ1、会員あー2、会員ｱｲ3、会員亜衣4", ["会員アイ1", "会員あー2", "会員ｱｲ3"]),
        (#"[一-龠]{2}号"#, "東京号と大阪号", ["東京号", "大阪号"]),
        (#"\(\d\.\d\)"#, "(1.2) (1x2)", ["(1.2)"]), (#"[\d-]{3}!"#, "1-2! --9!", ["1-2!", "--9!"]),
        ("ガ1", "ｶﾞ1 か\u{3099}1 カ1", ["ｶﾞ1", "か\u{3099}1"]), ("㍿1", "株式会社1", ["株式会社1"]),
    ])
    func `a pattern finds what it says, the longest there is`(pattern: String, text: String, expected: [String]) throws
    {
        #expect(try values(of: pattern, in: text) == expected)
    }

    @Test(arguments: [
        "C-123456", "c-123456", "Ｃ－１２３４５６", "C‐123456", "C–123456", "Cー123456", "C−123456", "C~123456",
        "\u{0421}-123456", "C-12\u{200B}34\u{2060}56", "C-12\u{AD}3456", "Ⓒ-①②③④⑤⑥", "𝐂-𝟏𝟐𝟑𝟒𝟓𝟔", "Ç-123456",
    ])
    func `no way of writing hides a value`(value: String) throws {
        #expect(try values(of: "C-[0-9]{6}", in: "番号は\(value)です") == [value])
    }

    @Test(arguments: [
        "AC-123456", "C-1234567", "C-123456A", "1C-123456", "ЖC-123456", "C-12345", "C--123456", "C-123 456",
        "D-123456",
    ])
    func `what is part of a longer word or number, or does not fit, is not found`(text: String) throws {
        #expect(try values(of: "C-[0-9]{6}", in: text) == [])
    }

    @Test(arguments: [
        ("", 1, "the pattern is empty"), ("ab(c)", 3, "there are no groups"), ("a|b", 2, "there are no alternatives"),
        ("a+", 2, "there are no endless counts"), ("a*", 2, "there are no endless counts"),
        ("^a", 1, "there are no anchors"), ("a$", 2, "there are no anchors"), ("ab]", 3, "']' has nothing to close"),
        ("a}", 2, "'}' has nothing to close"), ("?a", 1, "a count needs something before it"),
        ("{2}", 1, "a count needs something before it"), ("a{2}{3}", 5, "a count needs something before it"),
        ("a??", 3, "a count needs something before it"), ("ab{", 3, "'{' is not closed"),
        ("ab{2", 3, "'{' is not closed"),
        ("ab{}", 3, "a count is {n} or {n,m}"), ("ab{2,}", 3, "a count is {n} or {n,m}"),
        ("ab{3,2}", 3, "a count is {n} or {n,m}"), ("ab{0}", 3, "a count is {n} or {n,m}"),
        ("ab{-1}", 3, "a count is {n} or {n,m}"), ("ab{99999}", 3, "a count is {n} or {n,m}"),
        (#"a\s{2}"#, 4, "white space is one character"), ("a {2}", 3, "white space is one character"),
        ("ab[cd", 3, "'[' is not closed"), ("a[]", 2, "a class needs characters"),
        ("a[^b]", 3, "a class names what it has"), ("[z-a]", 2, "a range is of"), ("[あ-z]", 2, "a range is of"),
        ("[!-/]", 2, "a range is of"), (#"a\q"#, 2, #"\q stands for nothing"#), (#"a\1"#, 2, #"\1 stands for nothing"#),
        (#"ab\"#, 3, #"a \ needs a character after it"#), ("a\u{200B}", 2, "the character is invisible"),
        ("[㍿]", 2, "'㍿' is several characters"), ("㍿{2}", 1, "'㍿' is several characters"),
        ("a{65}", 1, "it is 65 characters long; at most 64 can be"), ("a?b{0,3}", 1, "every part may be absent"),
    ])
    func `what is wrong is told with its column`(pattern: String, column: Int, start: String) throws {
        let error = try #require(throws: CustomPatternError.self) { try CustomPattern(name: "x", pattern: pattern) }
        #expect(error.column == column)
        #expect(error.description.hasPrefix(start))
        #expect(error.description.hasSuffix("(column \(column))"))
    }

    @Test func `64 places are found to the last, with all that may be absent`() throws {
        let most = String(repeating: "a", count: 64)
        #expect(try values(of: "a{64}", in: "\(most) \(most)a") == [most])
        #expect(try values(of: "a{1,64}", in: "a \(most) \(most)a") == ["a", most])
        #expect(try values(of: "a{0,62}bc", in: "bc \(most.dropLast(2))bc") == ["bc", most.dropLast(2) + "bc"])
        #expect(try values(of: "b{1}a{0,63}", in: "b b\(most.dropLast()) a") == ["b", "b\(most.dropLast())"])
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `the automaton finds what a search that tries everything finds`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let parts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                let least = Int.random(in: 0...2, using: &random)
                return (
                    letters: Array("abc").filter { _ in Bool.random(using: &random) }, least: least,
                    most: max(least, 1) + Int.random(in: 0...2, using: &random)
                )
            }
            guard parts.allSatisfy({ !$0.letters.isEmpty }), parts.contains(where: { $0.least > 0 }) else { continue }
            let pattern = parts.map { "[\(String($0.letters))]{\($0.least),\($0.most)}" }.joined()
            let word = (0..<Int.random(in: 0...9, using: &random)).map { _ in "abcd".randomElement(using: &random)! }
            /// Whether letters are the parts from one on.
            func fits(_ letters: ArraySlice<Character>, _ part: Int) -> Bool {
                guard part < parts.count else { return letters.isEmpty }
                return (parts[part].least...parts[part].most).contains { count in
                    letters.count >= count && letters.prefix(count).allSatisfy(parts[part].letters.contains)
                        && fits(letters.dropFirst(count), part + 1)
                }
            }
            let found = try values(of: pattern, in: String(word))
            let expected = !word.isEmpty && fits(word[...], 0) ? [String(word)] : []
            #expect(found == expected, "seed \(seed), pattern \(pattern), word \(String(word))")
        }
    }

    @Test(arguments: [
        ("", "a label must not be empty"), ("お客様の大切な番号です", "a label has at most 30 bytes"),
        ("ID 7", "not ' '"), ("ID7", "not '7'"), ("a[b", "not '['"), ("ID_", "not '_'"), ("a@b", "not '@'"),
        ("PHONE", "it is the label of the kind phone"), ("電話番号", "it is the label of the kind phone"),
        ("phone", "it is the label of the kind phone"),
    ])
    func `a word that could not be told from something else is no label`(label: String, part: String) throws {
        let error = try #require(throws: PlaceholderLabel.Violation.self) {
            try CustomPattern(name: "x", pattern: "a", labels: [.english: label])
        }
        #expect(error.description.contains(part))
    }
}
