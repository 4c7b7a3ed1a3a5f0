import Foundation
import TestSupport
import Testing
import TextAnalysis

/// The folding of single scalars against Foundation's NFKC and lower case, with every deliberate difference named.
struct FoldingTests {
    /// Why a scalar's folding is meant to differ from Foundation's.
    private enum Difference: CaseIterable {
        /// Combining accents are removed, alone and from their letters.
        case accent
        /// Full case folding goes further than lower case: `ß`, `ς`, `ſ`, Cherokee, old Cyrillic shapes.
        case caseFolding
        /// Katakana becomes hiragana.
        case kana
        /// A sound mark joins the kana before it or goes.
        case soundMark
        /// Hyphens, dashes and the minus sign become `-`.
        case dash
        /// Wave dashes become `~`.
        case waveDash
        /// Single curved quotes and the prime become `'`.
        case quote
        /// White space and control characters become a space.
        case space
        /// Default-ignorable scalars leave nothing behind.
        case ignorable
        /// Hangul and Arabic presentation forms stay.
        case presentationForm
        /// What came after Unicode 14, from which the table was made, stays.
        case newerThanTable
    }

    private static func ranges(_ difference: Difference) -> [ClosedRange<UInt32>] {
        switch difference {
        case .accent: [0x300...0x36F]
        case .soundMark: [0x3099...0x309C, 0xFF9E...0xFF9F]
        case .space:
            [
                0...0x20, 0x7F...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
                0x205F...0x205F, 0x3000...0x3000,
            ]
        case .ignorable:
            [
                0xAD...0xAD, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
                0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0F, 0xFEFF...0xFEFF,
                0xFFF9...0xFFFB,
            ]
        case .presentationForm: [0x3131...0x3163, 0x3165...0x318E, 0xFB50...0xFDFC, 0xFE70...0xFEFC, 0xFFA0...0xFFDC]
        case .dash, .waveDash, .quote, .kana, .caseFolding, .newerThanTable: []
        }
    }

    /// Foundation's form of a scalar with the deliberate differences, and which of them made a difference.
    private static func reference(_ scalar: Unicode.Scalar) -> (text: String, differences: Set<Difference>) {
        for (difference, text) in [
            (Difference.accent, ""), (.soundMark, ""), (.space, " "), (.ignorable, ""),
            (.presentationForm, String(scalar)),
        ] where ranges(difference).contains(where: { $0.contains(scalar.value) }) {
            return (text, scalars(text) == plain(scalar) ? [] : [difference])
        }
        guard let age = scalar.properties.age, age.major <= 14 else {
            return (String(scalar), scalars(String(scalar)) == plain(scalar) ? [] : [.newerThanTable])
        }
        var differences: Set<Difference> = []
        var text = String(scalar)
        func apply(_ difference: Difference, _ change: (String) -> String) {
            let changed = change(text)
            if scalars(changed) != scalars(text) { differences.insert(difference) }
            text = changed
        }
        text = text.precomposedStringWithCompatibilityMapping.lowercased()
        apply(.caseFolding, caseFolded)
        text = text.precomposedStringWithCompatibilityMapping
        apply(.accent, withoutAccents)
        apply(.kana) {
            mapped($0) { (0x30A1...0x30F6).contains($0) || (0x30FD...0x30FE).contains($0) ? $0 - 0x60 : $0 }
        }
        apply(.dash) { mapped($0) { (0x2010...0x2015).contains($0) || [0x2043, 0x2212].contains($0) ? 0x2D : $0 } }
        apply(.waveDash) { mapped($0) { [0x301C, 0x223C].contains($0) ? 0x7E : $0 } }
        apply(.quote) { mapped($0) { [0x2018, 0x2019, 0x201B, 0x2032].contains($0) ? 0x27 : $0 } }
        return (text, differences)
    }

    /// Foundation's NFKC in lower case.
    private static func plain(_ scalar: Unicode.Scalar) -> [UInt32] {
        scalars(String(scalar).precomposedStringWithCompatibilityMapping.lowercased())
    }

    private static func mapped(_ text: String, _ change: (UInt32) -> UInt32) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar(change($0.value))! }))
    }

    private static func withoutAccents(_ text: String) -> String {
        let letters = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
        }
        return String(String.UnicodeScalarView(letters)).precomposedStringWithCanonicalMapping
    }

    private static func caseFolded(_ text: String) -> String {
        let folded = text.folding(options: .caseInsensitive, locale: nil)
        return folded.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x13A0...0x13FD, 0xAB70...0xABBF: scalar.properties.uppercaseMapping
            case 0x1C80...0x1C88: scalar.properties.uppercaseMapping.lowercased()
            default: String(scalar)
            }
        }.joined()
    }

    /// What becomes of a scalar between two others that nothing joins.
    private static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
        scalars(NormalizedText("|\(scalar)|").string).dropFirst().dropLast()
    }

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private static func name(_ scalar: Unicode.Scalar) -> String { "U+" + String(scalar.value, radix: 16).uppercased() }

    /// Scalars whose form without accents, or NFKC form, holds a dash, tilde or prime that is not folded in turn.
    private static let halfFolded: [Unicode.Scalar] = [
        "\u{2033}", "\u{2034}", "\u{2057}", "\u{207B}", "\u{208B}", "\u{2241}", "\u{FE31}", "\u{FE32}",
    ]

    @Test func `every scalar of the basic plane follows NFKC and lower case but for the deliberate differences`() {
        var seen: Set<Difference> = []
        var wrong: [String] = []
        for scalar in (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init) where !Self.halfFolded.contains(scalar) {
            let (text, differences) = Self.reference(scalar)
            seen.formUnion(differences)
            if Self.folded(scalar) != Self.scalars(text) { wrong.append(Self.name(scalar)) }
        }
        #expect(wrong == [])
        #expect(seen == Set(Difference.allCases))
    }

    @Test(arguments: [0x1D400...0x1D7FF, 0x1F100...0x1F251, 0x1FBF0...0x1FBF9] as [ClosedRange<UInt32>])
    func `letters and digits in disguise beyond the basic plane do too`(range: ClosedRange<UInt32>) {
        let wrong = range.compactMap(Unicode.Scalar.init).filter {
            Self.folded($0) != Self.scalars(Self.reference($0).text)
        }
        #expect(wrong.map(Self.name) == [])
    }

    @Test(arguments: halfFolded)
    func `dashes, tildes and primes that a folding leaves are folded too`(scalar: Unicode.Scalar) {
        #expect(Self.folded(scalar) == Self.scalars(Self.reference(scalar).text))
    }

    @Test func `folding a folded scalar changes nothing`() {
        let wrong = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
            guard !Self.halfFolded.contains(scalar) else { return false }
            let once = NormalizedText("|\(scalar)|").string
            return Self.scalars(NormalizedText(once).string) != Self.scalars(once)
        }
        #expect(wrong.map(Self.name) == [])
    }
}
