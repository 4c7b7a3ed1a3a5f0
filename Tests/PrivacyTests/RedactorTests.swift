import Privacy
import Synchronization
import TestSupport
import Testing
import TextAnalysis

struct RedactorTests {
    @Test(arguments: [
        ("連絡先は090-1234-5678です", "連絡先は[電話番号1]です"),
        ("taro@example.comに送ってください", "[メールアドレス1]に送ってください"),
        ("カードは4111-1111-1111-1111", "カードは[カード番号1]"),
        ("住所は〒150-0002、渋谷", "住所は〒[郵便番号1]、渋谷"),
        ("call me on 555-234-5678, please", "call me on [PHONE1], please"),
        ("my card (4111111111111111) was eaten", "my card ([CARD1]) was eaten"),
        ("write to a@example.com, b@example.com, thanks", "write to [EMAIL1], [EMAIL2], thanks"),
        ("zip 94105, thanks", "zip [POSTAL_CODE1], thanks"),
        ("090-1234-5678", "[PHONE1]"),
        ("nothing to hide", "nothing to hide"), ("", ""),
    ])
    func `every value gives way to its kind in the language of the text`(text: String, expected: String) {
        #expect(PatternMasker().masked(text).string == expected)
    }

    @Test(arguments: [
        ("call 555-234-5678 now", "call [PHONE1] now"),
        ("to a@example.com or b@example.com", "to [EMAIL1] or [EMAIL2]"),
        ("〒150-0002\n渋谷区", "〒[郵便番号1]\n渋谷区"), ("4111111111111111　です", "[カード番号1]　です"),
    ])
    func `the space after a value stays`(text: String, expected: String) {
        #expect(PatternMasker().masked(text).string == expected)
    }

    @Test func `placeholders say where they stand and of which kind they are`() throws {
        let masked = PatternMasker().masked("電話090-1234-5678、メールtaro@example.comです")
        #expect(masked.kinds == [.phone, .email])
        let bytes = Array(masked.string.utf8)
        let shown = masked.placeholders.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(shown == ["[電話番号1]", "[メールアドレス1]"])
        #expect(masked.withoutPlaceholders == "電話,、メール,です")
    }

    @Test func `a kind that occurs twice is named once, in the order of first places`() {
        let masked = PatternMasker().masked("a@example.com, 555-234-5678, b@example.com")
        #expect(masked.kinds == [.email, .phone])
        #expect(masked.placeholders.count == 3)
    }

    @Test(arguments: [
        (1..<2, "[X1]本語"), (0..<1, "[X1]本語"), (2..<4, "[X1]語"), (-5..<2, "[X1]本語"), (7..<1000, "日本[X1]"),
        (0..<9, "[X1]"), (Int.min..<Int.max, "[X1]"), (3..<6, "日[X1]語"),
    ])
    func `a finding inside a scalar or past the ends is widened to whole scalars`(range: Range<Int>, expected: String) {
        let masker = FixedMasker(found: [PIIFinding(kind: PIIKind(rawValue: "x"), range: range)])
        #expect(Redactor(masker: masker).redact(Utterance("日本語")).string == expected)
    }

    @Test(arguments: [4..<4, 9..<9, 100..<200, -9 ..< -1, Int.max..<Int.max])
    func `an empty finding, or one outside the text, cuts nothing`(range: Range<Int>) {
        let masker = FixedMasker(found: [PIIFinding(kind: .email, range: range)])
        let masked = Redactor(masker: masker).redact(Utterance("日本語"))
        #expect(masked.string == "日本語")
        #expect(masked.placeholders.isEmpty)
    }

    @Test func `overlapping findings become one of the longest one's kind`() {
        let masker = FixedMasker(found: [
            PIIFinding(kind: .email, range: 6..<10), PIIFinding(kind: .phone, range: 2..<8),
        ])
        #expect(Redactor(masker: masker).redact(Utterance("0123456789ab")).string == "01[PHONE1]ab")
    }

    @Test func `the same finding twice, in any order, is one`() {
        let finding = PIIFinding(kind: .email, range: 0..<3)
        let inner = PIIFinding(kind: .phone, range: 1..<2)
        for found in [[finding, inner, finding], [inner, finding, finding]] {
            #expect(Redactor(masker: FixedMasker(found: found)).redact(Utterance("abcdef")).string == "[EMAIL1]def")
        }
    }

    @Test func `of three findings that overlap in a chain the longest gives the kind`() {
        let masker = FixedMasker(found: [
            PIIFinding(kind: .email, range: 0..<4), PIIFinding(kind: .phone, range: 3..<8),
            PIIFinding(kind: .postalCode, range: 7..<14),
        ])
        #expect(Redactor(masker: masker).redact(Utterance("abcdefghijklmnop")).string == "[POSTAL_CODE1]op")
    }

