/// What speaks for a street line: its own signs, what follows it, and the words before it.
struct StreetEvidence {
    let line: StreetLine
    let parts: StreetTail.Parts
    /// Whether a word like "address" stands before it.
    let hasContext: Bool

    private static let mostSmallNames = 3

    /// A unit, code, state or country follows, or a word announces an address.
    private var isConfirmed: Bool {
        if hasContext || parts.contains(.unit) { return true }
        guard !parts.isDisjoint(with: [.code, .state, .country]) else { return false }
        return !line.isLowerCase || parts.contains(.separated) || parts.contains(.code) && line.signs.contains(.type)
    }

    /// Whether it is an address.
    func isEnough(in shadow: Shadow) -> Bool {
        let signs = line.signs
        let isSmall = signs.contains(.smallWord)
        if signs.isSuperset(of: [.numberBefore, .type]) {
            return !isSmall || isConfirmed || isPlainStreet(in: shadow)
        }
        if signs.contains(.numberAfter), !signs.isDisjoint(with: [.ending, .prefix]) {
            if isConfirmed || !signs.isDisjoint(with: [.foreignPrefix, .numberBefore]) { return true }
            let isCapital = signs.contains(.prefix) || shadow.classes[line.start] != .lower
            return isCapital && !isSmall && !line.isLowerCase || isStreet(after: line.end, in: shadow)
        }
        if signs.isSuperset(of: [.numberBefore, .prefix]) { return isConfirmed || !isSmall }
        if signs.contains(.lotNumber), isConfirmed || parts.contains(.city) && !signs.contains(.smallWord) {
            return true
        }
        if signs.isSuperset(of: [.numberBefore, .plainType]), !isSmall, !line.isLowerCase,
            isStreetName(in: shadow)
        {
            return true
        }
        return isNamed(in: shadow)
    }

    /// Whether a name that could be anything's is a street's: "45 Rose Hill", "Allika 46".
    private func isNamed(in shadow: Shadow) -> Bool {
        let signs = line.signs
        if parts.contains(.city) {
            if signs.isSuperset(of: [.twoNumbersBefore, .plainType]), parts.contains(.separated) { return true }
            if signs.isSuperset(of: [.numberBefore, .plainType]), !signs.contains(.smallWord) { return true }
            if signs.isSuperset(of: [.numberBefore, .numberAfter]), !signs.contains(.smallWord),
                isLong(line.start, in: shadow)
            {
                return true
            }
        }
        let isStreet = signs.contains(.numberAfter) && isStreet(after: line.end, in: shadow)
        guard isConfirmed || isStreet else { return false }
        if !signs.contains(.smallWord) || parts.contains(.unit) { return true }
        guard line.isLowerCase else { return false }
        if signs.contains(.numberBefore) { return parts.contains(.code) || hasContext }
        return isStreet || hasContext && !parts.isDisjoint(with: [.code, .country])
    }

    /// Whether a name in capitals ends with a word that in capitals too seldom ends another: "64a Washington Way".
    private func isStreetName(in shadow: Shadow) -> Bool {
        guard line.names <= Self.mostSmallNames else { return false }
        let lowest = max(line.start, line.end - Self.longestType)
        for start in lowest..<line.end where shadow.scalar(at: start - 1) == 0x20 {
            if let word = Self.types.longestWord(in: shadow.scalars, from: start), word.end == line.end {
                return shadow.classes[start] == .upper
            }
        }
        return false
    }

    private static let longestType = 9

    private static let types = PhraseTable<StreetWords>(
        [
            "close", "way", "terrace", "gardens", "crescent", "court", "ct", "grove", "row", "walk", "mews", "quay",
            "wharf",
        ]
        .map { ($0, .plainType) })

    /// "123 main street" without capitals, where nothing more of a name follows.
    private func isPlainStreet(in shadow: Shadow) -> Bool {
        line.names <= Self.mostSmallNames && !line.signs.contains(.typeAsName) && isClosed(line.end, in: shadow)
            && !isDoctor(in: shadow)
    }

    /// "dr" and "fr" without capital are too often something else.
    private func isDoctor(in shadow: Shadow) -> Bool {
        shadow.kind(at: line.end - 3) == .space && shadow.scalar(at: line.end - 1) == 0x72
    }

    /// Whether a number has three digits or begins with a zero, as counts seldom do.
    private func isLong(_ index: Int, in shadow: Shadow) -> Bool {
        shadow.scalars[index] == 0x30 || shadow.kind(at: index + 1) == .digit && shadow.kind(at: index + 2) == .digit
    }

    /// Whether "street" or "St." follows, as in "lives on Ziegelgasse 19 street".
    private func isStreet(after index: Int, in shadow: Shadow) -> Bool {
        guard let gap = StreetGap(in: shadow, from: index), let token = StreetToken(in: shadow, from: gap.end) else {
            return false
        }
        return token.matches("street", in: shadow) || token.matches("st", in: shadow)
    }

    private func isClosed(_ index: Int, in shadow: Shadow) -> Bool {
        guard shadow.kind(at: index) == .space, index < shadow.count,
            let token = StreetToken(in: shadow, from: index + 1)
        else { return true }
        return token.isNumber || !StreetWords.mark(of: token.range, in: shadow).isDisjoint(with: [.stop, .unit, .type])
    }
}
