import Foundation
import TestSupport
import Testing
import TextAnalysis

/// Normalisation and features of random letters with marks: 10,000 texts a test, in runs of a hundred.
struct NormalizationSequenceTests {
    /// Letters of scripts with composed forms, in every form that they are written in.
    private static let letters =
        Array(
            "aeoAyßﬁéắệǖÅæđ①ｅかきはハひうウワヷがパゝヽｶﾊｳ漢αΩᾳᾴΐήιυΆиеЙёгЀ가각힣\u{FFA1}\u{FFC2}ㄱㅏㄳㅋ".unicodeScalars
        ) + (UInt32(0x1100)...0x1103).map { Unicode.Scalar($0)! }
        + (UInt32(0x1161)...0x1163).map { Unicode.Scalar($0)! }
        + (UInt32(0x11A8)...0x11AA).map { Unicode.Scalar($0)! }

    /// Marks of many combining classes, the sound marks and the invisible among them.
    private static let marks: [Unicode.Scalar] = [
        "\u{300}", "\u{301}", "\u{302}", "\u{306}", "\u{308}", "\u{30A}", "\u{31B}", "\u{323}", "\u{327}", "\u{338}",
        "\u{342}", "\u{345}", "\u{34F}", "\u{483}", "\u{487}", "\u{5B0}", "\u{64E}", "\u{651}", "\u{654}", "\u{93C}",
        "\u{1DC0}", "\u{20D0}", "\u{20D2}", "\u{20DD}", "\u{302A}", "\u{302E}", "\u{3099}", "\u{309A}", "\u{FF9E}",
        "\u{FF9F}", "\u{200B}", "\u{FE0F}",
    ]

    /// A letter with up to four marks.
    private static func cluster(_ random: inout SeededGenerator) -> String {
        var scalars = String.UnicodeScalarView([letters.randomElement(using: &random)!])
        for _ in 0..<max(0, Int.random(in: -2...4, using: &random)) {
            scalars.append(marks.randomElement(using: &random)!)
        }
        return String(scalars)
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...8, using: &random)).map { _ in
            Int.random(in: 0..<8, using: &random) == 0
                ? [" ", "　", "、", "-"].randomElement(using: &random)! : cluster(&random)
        }.joined()
    }

    private static func scalars(_ text: String) -> String {
        text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }

    private static func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
        offset == bytes.count || bytes.indices.contains(offset) && bytes[offset] & 0xC0 != 0x80
    }

    @Test(arguments: 0..<100)
    func `equivalent texts have the same bytes and features, and normalising twice changes nothing`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = Self.text(&random)
            let normalized = NormalizedText(text)
            let features = FeatureExtractor().features(of: normalized)
            let isStable = NormalizedText(normalized.string).bytes == normalized.bytes
            #expect(isStable, "seed \(seed): \(Self.scalars(text))")
            guard isStable else { return }
            for form in NormalizationConformanceTests.equivalents(of: text) {
                let other = NormalizedText(form)
                #expect(other.bytes == normalized.bytes, "seed \(seed): \(Self.scalars(text)) as \(Self.scalars(form))")
                #expect(FeatureExtractor().features(of: other) == features, "seed \(seed): \(Self.scalars(text))")
                guard other.bytes == normalized.bytes else { return }
            }
        }
    }

    @Test(arguments: 0..<100)
    func `the map back is in order, cuts no scalar and leaves nothing out`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = "x" + Self.text(&random)
            let bytes = Array(text.utf8)
            let normalized = NormalizedText(text)
            let areAscending = zip(normalized.origins, normalized.origins.dropFirst()).allSatisfy(<=)
            #expect(areAscending, "seed \(seed): \(Self.scalars(text))")
            guard areAscending else { return }
            var starts = normalized.bytes.indices.filter { Self.isBoundary($0, in: normalized.bytes) }
            starts.append(normalized.bytes.count)
            var previous = 0..<0
            for (start, end) in zip(starts, starts.dropFirst()) {
                let range = normalized.originalRange(of: start..<end)
                let isRight =
                    (range.lowerBound == previous.upperBound || range == previous) && !range.isEmpty
                    && Self.isBoundary(range.lowerBound, in: bytes) && Self.isBoundary(range.upperBound, in: bytes)
                #expect(isRight, "\(range) after \(previous), seed \(seed): \(Self.scalars(text))")
                guard isRight else { return }
                previous = range
            }
            #expect(previous.upperBound == bytes.count, "seed \(seed): \(Self.scalars(text))")
        }
    }

    @Test(arguments: 0..<100)
    func `a letter leads back to itself with its marks`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let cluster = Self.cluster(&random)
            let normalized = NormalizedText("漢\(cluster)字")
            let range = normalized.originalRange(of: 3..<normalized.bytes.count - 3)
            #expect(range == 3..<3 + cluster.utf8.count, "seed \(seed): \(Self.scalars(cluster))")
            guard range.upperBound == 3 + cluster.utf8.count else { return }
        }
    }

    @Test(arguments: 0..<100)
    func `every feature is a range of whole scalars, here and in the original`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = Self.text(&random)
            let bytes = Array(text.utf8)
            let normalized = NormalizedText(text)
            let isRight = FeatureExtractor().features(of: normalized).allSatisfy { feature in
                let original = normalized.originalRange(of: feature.range)
                return !feature.range.isEmpty
                    && [feature.range.lowerBound, feature.range.upperBound].allSatisfy {
                        Self.isBoundary($0, in: normalized.bytes)
                    }
                    && [original.lowerBound, original.upperBound].allSatisfy { Self.isBoundary($0, in: bytes) }
            }
            #expect(isRight, "seed \(seed): \(Self.scalars(text))")
        }
    }

    /// Four kibibytes that begin with what costs most: words, kana, squared words, the longest compatibility form (18 letters).
    @Test(arguments: [
        "a ", "ab", "あ", "㍿", "㌖", "⒜", "\u{FDFA}", "\u{FDFB}a", "\u{64E}\u{651}", "か\u{483}\u{3099}", "a\u{301}", "👍",
    ])
    func `four kibibytes give at most twenty features a byte`(piece: String) {
        let text = String(repeating: piece, count: 4_096 / piece.utf8.count)
        #expect(FeatureExtractor().features(of: NormalizedText(text)).count <= 20 * 4_096)
    }

    @Test(arguments: 0..<50)
    func `four kibibytes of anything give at most twenty features a byte`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var text = ""
        while text.utf8.count < 4_090 {
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &random)) {
                text.unicodeScalars.append(scalar)
            }
        }
        #expect(FeatureExtractor().features(of: NormalizedText(text)).count <= 20 * 4_096, "seed \(seed)")
    }
}
