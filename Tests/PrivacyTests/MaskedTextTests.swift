import Foundation
import Privacy
import Testing

struct MaskedTextTests {
    private func decoded(_ text: String) throws -> MaskedText {
        try JSONDecoder().decode(MaskedText.self, from: JSONEncoder().encode(text))
    }

    @Test func `it encodes as its masked string`() throws {
        let masked = PatternMasker().masked("call 555-234-5678, now")
        #expect(String(decoding: try JSONEncoder().encode(masked), as: UTF8.self) == "\"call [PHONE1], now\"")
    }

    @Test(arguments: [
        ("call 555-234-5678, now", "call [PHONE1], now"), ("メールアドレスはtaro@example.jp", "メールアドレスは[メールアドレス1]"),
        ("card 4111 1111 1111 1111", "card [CARD1]"), ("plain", "plain"),
    ])
    func `decoding masks, whatever somebody put into the file`(text: String, expected: String) throws {
        #expect(try decoded(text).string == expected)
    }

    @Test(arguments: ["call 555-234-5678, now", "メールはtaro@example.comです", "nothing"])
    func `the text survives a round trip`(text: String) throws {
        let masked = PatternMasker().masked(text)
        #expect(try decoded(masked.string).string == masked.string)
    }

    @Test func `a round trip keeps what was masked`() throws {
        let masked = PatternMasker().masked("call 555-234-5678, now")
        let back = try JSONDecoder().decode(MaskedText.self, from: JSONEncoder().encode(masked))
        #expect(back == masked)
    }

    @Test func `what is decoded must be a string`() {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(MaskedText.self, from: Data("{}".utf8)) }
    }

    @Test func `placeholders leave a comma for the reader of features`() {
        #expect(PatternMasker().masked("from a@example.com, to b@example.com").withoutPlaceholders == "from ,, to ,")
        #expect(PatternMasker().masked("as it is").withoutPlaceholders == "as it is")
    }

    @Test(arguments: [
        ("my number is 555-234-5678, when do you open", ", when do you open"),
        ("when do you open? call me on 555-234-5678", "when do you open?,"),
        ("電話番号は090-1234-5678です。何時に開きますか", ",何時に開きますか"),
        ("how do I change my number 555-234-5678", "how do I change my number ,"),
        ("電話は090-1234-5678、メールはa@example.comです", "電話は,、メールは,です"),
    ])
    func `words that only announce a value go with it, where others are left`(text: String, words: String) {
        let masked = PatternMasker().masked(text)
        #expect(masked.withoutPlaceholders == words)
        var bytes = Array("before ".utf8)
        masked.appendWithoutPlaceholders(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "before " + words)
    }
}
