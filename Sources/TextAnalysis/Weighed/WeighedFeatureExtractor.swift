/// Turns text into n-grams weighed by what they are written in.
///
/// Other than `FeatureExtractor`, which serves a classifier that learns what each feature is worth from examples, this
/// serves to find titles and texts of which there is no example. Units and pairs of units in any script, triples of
/// katakana, and four or five characters in a row inside words.
package struct WeighedFeatureExtractor: Sendable {
    /// Characters in an n-gram inside a word, its boundary marks included.
    static let innerGram = 4...5

    package init() {}

    /// The features of a text in the order of their place, with repetitions.
    ///
    /// - Parameters:
    ///   - original: what the text was normalised from; it alone tells katakana from hiragana.
    package func features(of text: NormalizedText, from original: String) -> [WeighedFeature] {
        precondition(original.utf8.count == text.originalCount, "the text was normalised from another")
        let units = UnitScanner.units(of: text)
        var original = original
        let classes = original.withUTF8 { source in Self.classes(of: units, in: text, from: source.span) }
        var features: [WeighedFeature] = []
        features.reserveCapacity(units.count * 3)
        for first in units.indices {
            Self.appendUnitGrams(from: first, of: units.span, classes: classes.span, to: &features)
            if units[first].isWord { Self.appendInnerGrams(of: units[first], in: text.bytes.span, to: &features) }
        }
        return features
    }

    private static func classes(
        of units: [TextUnit], in text: NormalizedText, from original: Span<UInt8>
    ) -> [UnitClass] {
        let bytes = text.bytes.span
        let origins = text.origins.span
        return units.map { unit in
            if unit.isWord { return .word }
            var offset = Int(unit.start)
            if case .han = Script(of: UTF8Decoding.scalar(in: bytes, at: &offset)) { return .kanji }
            var origin = Int(origins[Int(unit.start)])
            return isKatakana(UTF8Decoding.scalar(in: original, at: &origin)) ? .katakana : .hiragana
        }
    }

    /// Katakana in full and half width, the prolonged sound mark and the signs made of katakana (㌔).
    private static func isKatakana(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30A1...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x3300...0x3357: true
        default: false
        }
    }

    private static func appendUnitGrams(
        from first: Int, of units: Span<TextUnit>, classes: Span<UnitClass>, to features: inout [WeighedFeature]
    ) {
        var hash = FeatureHash(kind: .units)
        hash.combine(units[first].hash)
        append(hash, weight: classes[first].weight, to: &features)
        guard first + 1 < units.count, !units[first + 1].followsBreak else { return }
        hash.combine(units[first + 1].hash)
        append(hash, weight: classes[first].weight(before: classes[first + 1]), to: &features)
        guard first + 2 < units.count, !units[first + 2].followsBreak else { return }
        guard classes[first] == .katakana, classes[first + 1] == .katakana, classes[first + 2] == .katakana else {
            return
        }
        hash.combine(units[first + 2].hash)
        append(hash, weight: UnitClass.katakanaTriple, to: &features)
    }

    private static func append(_ hash: FeatureHash, weight: Float, to features: inout [WeighedFeature]) {
        if weight > 0 { features.append(WeighedFeature(hash: hash.value, weight: weight)) }
    }

    private static func appendInnerGrams(
        of unit: TextUnit, in bytes: Span<UInt8>, to features: inout [WeighedFeature]
    ) {
        var scalars = [UInt32(0x5E)]
        var offset = Int(unit.start)
        while offset < Int(unit.end) && scalars.count <= FeatureExtractor.longestWord {
            let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
            if scalar != 0x27 { scalars.append(scalar) }
        }
        scalars.append(0x24)
        for first in scalars.indices {
            var hash = FeatureHash(kind: .inner)
            for index in first..<min(first + innerGram.upperBound, scalars.count) {
                hash.combine(UInt64(scalars[index]))
                if index - first + 1 >= innerGram.lowerBound {
                    append(hash, weight: UnitClass.innerGram, to: &features)
                }
            }
        }
    }
}
