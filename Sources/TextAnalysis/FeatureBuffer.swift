/// The features of one text after another, in memory that is used again; see ``FeatureExtractor`` for what they are.
package struct FeatureBuffer: Sendable {
    /// The features of the last text in the order of their place, with repetitions.
    package private(set) var features: [Feature] = []
    private var units: [TextUnit] = []
    /// The scalars of a word with its boundary marks, and where each begins.
    private var scalars: [UInt32] = []
    private var starts: [UInt32] = []

    package init() {}

    /// Puts a text's features in the place of the last one's.
    package mutating func extract(from text: NormalizedText) {
        UnitScanner.scan(text, into: &units)
        features.removeAll(keepingCapacity: true)
        features.reserveCapacity(units.count * 4)
        for first in units.indices {
            appendUnitGrams(startingAt: first)
            if units[first].isWord { appendInnerGrams(of: units[first], in: text.bytes.span) }
        }
    }

    private mutating func appendUnitGrams(startingAt first: Int) {
        var hash = FeatureHash(kind: .units)
        for index in first..<min(first + FeatureExtractor.longestUnitGram, units.count) {
            let unit = units[index]
            if index > first && unit.followsBreak { return }
            hash.combine(unit.hash)
            features.append(
                Feature(hash: hash.value & ~Feature.innerMark, start: units[first].start, end: unit.end))
        }
    }

    private mutating func appendInnerGrams(of unit: TextUnit, in bytes: Span<UInt8>) {
        read(unit, in: bytes)
        for first in scalars.indices {
            var hash = FeatureHash(kind: .inner)
            for index in first..<min(first + FeatureExtractor.innerGram.upperBound, scalars.count) {
                hash.combine(UInt64(scalars[index]))
                guard index - first + 1 >= FeatureExtractor.innerGram.lowerBound else { continue }
                let end = index + 1 < starts.count ? starts[index + 1] : unit.end
                features.append(Feature(hash: hash.value | Feature.innerMark, start: starts[first], end: end))
            }
        }
    }

    /// Reads a word's scalars, with `^` before and `$` behind, and without apostrophes.
    private mutating func read(_ unit: TextUnit, in bytes: Span<UInt8>) {
        scalars.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        scalars.append(0x5E)
        starts.append(unit.start)
        var offset = Int(unit.start)
        while offset < Int(unit.end) && scalars.count <= FeatureExtractor.longestWord {
            let start = UInt32(offset)
            let scalar = UTF8Decoding.scalar(in: bytes, at: &offset)
            if scalar == 0x27 { continue }
            starts.append(start)
            scalars.append(scalar)
        }
        scalars.append(0x24)
        starts.append(UInt32(offset))
    }
}