    @Test func `findings that touch stay two`() {
        let masker = FixedMasker(found: [
            PIIFinding(kind: .email, range: 0..<2), PIIFinding(kind: .phone, range: 2..<4),
        ])
        #expect(Redactor(masker: masker).redact(Utterance("abcdef")).string == "[EMAIL1][PHONE1]ef")
    }

    @Test func `a card number is cut though the masker finds nothing`() {
        let masked = Redactor(masker: FixedMasker(found: [])).redact(
            Utterance("カードは4111 1111 1111 1111、電話090-1234-5678"))
        #expect(masked.string == "カードは[カード番号1]、電話090-1234-5678")
    }

    @Test func `a card number is cut though the masker finds half of it`() {
        let masker = FixedMasker(found: [PIIFinding(kind: .phone, range: 0..<10)])
        #expect(Redactor(masker: masker).redact(Utterance("4111 1111 1111 1111, x")).string == "[CARD1], x")
    }

    @Test(arguments: [
        "090-1234-5678SW1A 1AA", "SW1A 1AA4111111111111111",
        "〒taro@example.com090-1234-5678-1234-56787電話", "zip hanako@mail.example.com: 12345",
    ])
    func `values without anything between them are cut at once`(text: String) {
        let once = PatternMasker().masked(text).string
        #expect(PatternMasker().masked(once).string == once)
    }

    @Test(arguments: [
        ("電話[電話番号]とカード4111111111111111", "電話[電話番号]とカード[カード番号1]", [PIIKind.phone, .card]),
        ("call [PHONE], not 555-234-5678", "call [PHONE], not [PHONE1]", [.phone, .phone]),
        ("電話は[PHONE]か03-1234-5678です", "電話は[PHONE]か[電話番号1]です", [.phone, .phone]),
        ("[EMAIL][POSTAL_CODE]a@example.com", "[EMAIL][POSTAL_CODE][EMAIL1]", [.email, .postalCode, .email]),
        ("住所は[郵便番号]、渋谷", "住所は[郵便番号]、渋谷", [.postalCode]),
        ("[カード番号][CARD][メールアドレス]", "[カード番号][CARD][メールアドレス]", [.card, .card, .email]),
    ])
    func `a placeholder that is there already stays one`(text: String, expected: String, kinds: [PIIKind]) {
        let masked = PatternMasker().masked(text)
        #expect(masked.string == expected)
        #expect(masked.placeholders.map(\.kind) == kinds)
        let bytes = Array(masked.string.utf8)
        for placeholder in masked.placeholders {
            #expect(placeholder.isShown(in: bytes))
        }
    }

    @Test(arguments: ["[phone]", "[NAME]", "[PHONE", "PHONE]", "[ PHONE ]", "[]", "[", "[電話]"])
    func `what only looks like a placeholder is text`(text: String) {
        let masked = PatternMasker().masked(text)
        #expect(masked.string == text)
        #expect(masked.placeholders.isEmpty)
    }

    @Test func `a finding takes a placeholder that it touches with it`() {
        let masker = FixedMasker(found: [PIIFinding(kind: .email, range: 2..<11)])
        let masked = Redactor(masker: masker).redact(Utterance("ab[PHONE]cd [PHONE]"))
        #expect(masked.string == "ab[EMAIL1] [PHONE]")
        #expect(masked.placeholders.map(\.kind) == [.email, .phone])
    }

    @Test func `a masker is called once, on the whole text`() {
        let masker = ListeningMasker()
        let text = "call [PHONE] or 555-234-5678, card 4111111111111111"
        let masked = Redactor(masker: masker).redact(Utterance(text))
        #expect(masker.heard == [text])
        #expect(masked.string == "call [PHONE] or 555-234-5678, card [CARD1]")
    }

    @Test(arguments: [
        ("call 555-234-5678 or 555-234-9999 or 555-234-5678 now", "call [PHONE1] or [PHONE2] or [PHONE1] now"),
        ("03-1234-5678、０３（１２３４）５６７８、〇三ー一二三四ー五六七八", "[電話番号1]、[電話番号1]、[電話番号1]"),
        ("call [PHONE1] or 555-234-5678", "call [PHONE1] or [PHONE2]"),
        ("call [PHONE7] or 555-234-5678", "call [PHONE7] or [PHONE8]"),
        ("call [PHONE] or 555-234-5678, a@example.com", "call [PHONE] or [PHONE1], [EMAIL1]"),
    ])
    func `each value has its number, and no number that the text has`(text: String, expected: String) {
        #expect(PatternMasker().masked(text).string == expected)
    }

    @Test func `a conversation's ledger gives a value the number that it has`() {
        var ledger = PlaceholderLedger()
        let redactor = Redactor()
        #expect(redactor.redact(Utterance("call 555-234-5678"), numbering: &ledger).string == "call [PHONE1]")
        let text = Utterance("not 555-234-9999 but (555) 234 5678")
        #expect(redactor.redact(text, numbering: &ledger).string == "not [PHONE2] but [PHONE1]")
    }

