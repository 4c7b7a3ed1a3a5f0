import StrictJSON
import Testing

struct JSONLiteralTests {
    private func literal(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONLiteral.append(text, to: &bytes)
        return bytes
    }

    @Test(arguments: [
        ("", #""""#), ("日本", #""日本""#), (#"a"b\c/"#, #""a\"b\\c/""#), ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{1F}", ##""\u0000\u001f""##), ("\u{7F}", "\"\u{7F}\""),
        ("“é”\u{85}\u{200B}\u{FEFF}", "\"“é”\u{85}\u{200B}\u{FEFF}\""), ("—\"é", #""—\"é""#),
    ])
    func `only what must be is escaped`(text: String, expected: String) {
        #expect(String(decoding: literal(text), as: UTF8.self) == expected)
    }

    @Test func `what is written is read again`() throws {
        let text = String(String.UnicodeScalarView((0..<0x2100).compactMap(Unicode.Scalar.init)))
        #expect(try JSONReader.read(literal(text)).content == .string(text))
    }
}
