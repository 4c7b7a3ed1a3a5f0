import StrictJSON
import TestSupport
import Testing

struct JSONWriterTests {
    private static func text(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `commas and colons come by themselves`() {
        let text = Self.text { writer in
            writer.beginObject()
            writer.name("a")
            writer.integer(1)
            writer.name("b")
            writer.beginArray()
            writer.beginArray()
            writer.endArray()
            writer.bool(true)
            writer.beginObject()
            writer.endObject()
            writer.null()
            writer.endArray()
            writer.name("c")
            writer.beginObject()
            writer.name("d")
            writer.raw(Array("[1,2]".utf8))
            writer.name("e")
            writer.bool(false)
            writer.endObject()
            writer.name("f")
            writer.string("x")
            writer.endObject()
            writer.endLine()
            writer.number(0.5)
            writer.endLine()
        }
        #expect(text == #"{"a":1,"b":[[],true,{},null],"c":{"d":[1,2],"e":false},"f":"x"}"# + "\n0.5\n")
    }

    @Test func `what is there already stays`() {
        var writer = JSONWriter(appendingTo: Array("before ".utf8))
        writer.string("\n")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"before "\u000a""#)
    }

    @Test(arguments: [0, 7, 10, -1, 1_000_000, Int.max, Int.min, 9_007_199_254_740_991])
    func `integers have all their digits`(value: Int) {
        #expect(Self.text { $0.integer(value) } == "\(value)")
    }

    @Test(
        arguments: [
            (0, 4, "0"), (-0.0, 4, "0"), (1, 4, "1"), (0.96881, 4, "0.9688"), (0.42, 4, "0.42"), (0.00005, 4, "0.0001"),
            (-0.00004, 4, "0"), (-0.5, 4, "-0.5"), (0.99996, 4, "1"), (0.0012, 4, "0.0012"), (12.3456, 2, "12.35"),
            (2.5, 0, "3"), (-2.4, 0, "-2"), (1e11, 4, "100000000000"), (123_456_789.25, 4, "123456789.25"),
            (1e12, 4, "1000000000000.0"), (0.1, 15, "0.1"), (1e-20, 4, "0"), (.leastNonzeroMagnitude, 4, "0"),
            (.nan, 4, "null"),
            (.infinity, 4, "null"), (-.infinity, 4, "null"), (1e300, 4, "1e+300"),
        ] as [(Double, Int, String)])
    func `numbers are rounded to the places`(value: Double, places: Int, expected: String) {
        #expect(Self.text { $0.number(value, places: places) } == expected)
    }

    @Test(arguments: 0..<20)
    func `a number that is read again is as near as its places allow`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = Double.random(in: -1...1, using: &random) * [1, 100, 1e6, 1e15].randomElement(using: &random)!
            let places = Int.random(in: 0...6, using: &random)
            var half = 0.5
            for _ in 0..<places { half /= 10 }
            let bytes = Array(Self.text { $0.number(value, places: places) }.utf8)
            let read = try #require(try JSONReader.read(bytes, .wire).number)
            #expect(abs(read - value) <= half * (1 + 1e-9) + abs(value) * 1e-15, "seed \(seed): \(value) \(places)")
        }
    }

    @Test(arguments: [
        ("", #""""#), (#"a"b\c/"#, #""a\"b\\c/""#), ("\n\t\0", #""\u000a\u0009\u0000""#),
        ("\u{7F}\u{80}", #""\u007f\u0080""#),
        ("\u{9F}\u{A0}", "\"\\u009f\u{A0}\""), ("あ\u{200B}い", #""あ\u200bい""#),
        ("\u{200A}\u{2010}", "\"\u{200A}\u{2010}\""),
        ("\u{2027}\u{2028}\u{202E}\u{202F}", "\"\u{2027}\\u2028\\u202e\u{202F}\""),
        ("\u{2065}\u{2066}\u{2069}\u{206A}", "\"\u{2065}\\u2066\\u2069\u{206A}\""), ("\u{FEFF}a", #""\ufeffa""#),
        ("！？😀é", #""！？😀é""#), ("\u{1B}[2J", #""\u001b[2J""#), ("\u{1B}]52;c;QQ==\u{7}", #""\u001b]52;c;QQ==\u0007""#),
    ])
    func `what cannot be seen is escaped in names and strings`(text: String, expected: String) {
        #expect(Self.text { $0.string(text) } == expected)
        let object = Self.text { writer in
            writer.beginObject()
            writer.name(text)
            writer.null()
            writer.endObject()
        }
        #expect(object == "{\(expected):null}")
    }

    /// Whether only what may go out is there: no control, nothing that hides or turns the direction.
    private static func isPrintable(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
            default: true
            }
        }
    }

    private static func expectRoundTrip(_ text: String, _ note: String) throws {
        var writer = JSONWriter()
        writer.string(text)
        if !isPrintable(writer.bytes) { Issue.record("not printable: \(note)") }
        guard case .string(let read) = try JSONReader.read(writer.bytes).content else {
            Issue.record("no string: \(note)")
            return
        }
        if Array(read.utf8) != Array(text.utf8) { Issue.record("not the same: \(note)") }
    }

    @Test func `every scalar is written printably and read again`() throws {
        for first in stride(from: 0 as UInt32, to: 0x110000, by: 256) {
            let scalars = (first..<first + 256).compactMap(Unicode.Scalar.init)
            try Self.expectRoundTrip(String(String.UnicodeScalarView(scalars)), "from U+\(String(first, radix: 16))")
        }
    }

    @Test(arguments: 0..<50)
    func `random strings are written printably and read again`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [
            0...0xFF, 0x20...0x7E, 0x2000...0x2070, 0x3000...0x30FF, 0xFEF0...0xFFFF, 0x10000...0x10FFFF,
            0xD7F0...0xE010,
        ]
        for _ in 0..<20 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                let range = ranges.randomElement(using: &random)!
                if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { scalars.append(scalar) }
            }
            try Self.expectRoundTrip(String(scalars), "seed \(seed)")
        }
    }

    #if DEBUG
        @Test func `a debug build stops at what is not JSON`() async {
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.beginObject()
                writer.integer(1)
            }
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.beginArray()
                writer.endObject()
            }
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.null()
                writer.null()
            }
            await #expect(processExitsWith: .failure) {
                var writer = JSONWriter()
                writer.beginObject()
                writer.name("a")
                writer.endObject()
            }
        }
    #endif
}
