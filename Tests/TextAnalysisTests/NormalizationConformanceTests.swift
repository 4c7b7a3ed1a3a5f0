import Foundation
import TestSupport
import Testing
import TextAnalysis

/// Normalisation against Foundation's NFKC and full case folding: every scalar, and sequences.
struct NormalizationConformanceTests {
    /// Scalars of the folded, canonically decomposed form that normalisation treats otherwise on purpose.
    private struct Difference {
        let reason: String
        let ranges: [ClosedRange<UInt32>]
        /// What becomes of such a scalar.
        let form: @Sendable (UInt32) -> [UInt32]
    }

    /// Every deliberate difference. All else must be as Foundation has it, and each of these scalars must differ.
    private static let differences = [
        Difference(reason: "accents are removed", ranges: [0x300...0x36F]) { _ in [] },
        Difference(
            reason: "default-ignorable scalars and bidirectional controls leave nothing behind",
            ranges: [
                0xAD...0xAD, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
                0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF,
            ]
        ) { _ in [] },
        Difference(
            reason: "white space and control characters are a space",
            ranges: [0x00...0x1F, 0x7F...0x9F, 0x1680...0x1680, 0x2028...0x2029]
        ) { _ in [0x20] },
        Difference(reason: "katakana becomes hiragana", ranges: [0x30A1...0x30F6, 0x30FD...0x30FE]) { [$0 - 0x60] },
        Difference(reason: "katakana that has no hiragana loses its sound mark", ranges: [0x30F7...0x30FA]) {
            [[0x308F, 0x3090, 0x3091, 0x3092][Int($0 - 0x30F7)]]
        },
        Difference(reason: "a sound mark with no kana before it goes", ranges: [0x3099...0x309A]) { _ in [] },
        Difference(reason: "the spacing sound marks join as the combining ones do", ranges: [0x309B...0x309C]) { _ in []
        },
        Difference(
            reason: "dashes are one", ranges: [0x2010...0x2010, 0x2012...0x2015, 0x2043...0x2043, 0x2212...0x2212]
        ) { _ in
            [0x2D]
        },
        Difference(reason: "wave dashes are a tilde", ranges: [0x301C...0x301C, 0x223C...0x223C]) { _ in [0x7E] },
        Difference(
            reason: "single quotes and the prime are one", ranges: [0x2018...0x2019, 0x201B...0x201B, 0x2032...0x2032]
        ) { _ in [0x27] },
        Difference(
            reason: "letters that NFC joins from two, neither of them an accent, stay apart",
            ranges: [
                0x622...0x626, 0x6C0...0x6C0, 0x6C2...0x6C2, 0x6D3...0x6D3, 0x929...0x929, 0x931...0x931, 0x934...0x934,
                0x9CB...0x9CC, 0xB48...0xB48, 0xB4B...0xB4C, 0xB94...0xB94, 0xBCA...0xBCC, 0xC48...0xC48, 0xCC0...0xCC0,
                0xCC7...0xCC8, 0xCCA...0xCCB, 0xD4A...0xD4C, 0xDDA...0xDDA, 0xDDC...0xDDE, 0x1026...0x1026,
                0x1B06...0x1B06, 0x1B08...0x1B08, 0x1B0A...0x1B0A, 0x1B0C...0x1B0C, 0x1B0E...0x1B0E, 0x1B12...0x1B12,
                0x1B3B...0x1B3B, 0x1B3D...0x1B3D, 0x1B40...0x1B41, 0x1B43...0x1B43, 0x1109A...0x1109A,
                0x1109C...0x1109C,
                0x110AB...0x110AB, 0x1112E...0x1112F, 0x1134B...0x1134C, 0x114BB...0x114BC, 0x114BE...0x114BE,
                0x115BA...0x115BB, 0x11938...0x11938,
            ]
        ) { scalars(String(Unicode.Scalar($0)!).decomposedStringWithCanonicalMapping) },
    ]

    /// The differences by scalar.
    private static let forms: [UInt32: [UInt32]] = Dictionary(
        uniqueKeysWithValues: differences.flatMap { difference in
            difference.ranges.joined().map { ($0, difference.form($0)) }
        })

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private static func text(_ scalars: some Sequence<UInt32>) -> String {
        String(String.UnicodeScalarView(scalars.map { Unicode.Scalar($0)! }))
    }

