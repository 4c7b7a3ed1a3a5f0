/// Turns normalised text into n-gram features.
///
/// A *unit* is one character of a script without spaces (kanji, kana) or one whole word of a script with them. Features
/// are n-grams of units, of up to three characters or two words, and n-grams of 2 to 4 characters inside each word with
/// its boundaries marked, which is what survives a typing error. One rule serves Japanese, English and both in one
/// sentence.
package struct FeatureExtractor: Sendable {
    /// Most units in an n-gram that begins with a character.
    static let longestCharacterGram = 3
    /// Most units in an n-gram that begins with a word.
    static let longestWordGram = 2
    /// Characters in an n-gram inside a word, boundary marks included.
    static let innerGram = 2...4
    /// Characters of a word that inner n-grams are taken from: a paste of 4 KiB without a space costs no more than this.
    static let longestWord = 40

    package init() {}

    /// The features of a text in the order of their place, with repetitions.
    package func features(of text: NormalizedText) -> [Feature] {
        let units = UnitScanner.units(of: text)
        var features: [Feature] = []
        features.reserveCapacity(units.count * 4)
        for first in units.indices {
            appendUnitGrams(startingAt: first, of: units, to: &features)
            if units[first].isWord { appendInnerGrams(of: units[first], in: text.bytes.span, to: &features) }
        }
        return features
    }

    private func appendUnitGrams(startingAt first: Int, of units: [TextUnit], to features: inout [Feature]) {
        var hash = FeatureHash(kind: .units)
        let longest = units[first].isWord ? Self.longestWordGram : Self.longestCharacterGram
        for index in first..<min(first + longest, units.count) {
            let unit = units[index]
            if index > first && unit.followsBreak { return }
            hash.combine(unit.hash)
            features.append(Feature(hash: hash.value, start: units[first].start, end: unit.end))
        }
    }

    private func appendInnerGrams(of unit: TextUnit, in bytes: Span<UInt8>, to features: inout [Feature]) {
        var scalars = [UInt32(0x5E)]
        var starts = [unit.start]
        var offset = Int(unit.start)
        while offset < Int(unit.end) && scalars.count <= Self.longestWord {
            let start = UInt32(offset)
            let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
            if scalar == 0x27 { continue }
            starts.append(start)
            scalars.append(scalar)
        }
        scalars.append(0x24)
        starts.append(UInt32(offset))
        for first in scalars.indices {
            var hash = FeatureHash(kind: .inner)
            for index in first..<min(first + Self.innerGram.upperBound, scalars.count) {
                hash.combine(UInt64(scalars[index]))
                guard index - first + 1 >= Self.innerGram.lowerBound else { continue }
                let end = index + 1 < starts.count ? starts[index + 1] : unit.end
                features.append(Feature(hash: hash.value, start: starts[first], end: end))
            }
        }
    }
}