    @Test func `a postal code's own placeholder announces no digits`() {
        let once = PatternMasker().masked("150-0002、12345円").string
        #expect(once == "[郵便番号1]、12345円")
        #expect(PatternMasker().masked(once).string == once)
    }
}

extension MaskedText.Placeholder {
    /// Whether the bytes of a masked text have this placeholder's label in brackets, with a number or without.
    fileprivate func isShown(in bytes: [UInt8]) -> Bool {
        let shown = String(decoding: bytes[range], as: UTF8.self).filter { !("0"..."9").contains($0) }
        return [Language.japanese, .english].contains { "[\(kind.label(in: $0))]" == shown }
    }
}

/// A masker that finds nothing and remembers what it was given.
private final class ListeningMasker: PIIMasker {
    private let texts = Mutex<[String]>([])

    var heard: [String] { texts.withLock { $0 } }

    func findings(in utterance: Utterance) -> [PIIFinding] {
        texts.withLock { $0.append(utterance.text) }
        return []
    }
}

/// Laws over random texts.
struct RedactorPropertyTests {
    private static let fragments = [
        "090-1234-5678", "０３－１２３４－５６７８", "+81 90 1234 5678", "taro@example.com", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ",
        "4111111111111111", "5555 5555 5555 4444", "〒150-0002", "SW1A 1AA", "郵便番号", "zip", "電話", "please call",
        "カード", "👨‍👩‍👧", "e\u{301}", "(", ")", "+", "-", "[PHONE]", "[電話番号]", "[PHONE2]", "\u{200B}", "@", "7", "12", "です",
        "",
    ]
    private static let gaps = ["、", "。", ", ", " is ", "は、", "! ", "」"]

    /// Fragments with punctuation or words between them, or (`glued`) anything beside anything.
    private static func text(from random: inout SeededGenerator, glued: Bool) -> String {
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
            fragments.randomElement(using: &random)! + (glued ? "" : gaps.randomElement(using: &random)!)
        }
        .joined()
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)], [false, true])
    func `masking a masked text changes nothing`(seed: UInt64, isGlued: Bool) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let text = Self.text(from: &random, glued: isGlued)
            let once = PatternMasker().masked(text)
            let twice = PatternMasker().masked(once.string)
            #expect(twice == once, "seed \(seed), text \(text.debugDescription)")
        }
    }

    /// Where the placeholders among the fragments stand, in UTF-8 bytes.
    private static func placeholders(in text: String) -> [Range<Int>] {
        ["[PHONE]", "[電話番号]"].flatMap { placeholder in
            text.ranges(of: placeholder).map { range in
                let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
                return start..<start + placeholder.utf8.count
            }
        }
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `what stays is exactly the scalars that no finding touches`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let kinds: [PIIKind] = [.email, .phone, .postalCode, PIIKind(rawValue: "staff")]
        for _ in 0..<500 {
            // Without digits, so that no mandatory finding joins in.
            let text = String(Self.text(from: &random, glued: true).filter { !$0.isNumber })
            let found = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                let start = Int.random(in: -3...text.utf8.count + 3, using: &random)
                let range = start..<start + Int.random(in: 0...9, using: &random)
                return PIIFinding(kind: kinds.randomElement(using: &random)!, range: range)
            }
            let masked = Redactor(masker: FixedMasker(found: found)).redact(Utterance(text))
            func isTouched(_ range: Range<Int>) -> Bool {
                found.contains { !$0.range.isEmpty && $0.range.overlaps(range) }
            }
            // What was a placeholder before is one after, unless a finding touches it.
            let placeholders = Self.placeholders(in: text).filter { !isTouched($0) }
            var kept = String.UnicodeScalarView()
            var offset = 0
            for scalar in text.unicodeScalars {
                let own = offset..<offset + UTF8.width(scalar)
                offset = own.upperBound
                if !isTouched(own) && !placeholders.contains(where: { $0.overlaps(own) }) { kept.append(scalar) }
            }
            #expect(masked.placeholders.count >= placeholders.count, "seed \(seed), text \(text.debugDescription)")
            var bytes = Array(masked.string.utf8)
            for placeholder in masked.placeholders.reversed() {
                #expect(placeholder.isShown(in: bytes), "seed \(seed), text \(text.debugDescription)")
                bytes.removeSubrange(placeholder.range)
            }
            #expect(bytes == Array(String(kept).utf8), "seed \(seed), text \(text.debugDescription), \(found)")
        }
    }

    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `placeholders are in order, apart, and inside the text`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<1_000 {
            let text = Self.text(from: &random, glued: true)
            let masked = PatternMasker().masked(text)
            var end = 0
            for placeholder in masked.placeholders {
                #expect(placeholder.range.lowerBound >= end, "seed \(seed), text \(text.debugDescription)")
                end = placeholder.range.upperBound
            }
            #expect(end <= masked.string.utf8.count, "seed \(seed), text \(text.debugDescription)")
        }
    }
}
