import Privacy
import Testing

struct MyNumberScannerTests {
    @Test(arguments: [
        ("123456789018", ["123456789018"]), ("1234 5678 9018 です", ["1234 5678 9018"]),
        ("個人番号：1234-5678-9018", ["1234-5678-9018"]), ("マイナンバーは123456789012です", ["123456789012"]),
        ("一二三四五六七八九〇一八", ["一二三四五六七八九〇一八"]),
        ("マイナンバー いちにさんよんごろくななはちきゅうぜろいちはち", ["いちにさんよんごろくななはちきゅうぜろいちはち"]),
        ("1234\n56789018", ["1234\n56789018"]),
    ])
    func `a number with a right check digit, or that is announced, is found`(text: String, values: [String]) {
        #expect(PatternMasker().values(of: .myNumber, in: text) == values)
    }

    @Test(arguments: [
        ("マイナンバーは#です", "123456789018"), ("my number is #", "1234-5678-9018"), ("#", "123456789018"),
    ])
    func `it is found in every disguise`(carrier: String, value: String) {
        for disguised in value.disguised {
            let text = carrier.replacing("#", with: disguised)
            #expect(PatternMasker().values(of: .myNumber, in: text) == [disguised], "\(text)")
        }
    }

    @Test(arguments: [
        "123456789012", "注文番号は123456789018です", "order number 1234-5678-9018", "123456789018が免許証番号です",
        "1234567890181", "+123456789018", "AB123456789018", "1234-5678-9018-1234", "12-345678-9018",
    ])
    func `wrong check digits and numbers of other things are none`(text: String) {
        #expect(PatternMasker().values(of: .myNumber, in: text).isEmpty)
    }

    @Test(arguments: Array(0...11))
    func `one wrong digit anywhere is noticed`(place: Int) {
        var digits = Array("123456789018".utf8)
        digits[place] = digits[place] == 0x39 ? 0x30 : digits[place] + 1
        #expect(PatternMasker().values(of: .myNumber, in: String(decoding: digits, as: UTF8.self)).isEmpty)
    }
}
