import Terminal
import TestSupport
import Testing

struct KeyDecoderTests {
    /// Bytes, and the keys they mean.
    struct Example: Sendable, CustomTestStringConvertible {
        let bytes: [UInt8]
        let keys: [Key]

        init(_ text: String, _ keys: Key...) {
            self.init(Array(text.utf8), keys)
        }

        init(_ bytes: [UInt8], _ keys: [Key]) {
            self.bytes = bytes
            self.keys = keys
        }

        var testDescription: String {
            String(decoding: bytes, as: UTF8.self).debugDescription
        }
    }

    static let examples: [Example] = [
        Example("aあ😀", .character("a"), .character("あ"), .character("😀")),
        Example("か\u{3099}", .character("か"), .character("\u{3099}")),
        Example("\r\n\t\u{8}\u{7F}", .enter, .enter, .tab, .backspace, .backspace),
        Example("\u{1}\u{3}\u{4}\u{17}", .control(.a), .control(.c), .control(.d), .control(.w)),
        Example("\u{13}\u{1A}", .control(.s), .control(.z)),
        Example("\u{0}\u{1D}\u{1C}x", .character("x")),
        Example("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", .up, .down, .right, .left),
        Example("\u{1B}OA\u{1B}OD\u{1B}OH\u{1B}OF", .up, .left, .home, .end),
        Example("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", .home, .end, .home, .end, .home, .end),
        Example("\u{1B}[5~\u{1B}[6~\u{1B}[5;2~", .pageUp, .pageDown, .pageUp),
        Example("\u{1B}[3~\u{1B}[3;5~", .delete, .deleteWordRight),
        Example("\u{1B}[1;5C\u{1B}[1;3D\u{1B}[1;2C", .wordRight, .wordLeft, .right),
        Example("\u{1B}b\u{1B}f\u{1B}d\u{1B}\u{7F}", .wordLeft, .wordRight, .deleteWordRight, .deleteWordLeft),
        Example("\u{1B}[200~一行\n\u{1B}[A二行\u{1B}[201~x", .paste("一行\n\u{1B}[A二行"), .character("x")),
        Example("\u{1B}[200~\u{1B}\u{1B}[201\u{1B}[201~", .paste("\u{1B}\u{1B}[201")),
        // Unknown sequences: a function key, a mouse report, a title report, a device report, a console function key.
        Example("\u{1B}[15~\u{1B}[<0;3;4M\u{1B}]0;t\u{7}\u{1B}P1$r\u{1B}\\\u{1B}[?62;c\u{1B}[[Ax", .character("x")),
        Example("\u{1B}[1;2;3;4;5;6;7;8;9;10;11Cx", .character("x")),
        Example("\u{1B}[\u{3}\u{1B}O\u{3}", .control(.c), .control(.c)),
        Example("\u{1B}\u{1B}[A", .escape, .up),
        Example("\u{1B}あ", .escape, .character("あ")),
        Example([0xFF, 0xE3, 0x81, 0x61], [.character("\u{FFFD}"), .character("\u{FFFD}"), .character("a")]),
        Example([0xE3, 0x81, 0x0D], [.character("\u{FFFD}"), .enter]),
        Example([0xC2, 0x9B, 0x41], [.character("A")]),
    ]

    @Test(arguments: examples)
    func `bytes become keys`(example: Example) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(example.bytes) == example.keys)
    }

    @Test(arguments: examples)
    func `the keys are the same wherever the bytes are split`(example: Example) {
        for split in example.bytes.indices {
            var decoder = KeyDecoder()
            let keys = decoder.decode(Array(example.bytes[..<split])) + decoder.decode(Array(example.bytes[split...]))
            #expect(keys == example.keys, "split at \(split)")
        }
        var decoder = KeyDecoder()
        #expect(example.bytes.flatMap { decoder.decode([$0]) } == example.keys)
    }

    @Test(arguments: 0..<200)
    func `any bytes mean the same in one piece and one by one`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let likely = Array("\u{1B}\u{1B}[[O~;1200A\u{3}あ\\]".utf8)
        let bytes = (0..<60).map { _ in
            Bool.random(using: &random) ? .random(in: 0...255, using: &random) : likely.randomElement(using: &random)!
        }
        var whole = KeyDecoder()
        var single = KeyDecoder()
        #expect(whole.decode(bytes) == bytes.flatMap { single.decode([$0]) })
        #expect(whole.awaitsMore == single.awaitsMore)
        #expect(whole.timeOut() == single.timeOut())
    }

    @Test func `a lone ESC is a key once time is up`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B]) == [])
        #expect(decoder.awaitsMore)
        #expect(decoder.timeOut() == [.escape])
        #expect(!decoder.awaitsMore)
        #expect(decoder.decode(Array("[A".utf8)) == [.character("["), .character("A")])
    }

    @Test func `a character cut off by a pause still arrives whole`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0xE3, 0x81]) == [])
        #expect(decoder.timeOut() == [])
        #expect(decoder.decode([0x82]) == [.character("あ")])
    }

    @Test func `a paste keeps no more than its limit`() {
        var decoder = KeyDecoder(pasteLimit: 5)
        #expect(decoder.decode(Array("\u{1B}[200~abcdefgh\u{1B}[201~i".utf8)) == [.paste("abcde"), .character("i")])
    }
}
