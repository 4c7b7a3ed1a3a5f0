/// Finds persons' names: what the tagger takes for one, what is introduced or addressed as one, and the same words elsewhere in the
/// text.
struct NameScanner: PIIScanner {
    func scan(_ text: ScannedText, into findings: inout [PIIFinding]) {
        let units = text.names.units
        guard !units.isEmpty else { return }
        let first = findings.count
        let trimming = NameTrimming(text.shadow, units)
        var start: Int?
        for index in 0...units.count {
            let label = index < units.count ? text.namePath.label(at: index) : .outside
            if let begin = start, label != .goesOn {
                let name = trimming.trimmed(begin..<index)
                if !isPlace(name, units, in: text.shadow), !isPart(name, units, in: text.shadow) {
                    add(name, units, to: &findings)
                }
                start = nil
            }
            if label == .begins || label == .goesOn && start == nil { start = index }
        }
        NameRules(text.shadow, units).forEachName { add($0, units, to: &findings) }
        if findings.count > first { addRepetitions(of: first..<findings.count, in: text.shadow, units, to: &findings) }
    }

    /// Whether a word in Latin letters is only part of a longer one: of `wi-fi`, `card-pin`, a path or an identifier.
    private func isPart(_ name: Range<Int>, _ units: [NameUnit], in shadow: Shadow) -> Bool {
        guard let first = name.first, units[first].shape.isLatin else { return false }
        let (start, end) = (units[first].range.lowerBound, units[name.upperBound - 1].range.upperBound)
        return joins(shadow.scalar(at: start - 1), shadow.kind(at: start - 2))
            || joins(shadow.scalar(at: end), shadow.kind(at: end + 1))
    }

    private func joins(_ scalar: UInt32, _ beyond: CharacterClass) -> Bool {
        switch scalar {
        case 0x2D, 0x2F, 0x5F, 0x23, 0x5C: beyond.isWord || scalar == 0x2F
        case 0x30...0x39: true
        default: false
        }
    }

    /// Whether a name that is a place's too stands where places do: alone between punctuation, or before に, で, へ or まで.
    private func isPlace(_ name: Range<Int>, _ units: [NameUnit], in shadow: Shadow) -> Bool {
        guard let first = name.first else { return false }
        // おおきに: what a table calls no name.
        if units[first].shape == .hiragana, units[first].marks.contains(.role) { return true }
        guard units[first].word == name, units[first].marks.contains(.place) else {
            return false
        }
        guard name.upperBound < units.count else { return first == 0 || !units[first - 1].shape.canBeName }
        let next = units[name.upperBound]
        switch shadow.scalars[next.range.lowerBound] {
        case 0x306B, 0x3067, 0x3078:
            // です is no で.
            return shadow.scalar(at: next.range.upperBound) != 0x3059
        case 0x307E: return shadow.scalar(at: next.range.upperBound) == 0x3067
        default: return !next.shape.canBeName && (first == 0 || !units[first - 1].shape.canBeName)
        }
    }

    private func add(_ name: Range<Int>, _ units: [NameUnit], to findings: inout [PIIFinding]) {
        guard !name.isEmpty else { return }
        let range = units[name.lowerBound].range.lowerBound..<units[name.upperBound - 1].range.upperBound
        findings.append(PIIFinding(kind: .person, range: range))
    }

    /// The most names whose repetitions are looked for, so that the work stays linear.
    private static let mostRepeated = 8

    /// Adds other places where a name of at least two units, or a capitalised word, stands again.
    private func addRepetitions(
        of names: Range<Int>, in shadow: Shadow, _ units: [NameUnit], to findings: inout [PIIFinding]
    ) {
        for index in names.prefix(Self.mostRepeated) {
            let range = findings[index].range
            let isWord = shadow.classes[range.lowerBound].isLetter
            guard range.count > (isWord ? 3 : 1) else { continue }
            for unit in units where unit.shape.canBeName && !range.contains(unit.range.lowerBound) {
                let place = unit.range.lowerBound
                let end = place + range.count
                guard end <= shadow.count,
                    zip(range, place..<end).allSatisfy({ shadow.scalars[$0] == shadow.scalars[$1] }),
                    !isWord || !shadow.kind(at: end).isLetter, !unit.marks.contains(.place),
                    isWord || shadow.kind(at: end) != .kanji && shadow.kind(at: place - 1) != .kanji
                else { continue }
                findings.append(PIIFinding(kind: .person, range: place..<end))
            }
        }
    }
}
