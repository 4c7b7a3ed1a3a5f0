/// The units of a text with what the tables say of them; to put another text in uses the same memory again.
struct NameUnits {
    private(set) var units: [NameUnit] = []
    /// For each scalar of the shadow the unit it is in, or the next one.
    private var unitOfScalar: [UInt32] = []

    /// Reads a text in place of the one before.
    mutating func read(_ shadow: Shadow) {
        units.removeAll(keepingCapacity: true)
        unitOfScalar.removeAll(keepingCapacity: true)
        var index = 0
        var followsSpace = true
        // Who writes katakana alone writes words with it, not names.
        let isKatakanaAlone = shadow.contains(.katakana) && !shadow.contains(.hiragana) && !shadow.contains(.kanji)
        while index < shadow.count {
            let start = index
            let kind = shadow.classes[index]
            if kind == .space {
                index += 1
                unitOfScalar.append(UInt32(units.count))
                followsSpace = true
                continue
            }
            let shape = Self.readUnit(in: shadow, at: &index, isKatakanaAlone)
            for _ in start..<index { unitOfScalar.append(UInt32(units.count)) }
            units.append(Self.unit(start..<index, shape, of: shadow, followsSpace: followsSpace))
            followsSpace = kind == .lineBreak
        }
        if units.isEmpty { return }
        var place: UInt8 = 0
        for index in units.indices {
            units[index].place = place
            place = units[index].shape == .sentenceEnd ? 0 : min(place + 1, 3)
        }
        NameLexicon.standard.mark(self.unitOfScalar, of: shadow, in: &units)
    }

    private static func unit(
        _ range: Range<Int>, _ shape: NameUnit.Shape, of shadow: Shadow, followsSpace: Bool
    ) -> NameUnit {
        func hash(_ range: Range<Int>) -> UInt32 {
            var hash: UInt32 = 0x811C_9DC5
            for place in range { hash = (hash ^ shadow.scalars[place]) &* 0x0100_0193 }
            return hash
        }
        let whole: UInt32 =
            switch shape {
            case .digits: 1
            case .barrier: 2
            default: hash(range)
            }
        let (start, end) = (range.lowerBound, range.upperBound)
        let isLong = range.count > 1 && shape != .digits
        return NameUnit(
            range: range, shape: shape, hash: whole, ending: isLong ? hash(max(start, end - 3)..<end) : 0,
            ending2: isLong ? hash(end - 2..<end) : 0, beginning: isLong ? hash(start..<min(end, start + 3)) : 0,
            followsSpace: followsSpace)
    }

    private static func readUnit(
        in shadow: Shadow, at index: inout Int, _ isKatakanaAlone: Bool
    ) -> NameUnit.Shape {
        let kind = shadow.classes[index]
        index += 1
        switch kind {
        case .barrier: return .barrier
        case .kanji: return .kanji
        case .hiragana: return .hiragana
        case .katakana:
            if isKatakanaAlone { return .hiragana }
            while shadow.kind(at: index) == .katakana, index < shadow.count { index += 1 }
            return .katakana
        case .digit:
            while shadow.kind(at: index) == .digit { index += 1 }
            return .digits
        case .lower, .upper, .letter: return readWord(in: shadow, startingWith: kind, at: &index)
        case .lineBreak: return .sentenceEnd
        case .space, .punctuation:
            switch shadow.scalars[index - 1] {
            case 0x2D: return .hyphen
            case 0x2E where shadow.kind(at: index - 2).isLetter: return .point
            case 0x21, 0x2E, 0x3F, 0x3002: return .sentenceEnd
            case 0x30FB: return .nameDot
            case 0x3D where shadow.kind(at: index - 2) == .katakana: return .nameDot
            default: return .punctuation
            }
        }
    }

    private static func readWord(
        in shadow: Shadow, startingWith first: CharacterClass, at index: inout Int
    ) -> NameUnit.Shape {
        var capitals = first == .upper ? 1 : 0
        var others = first == .letter ? 1 : 0
        var count = 1
        while index < shadow.count {
            var kind = shadow.classes[index]
            // O'Brien, d'Arc; a possessive 's is a word of its own.
            if shadow.scalars[index] == 0x27, shadow.kind(at: index + 1).isLetter,
                !(shadow.scalar(at: index + 1) == 0x73 && !shadow.kind(at: index + 2).isLetter)
            {
                index += 1
                kind = shadow.classes[index]
            }
            guard kind.isLetter else { break }
            if kind == .upper { capitals += 1 }
            if kind == .letter { others += 1 }
            count += 1
            index += 1
        }
        if others * 2 > count { return .letters }
        if capitals == 0 { return .lower }
        if capitals == count && count > 1 { return .capitals }
        return capitals == 1 && first == .upper ? .title : .mixed
    }
}