    /// Full case folding (`toCasefold`), of which Foundation lacks Cherokee and the old Cyrillic letter shapes.
    private static func caseFolded(_ text: String) -> String {
        text.lowercased().folding(options: .caseInsensitive, locale: nil).unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x13A0...0x13FD, 0xAB70...0xABBF: scalar.properties.uppercaseMapping
            case 0x1C80...0x1C88: scalar.properties.uppercaseMapping.lowercased()
            default: String(scalar)
            }
        }.joined()
    }

    /// The compatibility form (NFKC) with case folded.
    private static func conforming(_ text: String) -> [UInt32] {
        scalars(caseFolded(text.precomposedStringWithCompatibilityMapping).precomposedStringWithCompatibilityMapping)
    }

    /// The conforming form with the differences. The iota below Greek letters, which case folding would turn into a letter,
    /// goes first with the other accents.
    private static func expected(_ scalar: Unicode.Scalar) -> [UInt32] {
        if let form = forms[scalar.value] { return form }
        let compatible = scalars(String(scalar).decomposedStringWithCompatibilityMapping).filter { $0 != 0x345 }
        let decomposed = scalars(text(conforming(text(compatible))).decomposedStringWithCanonicalMapping)
        let isAlone = decomposed.count == 1
        let changed = decomposed.flatMap { (0x3099...0x309A).contains($0) && !isAlone ? [$0] : forms[$0] ?? [$0] }
        return scalars(text(changed).precomposedStringWithCanonicalMapping).flatMap { forms[$0] ?? [$0] }
    }

    /// What becomes of a scalar between two others that nothing joins.
    private static func normalized(_ scalar: Unicode.Scalar) -> [UInt32] {
        scalars(NormalizedText("|\(scalar)|").string).dropFirst().dropLast()
    }

    /// Whether Unicode 14, from which the table was made, has the scalar as a character; it leaves all others as they are.
    private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        guard let age = scalar.properties.age, age.major <= 14 else { return false }
        return scalar.properties.generalCategory != .privateUse
    }

    private static func name(_ scalars: [UInt32]) -> String {
        scalars.map { "U+" + String($0, radix: 16).uppercased() }.joined(separator: " ")
    }

    @Test func `every scalar follows NFKC and case folding but for the listed differences`() {
        var wrong: [String] = []
        for scalar in (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init) {
            let expected = Self.isKnown(scalar) ? Self.expected(scalar) : Self.forms[scalar.value] ?? [scalar.value]
            let found = Self.normalized(scalar)
            guard found != expected else { continue }
            wrong.append("\(Self.name([scalar.value])): \(Self.name(found)), not \(Self.name(expected))")
            if wrong.count == 20 { break }
        }
        #expect(wrong == [])
    }

    @Test func `every listed difference is one`() {
        for difference in Self.differences {
            let same = difference.ranges.joined().compactMap(Unicode.Scalar.init).filter {
                Self.normalized($0) == Self.conforming(String($0))
            }
            #expect(Self.name(same.prefix(20).map(\.value)) == "", "\(difference.reason)")
        }
    }

    @Test func `folding a folded scalar changes nothing`() {
        let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            let once = NormalizedText("|\(scalar)|")
            return NormalizedText(once.string).bytes != once.bytes
        }
        #expect(Self.name(wrong.prefix(20).map(\.value)) == "")
    }

    @Test func `every scalar and its decompositions are one`() {
        let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            guard Self.isKnown(scalar) && !(0x309B...0x309C).contains(scalar.value) else { return false }
            let bytes = NormalizedText("a\(scalar)b").bytes
            return Self.equivalents(of: "a\(scalar)b").contains { NormalizedText($0).bytes != bytes }
        }
        #expect(Self.name(wrong.prefix(20).map(\.value)) == "")
    }

    /// The four normalisation forms of a text.
    static func equivalents(of text: String) -> [String] {
        [
            text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping,
            text.precomposedStringWithCompatibilityMapping, text.decomposedStringWithCompatibilityMapping,
        ]
    }

    @Test(arguments: [
        ("㈱㍻№①⑳㎏℡Ⅳﬁ", "(株)平成no120kgtelivfi"), ("Ａ１！～｜￥￦", "a1!~|¥₩"), ("ｱｶﾞﾊﾟｳﾞ", "あがぱゔ"), ("x²₃½", "x231\u{2044}2"),
        ("\u{F9D1}\u{2F00}\u{2F815}", "六一再"), ("𝐀𝒷𝟗", "ab9"),
        ("\u{FEE1}\u{FEFC}\u{FB56}", "\u{645}\u{644}\u{627}\u{67E}"),
        ("\u{FFA1}\u{FFC2}\u{FFA4}", "\u{AC00}\u{1102}"), ("ㅋㅋ", "\u{110F}\u{110F}"), ("㈎㉮", "(가)가"), ("ヷヺ", "わを"),
        ("か\u{3099}ハ\u{309A}", "がぱ"), ("e\u{301}", "e"), ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
        ("e\u{323}\u{302} e\u{302}\u{323} \u{1EC7}", "e e e"), ("й и\u{306}", "и и"), ("α\u{301}\u{345} ᾴ ᾼ", "α α α"),
        ("か\u{483}\u{3099}", "が\u{483}"), ("か\u{20DD}\u{3099}", "か\u{20DD}"), ("\u{64E}\u{651}", "\u{64E}\u{651}"),
        ("\u{651}\u{64E}", "\u{64E}\u{651}"), ("가\u{200B}\u{11A8}", "각"), ("가 \u{11A8}", "가 \u{11A8}"),
    ])
    func `what people type in disguise is itself`(text: String, normalized: String) {
        #expect(Self.scalars(NormalizedText(text).string) == Self.scalars(normalized))
    }
}
